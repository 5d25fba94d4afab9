import Diagnostics
import TestSupport
import Testing

@Suite("Lines and columns") struct LineTableTests {
  @Test(arguments: [
    ("", 0, 1, 1), ("a\nb", 0, 1, 1), ("a\nb", 1, 1, 2), ("a\nb", 2, 2, 1), ("a\nb", 3, 2, 2),
    ("a\r\nb", 3, 2, 1), ("a\rb", 2, 2, 1), ("é한x", 5, 1, 3), ("a\n", 2, 2, 1), ("a", 99, 1, 2),
    ("a", -1, 1, 1),
  ])
  func position(text: String, offset: Int, line: Int, column: Int) {
    #expect(LineTable(Array(text.utf8)).position(at: offset) == SourcePosition(line: line, column: column))
  }

  @Test func `agrees with counting from the beginning`() {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<300 {
      let text = (0..<40).map { _ in ["a", "\n", "\r\n", "\r", "한", "é"].randomElement(using: &random) ?? "" }
        .joined()
      let table = LineTable(Array(text.utf8))
      var expected = SourcePosition(line: 1, column: 1)
      var offset = 0
      for character in text {
        #expect(table.position(at: offset) == expected)
        offset += character.utf8.count
        if character.isNewline {
          expected = SourcePosition(line: expected.line + 1, column: 1)
        } else {
          expected.column += character.unicodeScalars.count
        }
      }
      #expect(table.position(at: offset) == expected)
      #expect(table.lineCount == expected.line)
    }
  }
}
