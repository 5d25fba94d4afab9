import ArgumentParser
import Diagnostics
import Extraction

struct ReviewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "List what is proposed, the surest first, or decide on it one by one.",
    discussion: """
      Each actor and event that 'dossier extract' proposes and that has no file yet is shown with its confidence and \
      the sentence it was found in, and so is each quote and claim. With --ask you decide: accept it (as 'dossier \
      promote' does), reject it (as 'dossier reject'), or merge it into an actor that has a file (its own file then \
      has 'sameAs'). A claim that is accepted is added to its briefing's front matter; a quote can be rejected.

      Examples:
        dossier review
        dossier review --above 0.9 --ask
        dossier review --briefing two-ships
      """
  )

  @Option(help: ArgumentHelp("The site's folder: the one that holds Content/.", valueName: "dir"))
  var root = "."

  @Option(help: ArgumentHelp("Only those at least so sure, from 0 to 1.", valueName: "number"))
  var above = 0.0

  @Option(help: ArgumentHelp("Only those of this briefing.", valueName: "id"))
  var briefing: String?

  @Flag(help: "Ask of each what to do.")
  var ask = false

  func validate() throws {
    guard (0...1).contains(above) else { throw ValidationError("--above is a number from 0 to 1") }
    if ask, !Terminal.isAsking { throw ValidationError("--ask needs a terminal") }
  }

  func run() async throws {
    var diagnostics = DiagnosticList()
    let all = await Review.items(root: root, diagnostics: &diagnostics)
    Terminal.report(diagnostics)
    guard let all else { throw ExitStatus(diagnostics).code }
    let items = all.filter { item in
      item.confidence >= above && (briefing.map { item.briefings.contains($0) } ?? true)
    }
    for item in items {
      Terminal.say(Summaries.proposal(item), on: .output)
      if ask { if try await decide(item) == .end { break } }
    }
    Terminal.say("\(Summaries.count(items.count, "proposal"))\n", on: .output)
  }

  private enum Step { case next, end }

  private func decide(_ item: Review.Item) async throws -> Step {
    let question =
      "  \(item.kind.isAcceptable ? "[a]ccept, " : "")[r]eject, \(item.kind == .actor ? "[m]erge into ID, " : "")"
      + "[s]kip, [q]uit: "
    while true {
      Terminal.say(question, on: .output)
      guard let line = readLine() else { return .end }
      let words = line.split(separator: " ").map(String.init)
      var diagnostics = DiagnosticList()
      switch (words.first ?? "s", words.count) {
      case ("a", 1) where item.kind.isAcceptable:
        _ = await Review.promote([item.id], root: root, diagnostics: &diagnostics)
      case ("r", 1): _ = await Review.reject([item.id], root: root, diagnostics: &diagnostics)
      case ("m", 2) where item.kind == .actor:
        _ = await Review.merge(item.id, into: words[1], root: root, diagnostics: &diagnostics)
      case ("s", _): return .next
      case ("q", 1): return .end
      default: continue
      }
      Terminal.report(diagnostics)
      if !diagnostics.hasErrors { return .next }
    }
  }
}
