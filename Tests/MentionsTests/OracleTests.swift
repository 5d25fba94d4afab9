import Briefings
import Diagnostics
import Foundation
import Markdown
import TestSupport
import Testing

@testable import Mentions

/// The search against a slow one that tries every name at every place of texts made at random.
@Suite struct OracleTests {
  private static let pieces = [
    "Kim", "Jong", "Un", "Ông", "Đức", "É", "élan", "北", "京", "김", "정", "U.S.", "O'Neil", "Al-Qaeda", "South",
    "Korea",
    "(2024)", "a", "Å", "プー", "チン", "Tô",
  ]

  private struct Case {
    var names: [String]
    /// As Markdown.
    var text: String
  }

  private func make(_ random: inout SeededGenerator) -> Case {
    func pick<T>(_ some: [T]) -> T { some[Int(random.next() % UInt64(some.count))] }
    let own = (0..<6).map { _ in pick(Self.pieces) }
    let names = Set(
      (0..<8).map { _ in
        (0...(random.next() % 3)).map { _ in pick(own) }.joined(separator: pick([" ", " ", "-", ""]))
      }
    )
    var text = ""
    for _ in 0..<30 {
      var piece = random.next() % 3 == 0 ? pick(Array(names).sorted()) : pick(own)
      if random.next() % 3 == 0 { piece = piece.decomposedStringWithCanonicalMapping }
      if random.next() % 3 == 0 { piece = piece.replacing("'", with: "’").replacing(" ", with: "\n") }
      if random.next() % 5 == 0 { piece = "**\(piece)**" }
      text +=
        piece
        + pick([" ", " ", "\n", "\u{A0}", "'s ", "’s ", ", ", "", "-", "\u{2011}", "s ", ".\n\n", "`x`"])
    }
    return Case(names: names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }, text: text)
  }

  /// Scalars folded and composed one by one with what belongs to them, each with its place in the text.
  private func units(_ text: [UInt8], _ range: Range<Int>) -> [(text: String, start: Int, end: Int)] {
    var units: [(text: String, start: Int, end: Int)] = []
    var at = range.lowerBound
    for character in String(decoding: text[range], as: UTF8.self) {
      let end = at + character.utf8.count
      var folded = String(character).precomposedStringWithCanonicalMapping
      if folded == "’" { folded = "'" }
      if folded == "\u{2011}" { folded = "-" }
      if folded == "\u{A0}" || folded == "\n" { folded = " " }
      if folded == " ", let last = units.last, last.text == " " {
        units[units.count - 1].end = end
      } else {
        units.append((folded, at, end))
      }
      at = end
    }
    return units
  }

  private func oracle(_ names: [String], _ text: [UInt8], _ range: Range<Int>, _ block: Range<Int>) -> [Range<
    Int
  >] {
    let units = units(text, range)
    let wanted = names.map { self.units(Array($0.utf8), 0..<$0.utf8.count).map(\.text) }
    var found: [Range<Int>] = []
    var at = 0
    while at < units.count {
      var best = 0
      for name in wanted where name.count > best && at + name.count <= units.count {
        guard zip(name, units[at...]).allSatisfy({ $0 == $1.text }) else { continue }
        if isWhole(text, units[at].start..<units[at + name.count - 1].end, block) { best = name.count }
      }
      if best > 0 { found.append(units[at].start..<units[at + best - 1].end) }
      at += max(1, best)
    }
    return found
  }

  private func isWhole(_ text: [UInt8], _ range: Range<Int>, _ block: Range<Int>) -> Bool {
    func kind(_ scalar: Unicode.Scalar?) -> ScalarClass { scalar.map { ScalarClass($0.value) } ?? .other }
    let inside = String(decoding: text[range], as: UTF8.self)
    let before = String(decoding: text[block.lowerBound..<range.lowerBound], as: UTF8.self)
    let after = String(decoding: text[range.upperBound..<block.upperBound], as: UTF8.self)
    let first = kind(inside.unicodeScalars.first)
    let last = kind(inside.unicodeScalars.last { kind($0) != .mark })
    let previous = before.unicodeScalars.last { kind($0) != .mark }
    return Boundaries.mayBegin(text.span, at: range.lowerBound, from: block.lowerBound, first: first)
      && (kind(previous) != .letter || first != .letter)
      && !after.unicodeScalars.prefix(1).contains { kind($0) == .mark }
      && Boundaries.mayEnd(text.span, at: range.upperBound, limit: block.upperBound, last: last)
  }

  /// Every fourth time with hashes of 4 bits, so that almost all paths meet.
  @Test(arguments: 0..<400)
  func `finds what trying every name at every place finds`(_ seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let made = make(&random)
    var diagnostics = DiagnosticList()
    let document = try #require(
      MarkdownParser.parse(Array(made.text.utf8)[...], path: "a.md", diagnostics: &diagnostics)
    )
    var site = TestSite()
    for (i, name) in made.names.enumerated() { site.actor("a\(i)", name) }
    let trie = GazetteerBuilder(site.library, hashBits: seed % 4 == 0 ? 15 : .max).build().trie
    var scanner = NameScanner()
    let text = document.text
    for block in document.blocks {
      let range = Int(block.range.lowerBound)..<Int(block.range.upperBound)
      var matches: [NameMatch] = []
      scanner.scan(text.span, range, in: range, trie, into: &matches)
      let expected = oracle(made.names, text, range, range)
      #expect(matches.map(\.range) == expected, "\(made.names) in \(document.string(range))")
    }
  }

  @Test(arguments: 0..<100)
  func `mentions ascend, are disjoint, stand on scalars, and are the same every time`(_ seed: Int) async {
    var random = SeededGenerator(seed: UInt64(seed) + 10_000)
    var site = TestSite()
    let first = make(&random)
    for (i, name) in first.names.enumerated() { site.actor("a\(i)", name) }
    for i in 0..<40 { site.briefing(make(&random).text, id: "b\(i)") }
    site.briefing(first.text, id: "c")
    let linked = await site.linked().library
    for (briefing, document) in zip(site.library.briefings, linked.briefings) {
      var end = 0
      for mention in document.mentions {
        #expect(mention.range.lowerBound >= end && !mention.range.isEmpty)
        #expect(String(validating: briefing.body.text[mention.range], as: UTF8.self) != nil)
        end = mention.range.upperBound
      }
    }
    #expect(linked.briefings.contains { !$0.mentions.isEmpty })
    let again = await site.linked().library
    #expect(again.briefings.map(\.mentions) == linked.briefings.map(\.mentions))
    #expect(again.backlinks.entries == linked.backlinks.entries)
  }
}
