import Briefings
import Diagnostics

/// What a site may tell those whom it is for, as a build would publish it; nil, with errors, if a build would fail to
/// read it.
package func released(
  _ site: SiteLocation,
  _ options: BuildOptions,
  diagnostics: inout DiagnosticList
) async -> Library? {
  guard site.check(diagnostics: &diagnostics) else { return nil }
  let (unreleased, _) = await read(site, options, nil, &diagnostics)
  let library = await release(unreleased, &diagnostics)
  if options.isStrict { diagnostics = diagnostics.promotingWarnings() }
  return diagnostics.hasErrors ? nil : library
}
