import Diagnostics
import Extraction
import Publishing
import Site

/// What is said at the end of a run.
enum Summaries {
  /// `4 briefings, 31 actors, 14 events: 67 pages in Public, …`
  static func build(
    _ summary: BuildSummary,
    _ diagnostics: DiagnosticList,
    output name: String,
    seconds: String
  ) -> String {
    let output = summary.output
    var files = count(summary.pages, "page")
    if summary.assets > 0 { files += " and " + count(summary.assets, "asset") }
    var text = """
      \(nouns(summary.briefings, summary.actors, summary.events))
      \(files) in '\(name)': \(output.written) written, \(output.unchanged) unchanged, \(output.removed) removed

      """
    if !output.strangers.isEmpty { text += strangers(output.strangers, name) }
    return text + "\(faults(diagnostics)), \(seconds)\n"
  }

  static func check(
    _ summary: CheckSummary,
    _ diagnostics: DiagnosticList,
    output name: String,
    seconds: String
  ) -> String {
    var text = nouns(summary.briefings, summary.actors, summary.events) + "\n"
    if let output = summary.output {
      text += "\(count(output.links, "link")) on \(count(output.pages, "page")) in '\(name)'\n"
    } else {
      text += "no site in '\(name)' yet: 'dossier build' makes it\n"
    }
    text += web(summary)
    return text + "\(faults(diagnostics)), \(seconds)\n"
  }

  /// `12 addresses on the web at 3 hosts: 10 reached, 2 not reached`, as far as there are any.
  private static func web(_ summary: CheckSummary) -> String {
    if summary.links.isEmpty { return "" }
    let hosts = Set(summary.links.map { $0.host ?? "" }).count
    let number = summary.links.count
    var text = "\(number) \(number == 1 ? "address" : "addresses") on the web at \(count(hosts, "host"))"
    if let answers = summary.answers {
      let parts = [
        (answers.reached, "reached"), (answers.unreachable, "not reached"),
        (answers.refused, "not for programs"), (answers.open, "to be asked later"),
      ]
      text += ": " + parts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
    }
    return text + "\n"
  }

  /// An address a line, and the first place that leads there.
  static func links(_ links: [ExternalLink]) -> String {
    links.map { link in
      let more = link.places.count > 1 ? " and \(link.places.count - 1) more" : ""
      return "\(link.address)  \(link.places.first.map { "\($0)" } ?? "")\(more)\n"
    }
    .joined()
  }

  /// A table of what was proposed, briefing by briefing.
  static func extraction(_ summary: ExtractionSummary, seconds: String) -> String {
    var text = ""
    let width = max(8, summary.items.map(\.briefing.count).max() ?? 0)
    if !summary.items.isEmpty {
      text += row("briefing", ["actors", "new", "events", "quotes", "mentions"], width)
    }
    for item in summary.items {
      let numbers = [item.actors, item.newActors, item.events, item.quotes, item.mentions].map(String.init)
      text += row(item.briefing, numbers, width)
    }
    let written = summary.items.count(where: \.isWritten)
    let foreign = summary.foreign > 0 ? ", \(summary.foreign) not in English" : ""
    return text
      + "\(count(summary.items.count, "briefing")) read, \(summary.unchanged) as they were\(foreign): "
      + "\(count(written, "file")) written to Content/extracted, \(seconds)\n"
  }

  private static func row(_ name: String, _ cells: [String], _ width: Int) -> String {
    name + String(repeating: " ", count: max(0, width - name.count))
      + cells.map { String(repeating: " ", count: max(1, 10 - $0.count)) + $0 }.joined() + "\n"
  }

  static func failure(_ diagnostics: DiagnosticList, _ what: String) -> String {
    "dossier: \(faults(diagnostics)); \(what)\n"
  }

  private static func strangers(_ paths: [String], _ name: String) -> String {
    let shown = paths.prefix(3).map { "'\($0)'" }.joined(separator: ", ")
    let rest = paths.count > 3 ? " and \(paths.count - 3) more" : ""
    let verb = paths.count == 1 ? "is" : "are"
    return """
      \(count(paths.count, "file")) in '\(name)' \(verb) not of this site and left alone: \(shown)\(rest)
        ('dossier build --clean' removes such files)

      """
  }

  private static func nouns(_ briefings: Int, _ actors: Int, _ events: Int) -> String {
    "\(count(briefings, "briefing")), \(count(actors, "actor")), \(count(events, "event"))"
  }

  private static func faults(_ diagnostics: DiagnosticList) -> String {
    let all = diagnostics.sorted()
    let errors = all.count { $0.severity == .error }
    let warnings = all.count { $0.severity == .warning }
    return errors == 0
      ? count(warnings, "warning") : "\(count(errors, "error")), \(count(warnings, "warning"))"
  }

  static func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }
}
