import ArgumentParser
import Diagnostics
import Mentions
import Publishing

struct ExplainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Say why the names on a line became links, or why they did not.",
    discussion: """
      For each name on the line: the actor or event that it means and by which rule, or what kept it from being \
      a link, with those it may mean.

      Examples:
        dossier explain Content/briefings/the-treaty.md:12
        dossier explain --root ~/desk Content/actors/kim-jong-un.md:30
      """
  )

  @OptionGroup var site: SiteArguments

  @Argument(
    help: ArgumentHelp("A text in Content/ and the number of a line in it.", valueName: "file:line"),
    transform: Place.init
  )
  var place: Place

  func run() async throws {
    var diagnostics = DiagnosticList()
    let names = await explain(site.location, file: place.file, line: place.line, diagnostics: &diagnostics)
    Terminal.report(diagnostics)
    if let names {
      let text = names.isEmpty ? "no known names on this line\n" : names.map { $0.line + "\n" }.joined()
      Terminal.say(text, on: .output)
    }
    let status = ExitStatus(diagnostics)
    if status != .success { throw status.code }
  }

  /// `Content/briefings/x.md:12`; a column after it, as compilers print it, does no harm.
  struct Place: Sendable {
    var file: String
    var line: Int

    @Sendable init(_ text: String) throws {
      var parts = text.split(separator: ":", omittingEmptySubsequences: false)
      if parts.count > 2, Int(parts[parts.count - 1]) != nil, Int(parts[parts.count - 2]) != nil {
        parts.removeLast()
      }
      guard parts.count > 1, let line = parts.popLast().flatMap({ Int($0) }), line > 0 else {
        throw ValidationError("'\(text)' names no line; write it like Content/briefings/x.md:12")
      }
      self.file = parts.joined(separator: ":")
      self.line = line
    }
  }
}
