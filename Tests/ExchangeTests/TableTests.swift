import Diagnostics
import TestSupport
import Testing

@testable import Exchange

@Suite struct TableTests {
  private static let pieces = ["a", "é", "𝄞", ",", "\"", "\n", "\r\n", " ", "=1+1", "", "😀", ";", "\t", "'"]

  @Test func `whatever a table holds is read as it was`() {
    var random = SeededGenerator(seed: 11)
    for _ in 0..<400 {
      let width = Int.random(in: 1...5, using: &random)
      func text() -> String {
        (0..<Int.random(in: 0...4, using: &random)).map { _ in Self.pieces.randomElement(using: &random) ?? ""
        }.joined()
      }
      var table = CSVTable((0..<width).map { "c\($0)" })
      for _ in 0..<Int.random(in: 0...6, using: &random) { table.append((0..<width).map { _ in text() }) }
      // A row of one empty field is an empty line, which is none.
      if width == 1 { table.rows.removeAll { $0 == [""] } }
      var diagnostics = DiagnosticList()
      let read = CSVTable(Array(table.text.utf8), path: "t.csv", diagnostics: &diagnostics)
      #expect(diagnostics.isEmpty)
      #expect(read?.columns == table.columns)
      #expect(read?.rows == table.rows, "\(table.text)")
    }
  }

  @Test(arguments: [
    ("a,b\n1,2\n", [["1", "2"]]), ("\u{FEFF}a,b\r\n\"x\"\"y\",\"1\n2\"", [["x\"y", "1\n2"]]),
    ("a\n\n\nb\n", [["b"]]),
    ("a,b\n,\n", [["", ""]]),
  ])
  func `other programs' tables are read`(text: String, rows: [[String]]) {
    var diagnostics = DiagnosticList()
    #expect(CSVTable(Array(text.utf8), path: "t.csv", diagnostics: &diagnostics)?.rows == rows)
  }

  @Test(arguments: [
    ("", "t.csv:1:1"), ("a,b\n1\n", "t.csv:2:1"), ("a\n\"x", "t.csv:2:1"), ("a\n\"x\"y\n", "t.csv:2:1"),
    ("a\nx\"y\"\n", "t.csv:2:1"),
  ])
  func `a table that is none is told at its line`(text: String, place: String) {
    var diagnostics = DiagnosticList()
    #expect(CSVTable(Array(text.utf8), path: "t.csv", diagnostics: &diagnostics) == nil)
    #expect(diagnostics.all.map { $0.span?.description } == [place])
    #expect(diagnostics.all.first?.suggestion != nil)
  }

  @Test func `bytes that are no text are told`() {
    var diagnostics = DiagnosticList()
    #expect(CSVTable([0x61, 0x0A, 0xFF, 0x0A], path: "t.csv", diagnostics: &diagnostics) == nil)
    #expect(diagnostics.all.first?.message == "the line is no UTF-8 text")
  }
}
