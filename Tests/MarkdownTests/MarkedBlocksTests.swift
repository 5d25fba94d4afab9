import Diagnostics
import TestSupport
import Testing

@testable import Markdown

@Suite struct MarkedBlocksTests {
  private func shown(_ text: String, _ labels: Set<String>) -> MarkedBlocks.Shown {
    let bytes = Array(text.utf8)
    return MarkedBlocks(bytes[...]).shown(bytes[...]) { labels.contains($0.label) ? $0.label : nil }
  }

  private func html(_ text: String, _ labels: Set<String>) -> String? {
    var diagnostics = DiagnosticList()
    guard let document = MarkdownParser.parse(shown(text, labels), path: "a.md", diagnostics: &diagnostics)
    else {
      return nil
    }
    var out: [UInt8] = []
    HTMLWriter.write(document, into: &out)
    return String(decoding: out, as: UTF8.self)
  }

  @Test(arguments: [
    "a\n\n:::tlp RED\nsecret\n:::\n\nb\n", "a\n\n::: tlp RED\nsecret\n:::::\n\nb\n",
    "a\n\n:::tlp{RED}\n\nsecret\n\n- more\n\n  :::\n\nb\n",
    "a\n\n:::TLP RED\n:::note\nx\n:::\nsecret\n:::\n\nb\n",
    "a\n\n:::tlp RED\n```\nsecret\n:::\n\nb\n", "a\n\n:::tlp RED\n<!-- secret\n:::\n\nb\n",
    "a\n\n:::tlp RED\n:::tlp AMBER\nsecret\n:::\nsecret\n:::\n\nb\n",
    "a\n\n:::tlp RED\r\nsecret\r\n:::\r\n\nb\n",
  ])
  func `a withheld block is as if its lines were not there`(text: String) {
    #expect(String(decoding: shown(text, []).bytes, as: UTF8.self) == "a\n\n\nb\n")
  }

  @Test func `a shown block is a part of the text with its label`() {
    let text = "a\n:::tlp AMBER\n- b\n- c\n:::\n- d\n"
    let block =
      "<div class=\"marked\" role=\"group\" aria-label=\"AMBER\">\n<p class=\"tlp\" data-tlp=\"AMBER\">AMBER</p>\n"
    #expect(
      html(text, ["AMBER"])
        == "<p>a</p>\n\(block)<ul>\n<li>b</li>\n<li>c</li>\n</ul>\n</div>\n<ul>\n<li>d</li>\n</ul>\n"
    )
    #expect(html(text, []) == "<p>a</p>\n<ul>\n<li>d</li>\n</ul>\n")
  }

  @Test func `a block within another goes with it, and can go alone`() {
    let text = ":::tlp GREEN\na\n\n:::tlp RED\nb\n:::\n\nc\n:::\nd\n"
    #expect(html(text, ["GREEN"])?.contains("<p>a</p>\n<p>c</p>\n</div>\n<p>d</p>") == true)
    #expect(html(text, ["RED"]) == "<p>d</p>\n")
    #expect(html(text, ["GREEN", "RED"])?.contains("<p>b</p>\n</div>\n<p>c</p>\n</div>\n<p>d</p>") == true)
  }

  @Test(arguments: [
    "```\n:::tlp AMBER\nx\n:::\n", "<!-- open\n:::tlp AMBER\nx\n:::\n", "<pre>\n:::tlp AMBER\nx\n:::\n",
  ])
  func `a block that would be swallowed is a fault`(text: String) {
    #expect(html(text, ["AMBER"]) == nil)
  }

  @Test func `what does not begin a line, and what is not closed, is told`() {
    let faults = { (text: String) in MarkedBlocks(Array(text.utf8)[...]).faults }
    #expect(faults("x\n- :::tlp RED\n") == [.misplaced(line: 1, column: 2)])
    #expect(faults("x :::tlp RED") == [.misplaced(line: 0, column: 2)])
    #expect(faults("    :::tlp RED\n") == [.misplaced(line: 0, column: 4)])
    #expect(faults("a\r:::tlp RED\rb\r:::\r") == [.misplaced(line: 0, column: 2)])
    #expect(faults("a\n:::tlp RED\nb\n") == [.unclosed(line: 1)])
    #expect(faults("a\n:::note\nb\n:::\n::: \n") == [])
  }

  @Test func `lines are those of the whole text`() throws {
    let text = "one\n\n:::tlp RED\nx\ny\n:::\n\n*two*\n\n:::tlp AMBER\nthree\n:::\nfour\n"
    var diagnostics = DiagnosticList()
    let document = try #require(
      MarkdownParser.parse(shown(text, ["AMBER"]), path: "a.md", firstLine: 11, diagnostics: &diagnostics)
    )
    let lines = document.nodes.filter { $0.kind == .paragraph }.map(\.line)
    #expect(lines == [11, 18, 21, 23])
  }

  @Test(arguments: 1...200) func `of any text nothing withheld is left`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let lines = [
      "words", "", "- item", "> quote", "```", ":::", ":::tlp RED", ":::tlp CLEAR", "<!--", "# head",
      "    code", "a | b",
    ]
    var text = ""
    var depth = 0
    var open: [Bool] = []
    for i in 0..<Int.random(in: 1..<40, using: &random) {
      let line = lines.randomElement(using: &random) ?? ""
      if line.hasPrefix(":::t") {
        open.append(line.hasSuffix("RED"))
        depth += line.hasSuffix("RED") ? 1 : 0
      } else if line == ":::" {
        if open.isEmpty { continue }
        depth -= open.removeLast() ? 1 : 0
      }
      text += line + "\n" + (depth > 0 ? "secret \(i)\n" : "public \(i)\n")
    }
    while !open.isEmpty {
      text += ":::\n"
      open.removeLast()
    }
    let left = String(decoding: shown(text, ["CLEAR"]).bytes, as: UTF8.self)
    #expect(!left.contains("secret"))
    #expect(
      left.split(separator: "\n").count { $0.hasPrefix("public") }
        == text.split(separator: "\n").count { $0.hasPrefix("public") }
    )
  }
}
