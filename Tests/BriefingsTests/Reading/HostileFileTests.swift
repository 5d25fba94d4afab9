import Testing

@testable import Briefings

/// Front matter and JSON made to cost time: each must be read or refused, and none may cost hours.
@Suite(.serialized, .timeLimit(.minutes(10))) struct HostileFileTests {
  static let size = 200_000

  /// A text that is shown by its name where a test tells of it.
  struct Hostile: Sendable, CustomTestStringConvertible {
    var name: String
    var text: String
    var testDescription: String { name }

    init(_ name: String, _ text: String) {
      self.name = name
      self.text = text
    }
  }

  static func repeated(_ text: String) -> String { String(repeating: text, count: size / text.utf8.count) }

  static let yaml = [
    Hostile("question marks", repeated("? ")), Hostile("dashes", repeated("- ")),
    Hostile("brackets", repeated("[")),
    Hostile("braces", repeated("{a: ")), Hostile("commas", "a: [" + repeated("a,") + "]"),
    Hostile("anchors", repeated("&a ")),
    Hostile("tags", repeated("!a ")), Hostile("stars", repeated("*a ")), Hostile("comments", repeated("#\n")),
    Hostile("folds", "a: >\n" + repeated(" a\n")), Hostile("quotes", "a: \"" + repeated("a\n ") + "\""),
    Hostile("spaces", "a:" + repeated(" ")),
    Hostile("directives", (0..<8_000).map { "%TAG !a\($0)! x\n" }.joined()),
    Hostile("keys", (0..<12_000).map { "k\($0): 1\n" }.joined()), Hostile("same keys", repeated("k: 1\n")),
    Hostile("flow keys", "a: {" + (0..<9_000).map { "k\($0): 1," }.joined() + "}"),
    Hostile("colons", repeated("a:")),
    Hostile("long key", repeated("k") + ": 1"),
    Hostile("params", "params: {" + (0..<9_000).map { "k\($0): 1," }.joined() + "}"),
  ]

  @Test(arguments: yaml)
  func `front matter`(_ hostile: Hostile) async throws {
    let site = try TemporarySite(["actors/a.md": "---\n\(hostile.text)\n---\n"])
    let faults = await site.read().faults
    #expect(!faults.isEmpty && faults.allSatisfy { !$0.contains("\n") })
  }

  static let json = [
    Hostile("arrays", repeated("[")), Hostile("objects", repeated("{\"a\":")),
    Hostile("numbers", "[" + repeated("1,") + "1]"),
    Hostile("keys", "{" + (0..<15_000).map { "\"k\($0)\":1," }.joined() + "\"k\":1}"),
    Hostile("digits", "[" + repeated("1") + "]"), Hostile("escapes", "[\"" + repeated("\\u00e9") + "\"]"),
    Hostile("lines", repeated("\n")),
  ]

  @Test(arguments: json)
  func `extracted files`(_ hostile: Hostile) async throws {
    let site = try TemporarySite(["extracted/b.json": hostile.text])
    let faults = await site.read().faults
    #expect(!faults.isEmpty && faults.allSatisfy { !$0.contains("\n") })
  }
}
