import ArgumentParser
import Briefings
import Diagnostics
import Drafting

struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Begin a site, a briefing, an actor or an event.",
    discussion: """
      Writes the file with its front matter, to be edited from then on. No file that is there is overwritten. What is \
      needed and not given is asked for, if there is somebody to ask.

      Examples:
        dossier new site desk --title 'Northern Desk'
        dossier new briefing 'Two ships and a denial' --date 2025-05-04
        dossier new actor 'Ida Berg' --type person --alias Berg
        dossier new event 'Ship followed off Norland' --date 2025-05-03~ --type threaten
      """,
    subcommands: [NewSite.self, NewBriefing.self, NewActor.self, NewEvent.self]
  )
}

/// Where a file is begun, and under which name.
struct NewFileArguments: ParsableArguments {
  @Option(help: ArgumentHelp("The site's folder: the one that holds Content/.", valueName: "dir"))
  var root = "."

  @Option(
    help: ArgumentHelp(
      "The file's name and the page's address. (default: made from the title)",
      valueName: "id"
    )
  )
  var id: String?

  func write(_ make: (inout DiagnosticList) -> Draft?) throws {
    var diagnostics = DiagnosticList()
    let draft = make(&diagnostics)
    try Self.write(draft.map { [$0] } ?? [], root, &diagnostics)
  }

  static func write(_ drafts: [Draft], _ root: String, _ diagnostics: inout DiagnosticList) throws {
    let isWritten = !diagnostics.hasErrors && Draft.write(drafts, root: root, diagnostics: &diagnostics)
    Terminal.report(diagnostics)
    guard isWritten else { throw ExitStatus(diagnostics).code }
    let place = root == "." ? "" : root + "/"
    Terminal.say(drafts.map { "wrote \(place)\($0.path)\n" }.joined(), on: .output)
  }
}

struct NewSite: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "site",
    abstract: "Begin a site that builds at once, in a folder of its own."
  )

  @Argument(help: "The site's folder, which is made if it is not there.")
  var folder: String

  @Option(help: "The site's title.")
  var title: String?

  @Option(
    help: ArgumentHelp("The address that the site will have: https://desk.example.org/.", valueName: "url")
  )
  var baseURL: String?

  @Option(help: ArgumentHelp("The date of its first briefing: 2025-05-04.", valueName: "date"))
  var date: String?

  func run() throws {
    let title = try Prompt.text(title, "The site's title", option: "title")
    let date = try Prompt.date(date, "The date of its first briefing")
    var diagnostics = DiagnosticList()
    try NewFileArguments.write(Draft.site(title: title, baseURL: baseURL, date: date), folder, &diagnostics)
    let place = folder == "." ? "" : "cd \(folder) && "
    Terminal.say("'\(place)dossier serve' shows it\n", on: .output)
  }
}

struct NewBriefing: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "briefing", abstract: "Begin a briefing.")

  @Argument(help: "Its title.")
  var title: String

  @Option(help: ArgumentHelp("Its date: 2025-05-04.", valueName: "date"))
  var date: String?

  @OptionGroup var file: NewFileArguments

  func run() throws {
    let date = try Prompt.date(date, "The briefing's date")
    try file.write { Draft.briefing(title: title, date: date, id: file.id, diagnostics: &$0) }
  }
}

struct NewActor: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "actor", abstract: "Begin an actor.")

  @Argument(help: "Its name.")
  var name: String

  @Option(help: ArgumentHelp("What it is: \(Prompt.choices(Actor.Category.self)).", valueName: "type"))
  var type: String?

  @Option(help: "Another name of it; may be given several times.")
  var alias: [String] = []

  @OptionGroup var file: NewFileArguments

  func run() throws {
    let type: Actor.Category = try Prompt.choice(type, "What it is", option: "type")
    try file.write { Draft.actor(name: name, type: type, aliases: alias, id: file.id, diagnostics: &$0) }
  }
}

struct NewEvent: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "event", abstract: "Begin an event.")

  @Argument(help: "Its title.")
  var title: String

  @Option(help: ArgumentHelp("When it was, in EDTF: 2025-05-03, 2025-05~, 2025-05/...", valueName: "date"))
  var date: String?

  @Option(
    help: ArgumentHelp("What it is, by PLOVER: \(Prompt.choices(Event.Category.self)).", valueName: "type")
  )
  var type = Event.Category.other.rawValue

  @Option(help: ArgumentHelp("The id of an actor that did it; may be given several times.", valueName: "id"))
  var actor: [String] = []

  @OptionGroup var file: NewFileArguments

  func run() throws {
    let type: Event.Category = try Prompt.choice(type, "What it is", option: "type")
    let date = try Prompt.date(date, "When it was")
    try file.write {
      Draft.event(title: title, date: date, type: type, participants: actor, id: file.id, diagnostics: &$0)
    }
  }
}
