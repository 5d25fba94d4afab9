import Diagnostics
import Markdown
import TestSupport
import Testing

@Suite("Text and positions") struct PositionTests {
  @Test func `verbatim text stands in the source where its node says`() throws {
    var checked = 0
    for seed in 0..<600 {
      var random = RandomMarkdown(seed: UInt64(seed))
      let source = random.document()
      let document = try #require(parse(source))
      let lines = LineTable(Array(source.utf8))
      for node in document.nodes where node.traits.contains(.verbatim) {
        let offset = try #require(byte(atLine: Int(node.line) - 9, column: Int(node.column), in: source))
        #expect(Array(source.utf8)[offset...].starts(with: document.text[node.text]), "seed \(seed)")
        let position = lines.position(at: offset)
        #expect(position.line + 9 == Int(node.line) && position.column == Int(node.column))
        #expect(document.position(ofText: node.text.lowerBound)?.line == Int(node.line))
        checked += 1
      }
    }
    #expect(checked > 10_000)
  }

  @Test func `the nodes' texts cover the text in order`() throws {
    for seed in 0..<300 {
      var random = RandomMarkdown(seed: UInt64(seed))
      let document = try #require(parse(random.document()))
      var at: Int32 = 0
      for (index, node) in document.nodes.enumerated() {
        #expect(node.textStart <= node.textEnd && node.textStart >= at && node.textEnd <= document.text.count)
        #expect(node.end > index && Int(node.end) <= document.nodes.count)
        at = node.textStart
      }
      for (one, next) in zip(document.blocks, document.blocks.dropFirst()) {
        #expect(document.text[Int(one.range.upperBound)] == 0x0A)
        #expect(next.range.lowerBound == one.range.upperBound + 1)
      }
      #expect(String(validating: document.text, as: UTF8.self) != nil)
    }
  }

  @Test(arguments: [
    ("Kim", "*Kim* Jong\nUn", 10, 2), ("Un", "*Kim* Jong\nUn", 11, 1), ("é", "a *b* é", 10, 7),
    ("b", "> a\nb", 11, 1), ("c", "|a|\n|-|\n|한 *b* c|", 12, 8), ("words", "x [[id|words]]", 10, 8),
    ("d", "[r]: x\ny `d`", 11, 4),
  ])
  func position(text: String, source: String, line: Int, column: Int) throws {
    let document = try #require(parse(source))
    let found = try #require(String(decoding: document.text, as: UTF8.self).utf8.firstRange(of: text.utf8))
    let offset = String(decoding: document.text, as: UTF8.self).utf8.distance(
      from: document.string(0..<document.text.count).utf8.startIndex,
      to: found.lowerBound
    )
    #expect(document.position(ofText: offset) == SourcePosition(line: line, column: column))
  }

  private func parse(_ source: String) -> Document? {
    var diagnostics = DiagnosticList()
    return MarkdownParser.parse(
      Array(source.utf8)[...],
      path: "a.md",
      firstLine: 10,
      diagnostics: &diagnostics
    )
  }

  /// The byte at a line and column (in scalars), from 1.
  private func byte(atLine line: Int, column: Int, in source: String) -> Int? {
    var at = SourcePosition(line: 1, column: 1)
    var offset = 0
    for scalar in source.unicodeScalars {
      if at == SourcePosition(line: line, column: column) { return offset }
      offset += scalar.utf8.count
      if scalar == "\n" { at = SourcePosition(line: at.line + 1, column: 1) } else { at.column += 1 }
    }
    return at == SourcePosition(line: line, column: column) ? offset : nil
  }
}
