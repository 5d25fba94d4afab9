import Foundation
import Testing

@testable import Search

/// `Fixtures/tokens.json` is what `search.js` is held to as well, in `Tests/Browser/search_test.py`.
@Suite struct TokensTests {
  private func cases() throws -> [(text: String, terms: [String])] {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Fixtures/tokens.json")
    let list = try #require(JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? NSArray)
    return try list.map { entry in
      let pair = try #require(entry as? NSArray)
      return (try #require(pair[0] as? String), try #require(pair[1] as? [String]))
    }
  }

  @Test func `texts are cut into terms`() throws {
    let all = try cases()
    #expect(all.count > 10)
    for (text, expected) in all { #expect(terms(of: text) == expected, "\(text)") }
  }

  @Test func `composed and decomposed letters give the same terms`() throws {
    for (text, _) in try cases() {
      #expect(terms(of: text) == terms(of: text.precomposedStringWithCanonicalMapping), "\(text)")
    }
  }

  @Test func `a cutter that was used before gives the same terms`() throws {
    var used = Tokens()
    for (text, expected) in try cases() + cases() {
      used.cut(text)
      #expect(used.terms == expected)
    }
  }

  private func terms(of text: String) -> [String] {
    var tokens = Tokens()
    tokens.cut(text)
    return tokens.terms
  }
}

extension Tokens {
  /// The terms that were cut last.
  var terms: [String] { ends.indices.map { String(decoding: bytes[range(of: $0)], as: UTF8.self) } }
}
