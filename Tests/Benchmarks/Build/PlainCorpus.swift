import Foundation
import TestSupport

/// Made-up briefings that name made-up actors and events, from a fixed seed.
struct PlainCorpus {
  var briefings: Int
  var actors: Int
  var events: Int

  private static let syllables = [
    "ka", "ro", "mi", "ten", "bar", "lo", "sha", "ne", "vu", "dri", "gal", "or",
  ]
  private static let words = """
    border supply talks troops ministry treaty report convoy harbour winter exercise grain pipeline radar
    statement ceasefire escort inspectors deposits budget reserve launch corridor ferry signal warning
    """.split { $0 == " " || $0 == "\n" }.map(String.init)

  func write(to root: String) throws {
    for folder in ["briefings", "actors", "events"] {
      try FileManager.default.createDirectory(
        atPath: "\(root)/Content/\(folder)",
        withIntermediateDirectories: true
      )
    }
    try write(
      "title: Briefings\nbaseURL: https://briefings.example.org/\nlinking: all\n",
      "\(root)/Content/site.yaml"
    )
    var random = SeededGenerator(seed: 28_042_025)
    let people = (0..<actors).map { i in "\(word(&random)) \(word(&random)) \(numeral(i))" }
    let happenings = (0..<events).map { i in "\(word(&random)) Talks \(numeral(i))" }
    for (i, name) in people.enumerated() {
      let text = "---\nname: \(name)\ntype: person\nsummary: Somebody called \(name)\n---\n"
      try write(text, "\(root)/Content/actors/a\(i).md")
    }
    for (i, title) in happenings.enumerated() {
      let actor = random.next() % UInt64(max(1, actors))
      let text = """
        ---
        title: \(title)
        date: \(day(i, of: events))
        participants:
          - {actor: a\(actor), role: actor}
        ---

        """
      try write(text, "\(root)/Content/events/e\(i).md")
    }
    for i in 0..<briefings {
      var text = "---\ntitle: Briefing \(i)\ndate: \(day(i, of: briefings))\ntags: [synthetic]\n---\n\n"
      for paragraph in 0..<8 {
        if paragraph % 3 == 2 { text += "## \(word(&random)) and after\n\n" }
        text += prose(people, happenings, &random) + "\n\n"
      }
      try write(text, "\(root)/Content/briefings/b\(i).md")
    }
  }

  /// About a hundred words, every fifteenth or so a name; low numbers are named most often.
  private func prose(
    _ people: [String],
    _ happenings: [String],
    _ random: inout SeededGenerator
  ) -> String {
    var words: [String] = []
    for i in 0..<100 {
      let dice = Double(random.next() % 1_000_000) / 1_000_000
      if i % 15 == 7 {
        let names = random.next() % 5 == 0 ? happenings : people
        words.append(names.isEmpty ? "nobody" : names[Int(dice * dice * dice * Double(names.count))])
      } else {
        words.append(Self.words[Int(dice * Double(Self.words.count))])
      }
      if i % 12 == 11 { words[words.count - 1] += "." }
    }
    return words.joined(separator: " ") + "."
  }

  private func word(_ random: inout SeededGenerator) -> String {
    let parts = (0..<3).map { _ in Self.syllables[Int(random.next() % UInt64(Self.syllables.count))] }
    return parts.joined().capitalized
  }

  /// A number in letters, so that names differ in more than digits: `Abc`.
  private func numeral(_ i: Int) -> String {
    var letters = ""
    var rest = i
    repeat {
      letters.append(Character(UnicodeScalar(UInt8(97 + rest % 26))))
      rest /= 26
    } while rest > 0
    return letters.capitalized
  }

  private func day(_ i: Int, of count: Int) -> String {
    let days = i * 3_600 / max(1, count)
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(2016 + days / 360)-\(two(days % 360 / 30 + 1))-\(two(days % 28 + 1))"
  }

  private func write(_ text: String, _ path: String) throws {
    try Data(text.utf8).write(to: URL(filePath: path))
  }
}
