import Diagnostics
import Images

/// Everything that `Content/` says, whoever may know it: nothing but `release` can look inside.
package struct Unreleased: Sendable {
  var content: Content
  var assets: [String]
  var imageSizes: [String: ImageSize]
  var assetMarks: [String: String]
  var options: ReadOptions

  /// What readers may see at most by `site.yaml`.
  package var siteCeiling: Marking? { content.settings.release }

  /// Whom the site is for, by the options or by `site.yaml`.
  package var audience: Audience { options.audience ?? siteCeiling.map { .readers($0) } ?? .everybody }
}

/// Makes of what has been read the library for an audience: what is marked above its ceiling is gone, with
/// everything that rests on it, as if it had never been in `Content/`. Only then are files brought together: proposals
/// merged, references checked.
///
/// The withheld is told of in `diagnostics` alone, which are for the author.
package func release(
  _ unreleased: Unreleased,
  to audience: Audience,
  diagnostics: inout DiagnosticList
) async -> Library {
  var content = unreleased.content
  switch audience {
  case .everybody: content.refuseMarked(&diagnostics)
  case .readers(let ceiling): content.withhold(above: ceiling, &diagnostics)
  case .author, .extractor: break
  }
  content.showTexts(to: audience, &diagnostics)
  content.replaceSameAs(&diagnostics)
  content.keep(unreleased.options)
  if unreleased.options.showsAllProposals { content.showAllProposals() }
  content.withdrawRetracted()
  await content.mergeExtracted(&diagnostics)
  if audience.ceiling.map({ $0 < .red }) == true { content.withholdUnseen() }
  content.check(&diagnostics)
  var library = content.library(assets: unreleased.assets)
  library.settings.release = audience.ceiling
  library.imageSizes = unreleased.imageSizes
  library.assetMarks = unreleased.assetMarks
  return library
}
