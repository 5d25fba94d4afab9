import Diagnostics
import Testing

@Suite("Diagnostics") struct DiagnosticListTests {
  private func span(_ path: String, _ line: Int, _ column: Int) -> SourceSpan {
    SourceSpan(path: path, line: line, column: column)
  }

  @Test func `are sorted by path and position, and said once`() {
    var list = DiagnosticList()
    list.warning("a.one", "later line", at: span("b.md", 10, 1))
    list.error("a.two", "earlier line", at: span("b.md", 9, 40))
    list.warning("a.one", "later line", at: span("b.md", 10, 1))
    list.error("a.three", "whole file", at: SourceSpan(path: "b.md"))
    list.error("a.four", "no file")
    list.warning("a.five", "second at one place", at: span("B.md", 1, 1))
    #expect(
      list.sorted().map(\.message) == [
        "no file", "second at one place", "whole file", "earlier line", "later line",
      ]
    )
    #expect(list.count(of: .error) == 3 && list.count(of: .warning) == 3)
  }

  @Test func `warnings become errors, notes stay`() {
    var list = DiagnosticList()
    list.warning("a.one", "x")
    list.append(Diagnostic(.note, "a.two", "y"))
    #expect(!list.hasErrors)
    let strict = list.promotingWarnings()
    #expect(strict.hasErrors)
    #expect(strict.all.map(\.severity) == [.error, .note])
  }

  @Test func `are printed as compilers do`() {
    let diagnostic = Diagnostic(
      .error,
      "a.one",
      "two of 'x'",
      at: span("a.md", 3, 5),
      notes: [.init("the other is here", at: span("b.md", 1, 2)), .init("they are one file")],
      suggestion: "rename one"
    )
    #expect(
      TextPrinter().text(of: diagnostic) == """
        a.md:3:5: error: two of 'x' [a.one]
        b.md:1:2: note: the other is here
        a.md:3:5: note: they are one file
          help: rename one

        """
    )
    #expect(TextPrinter().text(of: Diagnostic(.note, "a.b", "c")) == "dossier: note: c [a.b]\n")
    #expect(
      TextPrinter(usesColour: true).text(of: diagnostic).hasPrefix("a.md:3:5: \u{1B}[1;31merror:\u{1B}[0m ")
    )
  }
}
