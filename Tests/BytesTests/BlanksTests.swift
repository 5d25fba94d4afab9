import TestSupport
import Testing

@testable import Bytes

/// Blanks in any text are those that the standard library knows.
@Suite struct BlanksTests {
  private func joined(_ text: String) -> String { Blanks.joined(Array(text.utf8)[...]) }

  @Test func `every scalar is a blank or none, as Unicode has it`() {
    for value in UInt32(0)..<0x3100 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      #expect(joined("a\(scalar)b") == (scalar.properties.isWhitespace ? "a b" : "a\(scalar)b"), "\(value)")
    }
  }

  @Test func `several are one, at the ends too`() {
    #expect(joined("\n\t Kursk \u{2003}\r\n and\u{A0}") == " Kursk and ")
    #expect(joined("") == "" && joined("북한 군대") == "북한 군대" && joined("\u{3000}") == " ")
  }

  @Test func `a text that is cut off is left as it is`() {
    for bytes: [UInt8] in [[0xC2], [0xE2, 0x80], [0xE3], [0x61, 0xE2]] {
      #expect(Blanks.joined(bytes[...]) == String(decoding: bytes, as: UTF8.self))
    }
  }
}
