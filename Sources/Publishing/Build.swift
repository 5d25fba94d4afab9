import Briefings
import Diagnostics
import Mentions
import Site

/// What a build leaves out, and how strict it is.
package struct BuildOptions: Sendable {
  package var reading = ReadOptions()
  /// Whether warnings stop the build, as errors do.
  package var isStrict = false
  /// Whether files in the output folder that are not of the site are removed.
  package var isClean = false
  package var progress: Progress?
  package var limit: WriteLimit?

  package init() {}
}

/// Makes the site: `Content/` and templates in, linked pages out.
///
/// Every fault of the site is reported in one run. If there is one, the output folder stays as it was; nil then.
package func build(
  _ site: SiteLocation,
  _ options: BuildOptions,
  diagnostics: inout DiagnosticList
) async -> BuildSummary? {
  guard site.check(diagnostics: &diagnostics), let lock = site.lock(&diagnostics) else { return nil }
  defer { withExtendedLifetime(lock) {} }

  let library = await read(site, options, &diagnostics)
  let linked = await link(library, options, &diagnostics)
  let templates = compile(site, &diagnostics)
  let pages = plan(linked, templates, options, &diagnostics)
  guard let templates, let pages, !diagnostics.hasErrors else { return nil }
  let render = render(pages, templates, site)
  return await publish(pages, render, site, options, &diagnostics).map { BuildSummary(library, pages, $0) }
}
