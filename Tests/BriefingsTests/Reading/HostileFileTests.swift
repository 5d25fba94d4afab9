import Testing

@testable import Briefings

/// Front matter and JSON made to cost time: each must be read or refused quickly.
@Suite(.serialized) struct HostileFileTests {
  static let size = 200_000

  static func repeated(_ text: String) -> String { String(repeating: text, count: size / text.utf8.count) }

  static let yaml: [(String, String)] = [
    ("question marks", repeated("? ")), ("dashes", repeated("- ")), ("brackets", repeated("[")),
    ("braces", repeated("{a: ")), ("commas", "a: [" + repeated("a,") + "]"), ("anchors", repeated("&a ")),
    ("tags", repeated("!a ")), ("stars", repeated("*a ")), ("comments", repeated("#\n")),
    ("folds", "a: >\n" + repeated(" a\n")), ("quotes", "a: \"" + repeated("a\n ") + "\""),
    ("spaces", "a:" + repeated(" ")), ("directives", (0..<8_000).map { "%TAG !a\($0)! x\n" }.joined()),
    ("keys", (0..<12_000).map { "k\($0): 1\n" }.joined()), ("same keys", repeated("k: 1\n")),
    ("flow keys", "a: {" + (0..<9_000).map { "k\($0): 1," }.joined() + "}"), ("colons", repeated("a:")),
    ("long key", repeated("k") + ": 1"),
    ("params", "params: {" + (0..<9_000).map { "k\($0): 1," }.joined() + "}"),
  ]

  @Test(arguments: yaml)
  func `front matter`(_ name: String, _ text: String) async throws {
    let site = try TemporarySite(["actors/a.md": "---\n\(text)\n---\n"])
    let clock = ContinuousClock.now
    let faults = await site.read().faults
    #expect(ContinuousClock.now - clock < .seconds(10), "\(name)")
    #expect(!faults.isEmpty && faults.allSatisfy { !$0.contains("\n") })
  }

  static let json: [(String, String)] = [
    ("arrays", repeated("[")), ("objects", repeated("{\"a\":")), ("numbers", "[" + repeated("1,") + "1]"),
    ("keys", "{" + (0..<15_000).map { "\"k\($0)\":1," }.joined() + "\"k\":1}"),
    ("digits", "[" + repeated("1") + "]"), ("escapes", "[\"" + repeated("\\u00e9") + "\"]"),
    ("lines", repeated("\n")),
  ]

  @Test(arguments: json)
  func `extracted files`(_ name: String, _ text: String) async throws {
    let site = try TemporarySite(["extracted/b.json": text])
    let clock = ContinuousClock.now
    let faults = await site.read().faults
    #expect(ContinuousClock.now - clock < .seconds(10), "\(name)")
    #expect(!faults.isEmpty && faults.allSatisfy { !$0.contains("\n") })
  }
}
