import Diagnostics
import Images

/// Everything that `Content/` says, whoever may know it: nothing but `release` can look inside.
package struct Unreleased: Sendable {
  var content: Content
  var assets: [String]
  var imageSizes: [String: ImageSize]
  var assetMarks: [String: String]
  var options: ReadOptions

  /// As `site.yaml` has them, whoever the library is made for.
  package var settings: SiteSettings { content.settings }

  /// Whom the site is for, by the options or by `site.yaml`.
  var audience: Audience {
    options.audience ?? content.settings.release.map { .readers($0) } ?? .everybody
  }
}

/// Makes of what has been read the library for those whom the site is for: what is marked above its ceiling is gone, with
/// everything that rests on it, as if it had never been in `Content/`. Only then are files brought together: proposals
/// merged, references checked.
///
/// The withheld is told of in `diagnostics` alone, which are for the author. The library's settings have the ceiling that
/// was kept to.
package func release(_ unreleased: consuming Unreleased, diagnostics: inout DiagnosticList) async -> Library {
  let audience = unreleased.audience
  return await release(unreleased, to: audience, diagnostics: &diagnostics)
}

/// The same for others.
func release(
  _ unreleased: consuming Unreleased,
  to audience: Audience,
  diagnostics: inout DiagnosticList
) async -> Library {
  switch audience {
  case .everybody: unreleased.content.refuseMarked(&diagnostics)
  case .readers(let ceiling): unreleased.content.withhold(above: ceiling, &diagnostics)
  case .author, .extractor: break
  }
  unreleased.content.showTexts(to: audience, &diagnostics)
  unreleased.content.replaceSameAs(&diagnostics)
  unreleased.content.keep(unreleased.options)
  unreleased.content.rejected.formUnion(unreleased.options.rejected)
  unreleased.content.withdrawRetracted()
  let settings = unreleased.content.settings
  if unreleased.options.showsAllProposals { unreleased.content.showAllProposals() }
  await unreleased.content.mergeExtracted(&diagnostics)
  unreleased.content.settings = settings
  if audience.ceiling.map({ $0 < .red }) == true { unreleased.content.withholdUnseen() }
  unreleased.content.check(&diagnostics)
  var library = unreleased.content.library(assets: unreleased.assets)
  library.settings.release = audience.ceiling
  library.imageSizes = unreleased.imageSizes
  library.assetMarks = unreleased.assetMarks
  return library
}
