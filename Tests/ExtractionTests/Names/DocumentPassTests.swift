import Testing

@testable import Extraction

@Suite struct DocumentPassTests {
  /// Applies the pass to `text`, where `[…P]`, `[…O]` and `[…L]` are what the tagger found.
  private func pass(_ marked: String) throws -> [String] {
    var plain: [UInt8] = []
    var found: [(Range<Int>, NameKind)] = []
    var start = 0
    for byte in marked.utf8 {
      switch byte {
      case UInt8(ascii: "["): start = plain.count
      case UInt8(ascii: "]"):
        let kind: NameKind = plain.last == 0x50 ? .person : plain.last == 0x4F ? .organization : .place
        plain.removeLast()
        found.append((start..<plain.count, kind))
      default: plain.append(byte)
      }
    }
    let text = TokenizedText(plain)
    let spans = found.map { range, kind in
      let tokens = text.token(at: range.lowerBound)..<(text.token(at: range.upperBound - 1) + 1)
      return NameSpan(tokens: tokens, kind: kind, in: text, confidence: 1, margin: 50)
    }
    let model = try #require(NameModel.shared)
    var pass = DocumentPass(text, NameWords(text, lists: .shared))
    return pass.apply(spans, model).map { "\(text.string($0.range)) \($0.kind.tag)" }
  }

  @Test func `one name has the kind that it has most often`() throws {
    #expect(
      try pass("[TassO] and [TassO] and [TassL] met.") == ["Tass ORG", "Tass ORG", "Tass ORG"]
    )
  }

  @Test func `a name is found again where the tagger left it out`() throws {
    #expect(try pass("[TassaO] spoke. Then Tassa left.") == ["Tassa ORG", "Tassa ORG"])
  }

  @Test func `a surname and a family name that stands first are the person's`() throws {
    #expect(
      try pass("[Mark ReynoldsP] spoke. Then Reynolds left, and so did [ReynoldsL].")
        == ["Mark Reynolds PER", "Reynolds PER", "Reynolds PER"]
    )
    #expect(try pass("[Xin JinpingP] spoke. Then Xin left.") == ["Xin Jinping PER", "Xin PER"])
  }

  @Test(
    arguments: [
      "[TassaO] spoke. The Tassa River flooded.", "[TassaO] spoke. He saw Old Tassa there.",
      "[April ReynoldsP] spoke. Then April came.", "[TasO] spoke. Then Tas left.",
    ]
  )
  func `a longer name, a month and a short word are not taken for it`(_ text: String) throws {
    #expect(try pass(text).count == 1)
  }

  @Test func `a month after a number is no given name`() throws {
    #expect(try pass("On 19 [April MoscowP] spoke.") == ["Moscow LOC"])
    #expect(try pass("On 19 [April RukhaP] spoke.") == ["Rukha PER"])
    #expect(try pass("On Monday [April RukhaP] spoke.") == ["April Rukha PER"])
  }

  @Test func `the first word of a people is no place`() throws {
    #expect(try pass("A [NorthL] Korean ship.").isEmpty)
    #expect(try pass("The [NorthL] ship.") == ["North LOC"])
  }

  @Test func `in a heading only names count that are names elsewhere or in lists`() throws {
    #expect(
      try pass("Rukha and [Moscow Solidify AllianceP] in [FranceL]\nThen [RukhaP] spoke.")
        == ["Rukha PER", "France LOC", "Rukha PER"]
    )
  }
}
