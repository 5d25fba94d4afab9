import ArgumentParser
import Diagnostics
import Publishing

struct ChangedCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "changed",
    abstract: "List which files have to be uploaded, and which removed from the server.",
    discussion: """
      Compares the built site with a record of what the server has: keep one after each upload, and give it the next \
      time. Files count by their bytes. Without a record everything is to be uploaded.

      Examples:
        dossier changed --since uploaded                 a line each: 'upload a/index.html', 'delete b/index.html'
        dossier changed --since uploaded --only upload   paths alone, for rsync --files-from and the like
        dossier changed --keep uploaded                  the server has now what is in Public/
      """
  )

  enum List: String, CaseIterable, ExpressibleByArgument { case upload, delete }

  @OptionGroup var site: SiteArguments

  @Option(help: ArgumentHelp("The record of what the server has.", valueName: "file"))
  var since: String?

  @Option(help: "One list without its word: upload or delete.")
  var only: List?

  @Option(help: ArgumentHelp("Write the record of what the server has now.", valueName: "file"))
  var keep: String?

  func validate() throws {
    if since == nil && keep == nil {
      throw ValidationError("give a record with --since, or write one with --keep")
    }
    if only != nil && since == nil { throw ValidationError("--only goes with --since") }
  }

  func run() throws {
    var diagnostics = DiagnosticList()
    if let since, let changes = changes(site.location, since: since, diagnostics: &diagnostics) {
      let lists: [(List, [String])] = [(.upload, changes.upload), (.delete, changes.delete)]
      for (list, paths) in lists where only == nil || only == list {
        Terminal.say(paths.map { (only == nil ? "\(list.rawValue) " : "") + $0 + "\n" }.joined(), on: .output)
      }
    }
    if let keep, !diagnostics.hasErrors { _ = keepRecord(site.location, at: keep, diagnostics: &diagnostics) }
    Terminal.report(diagnostics)
    let status = ExitStatus(diagnostics)
    if status != .success { throw status.code }
  }
}
