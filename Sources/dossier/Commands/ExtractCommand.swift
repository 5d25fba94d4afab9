import ArgumentParser
import Extraction

struct ExtractCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Find what plain texts tell of, to be compared with what people found in them.",
    discussion: """
      Reads the '*.txt' files of a folder and prints one JSON object a line for each, in the formats that the \
      scorers of the development sets read. Offsets are Unicode scalars.

      Examples:
        dossier extract --format score-dates docs --dates pubdates.tsv
      """
  )

  @Option(help: ArgumentHelp("What to print: \(Self.formats).", valueName: "format"))
  var format: ScoringFormat

  @Option(
    help: ArgumentHelp(
      "A file of lines: a document's name, a tab, the date it was published.",
      valueName: "file"
    )
  )
  var dates: String?

  @Argument(help: ArgumentHelp("A folder of '*.txt' files.", valueName: "docs-dir"))
  var folder: String

  func run() async throws {
    do throws(ScoringFolder.Fault) {
      let documents = try ScoringFolder.documents(folder, dates: dates)
      Terminal.say(String(decoding: await format.lines(documents), as: UTF8.self), on: .output)
    } catch {
      Terminal.say("error: '\(error.path)' cannot be read\n", on: .error)
      throw ExitStatus.noInput.code
    }
  }

  private static let formats = ScoringFormat.allCases.map(\.rawValue).joined(separator: ", ")
}

extension ScoringFormat: ExpressibleByArgument {}
