import ArgumentParser
import Diagnostics
import Extraction

struct ExtractCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Propose actors, events, quotes, claims and dates from the briefings' own text.",
    discussion: """
      Reads English briefings whose text has changed and writes what it finds to Content/extracted/<briefing>.json, \
      which 'dossier build' uses: curated files decide, what is proposed fills the rest and is marked as not \
      reviewed. Nothing leaves the machine. 'dossier promote' and 'dossier reject' review it.

      With --with another program proposes: it reads one JSON object a line, {"briefing", "title", "date", \
      "language", "sha256", "text"}, and writes for each the content of its extracted file on one line.

      With --format it reads the '*.txt' files of a folder instead and prints what it finds, one JSON object a \
      line for each, in the formats of the scorers of the development sets. Offsets are Unicode scalars.

      Examples:
        dossier extract                            all briefings that have changed
        dossier extract the-treaty                 that one, changed or not
        dossier extract --all
        dossier extract --with "python3 spacy_extractor.py"
        dossier extract --format score-dates docs --dates pubdates.tsv
      """
  )

  @Option(help: ArgumentHelp("The site's folder: the one that holds Content/.", valueName: "dir"))
  var root = "."

  @Flag(help: "Read briefings too whose text is as it was.")
  var all = false

  @Option(help: ArgumentHelp("Have another program propose: a shell command.", valueName: "command"))
  var with: String?

  @Option(help: ArgumentHelp("How long that program may take.", valueName: "seconds"))
  var timeLimit = 600

  @Option(help: ArgumentHelp("Print what is found in a folder: \(Self.formats).", valueName: "format"))
  var format: ScoringFormat?

  @Option(
    help: ArgumentHelp(
      "With --format, a file of lines: a document's name, a tab, the date it was published.",
      valueName: "file"
    )
  )
  var dates: String?

  @Argument(
    help: ArgumentHelp("Briefings, or with --format a folder of '*.txt' files.", valueName: "briefing")
  )
  var briefings: [String] = []

  func validate() throws {
    if format != nil, briefings.count != 1 { throw ValidationError("--format needs one folder") }
    if format == nil, dates != nil { throw ValidationError("--dates goes with --format") }
    if format != nil, with != nil || all { throw ValidationError("--format goes with --dates alone") }
    if timeLimit < 1 { throw ValidationError("--time-limit is at least 1 second") }
  }

  func run() async throws {
    if let format { return try await score(format) }
    let watch = Stopwatch()
    var options = ExtractionOptions()
    options.briefings = briefings
    options.isAll = all
    let progress = ExtractionProgress()
    let line = ProgressLine { progress.text }
    options.progress = progress
    var diagnostics = DiagnosticList()
    let summary: ExtractionSummary?
    if let with {
      let extractor = ExternalExtractor(command: with, timeLimit: timeLimit)
      summary = await extract(root: root, with: extractor, options: options, diagnostics: &diagnostics)
    } else {
      summary = await extract(root: root, options: options, diagnostics: &diagnostics)
    }
    line.erase()
    Terminal.report(diagnostics)
    let status = ExitStatus(diagnostics)
    guard let summary, status == .success else {
      Terminal.say(Summaries.failure(diagnostics, "nothing was extracted"), on: .error)
      throw (status == .success ? .faults : status).code
    }
    Terminal.say(Summaries.extraction(summary, seconds: watch.seconds), on: .output)
  }

  private func score(_ format: ScoringFormat) async throws {
    do throws(ScoringFolder.Fault) {
      let documents = try ScoringFolder.documents(briefings[0], dates: dates)
      Terminal.say(String(decoding: await format.lines(documents), as: UTF8.self), on: .output)
    } catch {
      Terminal.say("error: '\(error.path)' cannot be read\n", on: .error)
      throw ExitStatus.noInput.code
    }
  }

  private static let formats = ScoringFormat.allCases.map(\.rawValue).joined(separator: ", ")
}

extension ScoringFormat: ExpressibleByArgument {}
