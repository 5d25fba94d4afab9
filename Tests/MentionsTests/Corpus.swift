import Briefings
import Diagnostics
import Foundation
import Markdown
import TestSupport

/// The synthetic corpus of `../shared/bench`, made anew, and what it says that its texts mention.
struct Corpus {
  struct Truth: Sendable {
    var mentions: [[String]: Int] = [:]
    var optional: [[String]: Int] = [:]
  }

  var library: Library
  var truth: [String: Truth] = [:]

  static var isAvailable: Bool {
    SharedData.exists("bench/make_corpus.py") && FileManager.default.fileExists(atPath: "/usr/bin/python3")
  }

  init(briefings: Int, actors: Int, events: Int) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "dossier-corpus-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/python3")
    // The script ends its workers by a signal, and a child of ours begins with signals blocked.
    let unblocked = """
      import runpy, signal, sys
      signal.pthread_sigmask(signal.SIG_SETMASK, [])
      sys.path.insert(0, sys.argv[1])
      sys.argv = sys.argv[2:]
      runpy.run_path(sys.argv[0], run_name="__main__")
      """
    process.arguments = [
      "-c", unblocked, SharedData.url("bench")?.path ?? "",
      SharedData.url("bench/make_corpus.py")?.path ?? "", "--briefings", "\(briefings)", "--actors",
      "\(actors)",
      "--events", "\(events)", "--out", folder.path,
    ]
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    var settings = SiteSettings(title: "Corpus")
    settings.linking = .all
    library = Library(settings: settings)
    try read(folder.appending(path: "Content"))
    try readTruth(folder.appending(path: "truth.json"))
  }

  /// The corpus is written one key a line, so that its front matter can be cut without reading YAML.
  private mutating func read(_ content: URL) throws {
    for (id, head, _) in try files(content.appending(path: "actors")) {
      var actor = Actor(
        id: id,
        name: value("name", head) ?? "",
        category: value("type", head).flatMap(Actor.Category.init) ?? .organization,
        origin: .curated,
        span: SourceSpan(path: "Content/actors/\(id).md")
      )
      actor.aliases = aliases(head, actor.span)
      library.actors.append(actor)
    }
    for (id, head, _) in try files(content.appending(path: "events")) {
      guard let date = value("date", head).flatMap({ EDTFDate.parse($0) }) else { continue }
      let span = SourceSpan(path: "Content/events/\(id).md")
      var event = Event(id: id, title: value("title", head) ?? "", date: date, origin: .curated, span: span)
      event.aliases = aliases(head, span)
      library.events.append(event)
    }
    for (id, head, body) in try files(content.appending(path: "briefings")) {
      guard let date = value("date", head).flatMap({ EDTFDate.parse($0) }) else { continue }
      let span = SourceSpan(path: "Content/briefings/\(id).md")
      var briefing = Briefing(id: id, title: value("title", head) ?? "", date: date, span: span)
      var diagnostics = DiagnosticList()
      briefing.body =
        MarkdownParser.parse(Array(body.utf8)[...], path: span.path, diagnostics: &diagnostics) ?? Document()
      library.briefings.append(briefing)
    }
  }

  private func files(_ folder: URL) throws -> [(id: String, head: [Substring], body: Substring)] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().map { name in
      let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      let end = text.dropFirst(4).range(of: "\n---\n")
      let head = text[..<(end?.lowerBound ?? text.startIndex)].split(separator: "\n")
      return (String(name.dropLast(3)), head, text[(end?.upperBound ?? text.startIndex)...])
    }
  }

  private func value(_ key: String, _ head: [Substring]) -> String? {
    head.first { $0.hasPrefix(key + ": ") }.map { plain($0.dropFirst(key.count + 2)) }
  }

  private func aliases(_ head: [Substring], _ span: SourceSpan) -> [Alias] {
    guard let start = head.firstIndex(where: { $0 == "aliases:" }) else { return [] }
    return head[(start + 1)...].prefix { $0.hasPrefix("  - ") }
      .map { Alias(name: plain($0.dropFirst(4)), span: span) }
  }

  /// A scalar, plain or in JSON's quotes.
  private func plain(_ text: Substring) -> String {
    guard text.first == "\"" else { return String(text) }
    return (try? JSONDecoder().decode(String.self, from: Data(text.utf8))) ?? String(text)
  }

  private mutating func readTruth(_ file: URL) throws {
    struct Entry: Decodable {
      enum Part: Decodable {
        case text(String)
        case number(Int)
        init(from decoder: any Decoder) throws {
          let single = try decoder.singleValueContainer()
          if let number = try? single.decode(Int.self) {
            self = .number(number)
          } else {
            self = .text(try single.decode(String.self))
          }
        }
      }
      var briefing: String
      var mentions: [[Part]]
      var optional: [[Part]]
    }
    for entry in try JSONDecoder().decode([Entry].self, from: Data(contentsOf: file)) {
      var own = Truth()
      func count(_ parts: [Entry.Part], _ counts: inout [[String]: Int]) {
        var texts: [String] = []
        var number = 0
        for part in parts {
          switch part {
          case .text(let text): texts.append(text)
          case .number(let count): number = count
          }
        }
        counts[Array(texts.prefix(2)), default: 0] += number
      }
      for parts in entry.mentions { count(parts, &own.mentions) }
      for parts in entry.optional { count(parts, &own.optional) }
      truth[entry.briefing] = own
    }
  }
}
