import Diagnostics
import Markdown
import Testing

@Suite("Input bounds") struct InputBoundsTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var source: String
    var line: Int
    var message: String
    var advice: String
    var testDescription: String { message }
  }

  private static func times(_ piece: String, _ count: Int) -> String {
    String(repeating: piece, count: count)
  }

  private static let bounds: InputBounds = {
    var bounds = InputBounds()
    bounds.size = 1_000
    bounds.tableColumns = 4
    bounds.tableCells = 12
    bounds.nesting = 3
    bounds.parentheses = 5
    bounds.hosts = 2
    bounds.blockMarks = 3
    bounds.emphasisSteps = 5
    bounds.addressBytes = 60
    bounds.expansion = 100
    return bounds
  }()

  private static let over: [Case] = [
    Case(
      source: times("a\n", 600),
      line: 1,
      message: "more than 1000 bytes in one text: 1200 or more",
      advice: "divide the text into several files"
    ),
    Case(
      source: "|a|b|c|d|\n|-|-|-|-|",
      line: 2,
      message: "more than 4 columns in one table: 6 or more",
      advice: "divide the table, or keep it as a file under Content/assets"
    ),
    Case(
      source: "a|b|c\n-|-|-\n|\n|\n|\n|\n",
      line: 6,
      message: "more than 12 cells in the text's tables: 15 or more",
      advice: "divide the table, or keep it as a file under Content/assets"
    ),
    Case(
      source: "a\n\n> - 1. [^a]: b",
      line: 3,
      message: "more than 3 quote, list and footnote markers on one line: 4 or more",
      advice: "nest less deeply"
    ),
    Case(
      source: "a b))))) c\nd))))))",
      line: 2,
      message: "more than 5 ')' in one word: 6 or more",
      advice: "put spaces into the word"
    ),
    Case(
      source: "www._www.www.",
      line: 1,
      message: "more than 2 'www.' in one word: 3 or more",
      advice: "put spaces into the word"
    ),
    Case(
      source: "![a](b) ![a](b)\n![a](b) ![a](b)",
      line: 2,
      message: "more than 3 '![' in one paragraph: 4 or more",
      advice: "divide the paragraph with empty lines"
    ),
    Case(
      source: "<!A <!B\n<? <?",
      line: 2,
      message: "more than 3 '<!' and '<?' in one paragraph: 4 or more",
      advice: "divide the paragraph with empty lines"
    ),
    Case(
      source: "*a* [b] *c*\n[d]",
      line: 2,
      message: "more than 5 emphasis marks before links of one paragraph, summed over its ']': 6 or more",
      advice: "divide the paragraph with empty lines"
    ),
    Case(
      source: "a@b.c d@e.f g@h.i j@k.l",
      line: 1,
      message: "more than 60 bytes in lines of '@', times their '@': 92 or more",
      advice: "break the lines, or write fewer addresses"
    ),
    Case(
      source: "[a]: /0123456789012345678901234567890\n\n[a] [a] [a]",
      line: 4,
      message: "more than 100 bytes of expanded link references: 140 or more",
      advice: "write long link destinations where they are used, and shorten them"
    ),
  ]

  @Test(arguments: over)
  func `refuses what is over, and says where and what to do`(_ test: Case) {
    var diagnostics = DiagnosticList()
    let document = parse(test.source, &diagnostics)
    #expect(document == nil)
    let expected = Diagnostic(
      .error,
      .overBound,
      test.message,
      at: SourceSpan(path: "Content/briefings/a.md", line: test.line + 4, column: 1),
      suggestion: test.advice
    )
    #expect(diagnostics.all == [expected])
  }

  /// What looks like something over a bound, or is just under it.
  @Test(arguments: [
    "|a|b|\n|-|-|\n|\n\n|a|b|\n|-|-|\n",  // 2 tables of 4 columns at most
    "* * * * * * * *", "- - - - - - -", "1.1.1.1.1.1", "> > > a", "-1. a",
    "a))))) b))))) c)))))", "www.a www.b www.c",
    "![a](b) ![a](b)\n\n![a](b) ![a](b)", "<!A <!B\n\n<? <?",
    "a@b.c d@e.f\n", "- *a* [b]\n- *c* [d]\n- *e*", "a_b_c_d_e [f] [g]",
    "see [a]: 01234567890123456789012345678901234567890 [b] [b] [b]",  // no definition
    "[a](b) [a](b) [a](b) [a](b) [a](b) [a](b) [a](b) [a](b) [a](b)",
  ])
  func `lets pass what is not over`(source: String) {
    var diagnostics = DiagnosticList()
    #expect(parse(source, &diagnostics) != nil)
    #expect(!diagnostics.hasErrors)
  }

  private func parse(_ source: String, _ diagnostics: inout DiagnosticList) -> Document? {
    MarkdownParser.parse(
      Array(source.utf8)[...],
      path: "Content/briefings/a.md",
      firstLine: 5,
      bounds: Self.bounds,
      diagnostics: &diagnostics
    )
  }
}
