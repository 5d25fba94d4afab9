import Briefings
import TestSupport
import Testing

@testable import Site

@Suite struct SourceRegisterTests {
  /// `a b<a c<ab`: sources of one briefing, each with those that it derives from.
  private func register(_ nouns: [String]) -> SourceRegister {
    var site = SampleSite()
    for (i, noun) in nouns.enumerated() {
      site.add(briefing: "b\(i)") { briefing in
        briefing.sources = noun.split(separator: " ").map { text in
          let parts = text.split(separator: "<")
          var source = Source(id: String(parts[0]), title: String(parts[0]), span: SampleSite.span("x.md"))
          if parts.count > 1 { source.derivedFrom = parts[1].map { String($0) } }
          return source
        }
      }
    }
    return SourceRegister(site.library)
  }

  private func count(_ nouns: [String], of some: String) -> Int {
    let register = register(nouns)
    var titles: [String: Int32] = [:]
    for (i, noun) in nouns.enumerated() {
      for (source, entry) in zip(noun.split(separator: " "), register.ofBriefing[i]) {
        titles[String(source.prefix(1))] = entry
      }
    }
    return register.independent(some.compactMap { titles[String($0)] }).independent
  }

  @Test(
    arguments: [
      (["a b c"], "abc", 3),
      (["a b<a c<a"], "abc", 1),
      // Two rewrites of a story that is not among them.
      (["a b<a c<a"], "bc", 1),
      // One that draws on two is no third.
      (["a b c<ab"], "abc", 2),
      (["a b c<ab"], "c", 1),
      // Through others.
      (["a b<a c<b d"], "cd", 2),
      // What another noun says of the same sources.
      (["a b c", "a b<a"], "abc", 2),
      // Nouns that contradict each other.
      (["a b<a", "b a<b"], "ab", 1),
      (["a b<a x<a", "b a<b"], "xab", 1),
      ([""], "", 0),
    ]
  )
  func `sources that go back to one count once`(_ nouns: [String], _ some: String, _ expected: Int) {
    #expect(count(nouns, of: some) == expected)
  }

  @Test func `there are never more independent sources than sources, nor none among some`() {
    var random = SeededGenerator(seed: 3)
    for _ in 0..<200 {
      let letters = Array("abcdefgh".prefix(Int.random(in: 1...8, using: &random)))
      let nouns = (0..<3).map { _ in
        letters.enumerated().map { i, letter in
          let from = letters[..<i].filter { _ in Bool.random(using: &random) }
          return from.isEmpty ? "\(letter)" : "\(letter)<\(String(from))"
        }
        .joined(separator: " ")
      }
      let some = letters.filter { _ in Bool.random(using: &random) }
      let found = count(nouns, of: String(some))
      #expect(found <= some.count && (found > 0 || some.isEmpty), "\(nouns) \(some)")
      // Adding what one of them derives from changes nothing but the count of sources.
      #expect(count(nouns, of: String(letters)) >= found)
    }
  }
}
