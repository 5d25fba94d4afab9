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
      three briefings or more have and that link to nothing. If the site has been built, every link and fragment in it is followed as far as it stays inside.

      Examples:
        dossier check
        dossier check --strict                 warnings count as errors: for a server that builds by itself
        dossier check --format sarif           for code scanning: results at their lines
        dossier check --sources                also list sources that nobody has archived, or dated
        dossier check --root ~/desk --output /tmp/preview
      """
  )

  @OptionGroup var site: SiteArguments
  @OptionGroup var reading: ReadingArguments
  @OptionGroup var format: FormatArguments

  @Flag(help: "List sources on the web without an archived copy or a day of access. Opens no connection.")
  var sources = false

  func run() async throws {
    let watch = Stopwatch()
    var options = reading.options
    let progress = Progress()
    let line = ProgressLine { progress.text }
    options.progress = progress
    var diagnostics = DiagnosticList()
    let summary = await check(site.location, options, listsSources: sources, diagnostics: &diagnostics)
    line.erase()
    format.report(diagnostics)
    if let summary {
      format.say(
        Summaries.check(summary, diagnostics, output: site.location.outputName, seconds: watch.seconds)
      )
    }
    let status = ExitStatus(diagnostics)
    if status != .success { throw status.code }
  }
}
