import ArgumentParser
import Diagnostics
import Publishing

struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Look for faults in content, templates and the built site, and write nothing.",
    discussion: """
      Names every fault of Content/ and of the templates, and names in the text that may mean more than one actor \
      or event; judgements that do not tell how likely they are, or mix the terms of ICD 203, and figures in \
      briefings without a source; entities whose names are spellings of one, or of which nothing is said; and names that \
      three briefings or more have and that link to nothing. If the site has been built, every link and fragment in \
      it is followed as far as it stays inside.

      Addresses on the web are counted, and asked for with --external alone: by curl, at most four hosts at once, a \
      request to a host at a time and half a second between two. Only what may be released is asked for.

      Examples:
        dossier check
        dossier check --strict                 warnings count as errors: for a server that builds by itself
        dossier check --format sarif           for code scanning: results at their lines
        dossier check --sources                also list sources that nobody has archived, or dated
        dossier check --links                  also list the addresses on the web that the site leads to
        dossier check --external               also ask for each of them whether it is there
        dossier check --root ~/desk --output /tmp/preview
      """
  )

  @OptionGroup var site: SiteArguments
  @OptionGroup var reading: ReadingArguments
  @OptionGroup var format: FormatArguments

  @Flag(help: "List sources on the web without an archived copy or a day of access. Opens no connection.")
  var sources = false

  @Flag(help: "List addresses on the web that the site leads to, with where. Opens no connection.")
  var links = false

  @Flag(help: "Ask for each address on the web whether it is there. Needs curl.")
  var external = false

  @Option(help: ArgumentHelp("As long as this --external goes on asking.", valueName: "seconds"))
  var timeLimit = 600

  func validate() throws {
    if timeLimit < 1 { throw ValidationError("--time-limit is in seconds: write 1 or more") }
  }

  func run() async throws {
    let watch = Stopwatch()
    var options = reading.options
    let progress = Progress()
    let line = ProgressLine { progress.text }
    options.progress = progress
    var diagnostics = DiagnosticList()
    var fetcher: LinkFetcher?
    if external {
      fetcher = LinkFetcher()
      fetcher?.timeLimit = .seconds(timeLimit)
    }
    let summary = await check(
      site.location,
      options,
      listsSources: sources,
      fetcher: fetcher,
      diagnostics: &diagnostics
    )
    line.erase()
    format.report(diagnostics)
    if let summary, links { format.say(Summaries.links(summary.links)) }
    if let summary {
      format.say(
        Summaries.check(summary, diagnostics, output: site.location.outputName, seconds: watch.seconds)
      )
    }
    let status = ExitStatus(diagnostics)
    if status != .success { throw status.code }
  }
}
