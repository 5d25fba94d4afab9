import Briefings
import Diagnostics
import Mentions
import Search
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
  /// Whether files are compared by the hashes of their bytes, not by size, time and inode.
  package var comparesHashes = false
  /// Whether the process ends after the build: what a build of little holds is then left to the system to take back at
  /// once, since giving it back piece by piece takes a twentieth of the time.
  package var endsProcess = false

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
  var session = BuildSession()
  let summary = await session.build(site, options, diagnostics: &diagnostics)
  session.end()
  return summary
}

extension BuildSession {
  /// As ``Publishing/build(_:_:diagnostics:)``, beginning with what the session's last build has found out.
  package mutating func build(
    _ site: SiteLocation,
    _ options: BuildOptions,
    diagnostics: inout DiagnosticList
  ) async -> BuildSummary? {
    guard site.check(diagnostics: &diagnostics), lock(site, &diagnostics) else { return nil }

    var state = takeState(site, options, &diagnostics)
    defer { put(state) }
    if mayRest, let summary = await state.unchanged(options, &diagnostics) { return summary }
    put(nil)
    state.loadReads(&diagnostics)
    let known = state
    let isFirst = state.output == nil
    async let rest = Result { try known.rest }

    var found = DiagnosticList()
    let (unreleased, reading) = await read(site, options, state.reading, &found)
    state.take(await rest, &diagnostics)
    let library = await release(consume unreleased, &found)
    state.keep(for: library.settings.release)
    let linking = await link(library, options, state.linking, &found)
    let templates = compile(site, library, &found)
    async let draft = draft(linking.linked, templates)
    let search = await index(linking.linked, templates, options, state.searching)
    let pages = plan(await draft, search, options, state.output, &found)
    diagnostics.append(contentsOf: found)
    guard let templates, let search, let pages, !diagnostics.hasErrors else { return nil }
    let prints = await pages.site.fingerprints(
      templates: templates,
      version: state.version,
      memory: state.neighbours
    )
    let render = render(pages, templates, prints.neighbours, library.texts, site)
    let published = await publish(
      pages,
      render,
      prints.pages,
      state,
      site,
      options,
      library.settings.release,
      &diagnostics
    )
    guard let published else { return nil }

    var summary = BuildSummary(library, pages, published.outcome)
    summary.changed = published.changed
    summary.work = BuildSummary.Work(reading, library, linking, published.outcome)
    state.keep(
      BuildState.Made(
        reading: reading,
        linking: linking,
        search: search,
        neighbours: prints.neighbours.memory,
        output: published.memory,
        summary: summary,
        diagnostics: found
      )
    )
    if options.endsProcess, !isFirst { Left.leave(pages, search, prints, linking, reading) }
    put(Shown(plan: pages.site, names: linking.names, templates: templates))
    return summary
  }
}

/// Values that are kept until the process ends.
private final class Left: Sendable {
  private let values: [any Sendable]

  private init(_ values: [any Sendable]) { self.values = values }

  static func leave(_ values: any Sendable...) { _ = Unmanaged.passRetained(Left(values)) }
}
