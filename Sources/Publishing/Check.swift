import Briefings
import Diagnostics
import Mentions
import Site

/// What a check has looked at.
package struct CheckSummary: Hashable, Sendable {
  package var briefings: Int
  package var actors: Int
  package var events: Int
  /// Nil where nothing has been built yet.
  package var output: OutputChecker.Outcome?
  /// Addresses on the web that the site leads to.
  package var links: [ExternalLink] = []
  /// What was found of them; nil where nobody was asked.
  package var answers: LinkFetcher.Outcome?
}

/// Does everything that a build does before it renders, looks at how briefings estimate, and follows the links of the
/// built site; changes nothing.
///
/// - Parameters:
///   - listsSources: whether sources without an archived copy or a day of access are told.
///   - fetcher: asks for addresses on the web, of what is released alone; without one no connection is opened.
package func check(
  _ site: SiteLocation,
  _ options: BuildOptions,
  listsSources: Bool = false,
  fetcher: LinkFetcher? = nil,
  diagnostics: inout DiagnosticList
) async -> CheckSummary? {
  guard site.check(diagnostics: &diagnostics) else { return nil }

  let (unreleased, _) = await read(site, options, nil, &diagnostics)
  let library = await release(unreleased, &diagnostics)
  let linked = await link(library, options, &diagnostics)
  let plan = plan(draft(linked, compile(site, library, &diagnostics)), nil, options, nil, &diagnostics)

  plan?.site.checkEstimates(diagnostics: &diagnostics)
  await plan?.site.checkEntities(diagnostics: &diagnostics)
  if listsSources { plan?.site.checkSources(diagnostics: &diagnostics) }

  let checker = OutputChecker(site, baseURL: library.settings.baseURL, progress: options.progress)
  let output = await checker.check(diagnostics: &diagnostics)
  if library.settings.release != nil {
    let check = ReleaseCheck(site: site, progress: options.progress)
    _ = await check.check(unreleased, library, &diagnostics)
  }
  let links = plan?.site.externalLinks() ?? []
  let answers = await fetcher?.check(links, options.progress, &diagnostics)
  if options.isStrict { diagnostics = diagnostics.promotingWarnings() }
  return CheckSummary(
    briefings: library.briefings.count,
    actors: library.actors.count,
    events: library.events.count,
    output: output,
    links: links,
    answers: answers
  )
}
