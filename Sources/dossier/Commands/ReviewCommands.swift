import ArgumentParser
import Diagnostics
import Extraction

struct PromoteCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "promote",
    abstract: "Make proposed actors, events and claims curated ones: write them into files.",
    discussion: """
      Writes Content/actors/<id>.md or Content/events/<id>.md from what is proposed, to be edited from then on. \
      A file that is there stays as it is. A proposed claim, by the id that 'dossier review' tells, is added to the \
      front matter of its briefing. --name and --type put right what is proposed.

      Examples:
        dossier promote mark-reynolds
        dossier promote mark-reynolds --name "Mark J. Reynolds"
        dossier promote --root ~/desk ida-berg strait-closed
      """
  )

  @Option(help: ArgumentHelp("The site's folder: the one that holds Content/.", valueName: "dir"))
  var root = "."

  @Argument(help: ArgumentHelp("What is proposed.", valueName: "id"))
  var ids: [String]

  @Option(help: "The actor's name or the event's title, where another is proposed.")
  var name: String?

  @Option(help: "What it is, where something else is proposed: 'person', 'agree'.")
  var type: String?

  func validate() throws {
    if ids.count > 1, name != nil || type != nil {
      throw ValidationError("--name and --type are of one proposal; name one id")
    }
  }

  func run() async throws {
    var diagnostics = DiagnosticList()
    let correction = Review.Correction(name: name, type: type)
    let files = await Review.promote(ids, correction, root: root, diagnostics: &diagnostics)
    Terminal.report(diagnostics)
    guard let files else { throw ExitStatus(diagnostics).code }
    Terminal.say(files.map { "wrote \($0)\n" }.joined(), on: .output)
  }
}

struct RejectCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reject",
    abstract: "Refuse what is proposed: it is never proposed again.",
    discussion: """
      Adds them to Content/extracted/rejected.yaml; to change your mind, remove the line there. Actors and events have \
      an id; 'dossier review' tells that of a quote or claim, which holds while its words stay as they are.

      Examples:
        dossier reject drone-school
      """
  )

  @Option(help: ArgumentHelp("The site's folder: the one that holds Content/.", valueName: "dir"))
  var root = "."

  @Argument(help: ArgumentHelp("What is proposed.", valueName: "id"))
  var ids: [String]

  func run() async throws {
    var diagnostics = DiagnosticList()
    let count = await Review.reject(ids, root: root, diagnostics: &diagnostics)
    Terminal.report(diagnostics)
    guard let count else { throw ExitStatus(diagnostics).code }
    Terminal.say(
      count == 0 ? "they were rejected before\n" : "added \(count) to Content/extracted/rejected.yaml\n",
      on: .output
    )
  }
}
