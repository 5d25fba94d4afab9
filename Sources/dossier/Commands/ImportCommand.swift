import ArgumentParser
import Diagnostics
import Drafting
import Exchange
import Publishing

struct ImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Take actors and events in, from a format of another program.",
    discussion: """
      Writes a file in Content/ for each. No file that is there is overwritten: if one is, or anything in the input is \
      wrong, nothing is written. What has no place in Content/ is listed at the end, on standard error.

      Formats:
        csv        a folder of tables, as 'dossier export csv' writes them
        ftm        FollowTheMoney entities, a JSON object a line
        spacy      what spaCy's Doc.to_json() has found in a briefing, named after it, or a folder of such files
        obsidian   a vault: notes become briefings, actors and events by their folders, tags and properties

      Examples:
        dossier import csv tables
        dossier import ftm entities.ftm.json --root ~/desk
        dossier import obsidian ~/vault --mapping rules.yaml
      """
  )

  enum Format: String, CaseIterable, ExpressibleByArgument { case csv, ftm, spacy, obsidian }

  @Argument(help: "csv, ftm, spacy or obsidian.")
  var format: Format

  @Argument(help: "The folder or file.")
  var path: String

  @Option(help: ArgumentHelp("The site's folder: the one that holds Content/.", valueName: "dir"))
  var root = "."

  @Option(
    help: ArgumentHelp(
      "What the notes of a vault become. (default: dossier.yaml in the vault, or by English names)",
      valueName: "file"
    )
  )
  var mapping: String?

  @Option(
    help: ArgumentHelp(
      "For spacy, which does not tell it: how sure names are, from 0 to 1.",
      valueName: "number"
    )
  )
  var confidence = SpaCyImport.confidence

  func validate() throws {
    guard (0...1).contains(confidence) else { throw ValidationError("--confidence is a number from 0 to 1") }
    if mapping != nil, format != .obsidian { throw ValidationError("--mapping goes with obsidian") }
  }

  func run() async throws {
    var diagnostics = DiagnosticList()
    guard SiteLocation(root: root).check(diagnostics: &diagnostics) else {
      Terminal.report(diagnostics)
      throw ExitStatus(diagnostics).code
    }
    let site = await SiteContent(root: root)
    let read =
      switch format {
      case .csv: CSVImport.drafts(from: path, into: site, diagnostics: &diagnostics)
      case .obsidian: ObsidianImport.drafts(from: path, mapping: mapping, diagnostics: &diagnostics)
      case .spacy:
        SpaCyImport.drafts(from: path, into: site, confidence: confidence, diagnostics: &diagnostics)
      case .ftm: FtMImport.drafts(from: path, diagnostics: &diagnostics)
      }
    if let read { await Draft.rehearse(read.drafts, for: site, diagnostics: &diagnostics) }
    let isWritten =
      !diagnostics.hasErrors
      && (read.map { Draft.write($0.drafts, root: root, diagnostics: &diagnostics) } ?? false)
    Terminal.report(diagnostics)
    guard let read, isWritten else { throw ExitStatus(diagnostics).code }
    Terminal.say(read.losses.text, on: .error)
    Terminal.say(
      "\(Summaries.count(read.drafts.count, "file")) written; 'dossier check' looks at them\n",
      on: .output
    )
  }
}
