import Mustache
import TestSupport
import Testing

/// No value may become anything but text, or a link anything that runs.
struct HostileValueTests {
  private static let pieces = [
    "<", ">", "\"", "'", "&", "</title>", "<script>", "-->", "javascript:", "\u{0}", "\u{1B}", "\u{7F}",
    "\u{85}",
    "\u{9F}", "\u{A0}", "é", "한", "😀", "{{title}}", "}}", "=", " ", "\n", "\t", "a", "&amp;", "]]>", "`",
  ]

  private func hostile(_ random: inout SeededGenerator) -> String {
    (0..<Int.random(in: 0...12, using: &random)).compactMap { _ in Self.pieces.randomElement(using: &random) }
      .joined()
  }

  @Test func hostileTextNeverLeavesItsPlace() throws {
    var random = SeededGenerator(seed: 7)
    let template = try #require(
      TestPage.template("<p title=\"{{title}}\" lang='{{slug}}'>{{title}}</p><title>{{params.x}}</title>")
    )
    let marks: [UInt8] = Array("<>\"'".utf8)
    let expected = Array("<\"\"''><><><>".utf8)
    for _ in 0..<2000 {
      let text = hostile(&random)
      var page = TestPage(title: text, slug: Array(text.utf8))
      page.params = .table([("x", .text(text))])
      var out: [UInt8] = []
      template.render(page, into: &out)
      #expect(out.filter(marks.contains) == expected, "\(text.debugDescription)")
      #expect(out.allSatisfy { $0 >= 0x20 && $0 != 0x7F || $0 == 0x0A || $0 == 0x09 })
      let scalars = String(decoding: out, as: UTF8.self).unicodeScalars
      #expect(!scalars.contains { (0x80...0x9F).contains($0.value) })
      #expect(unescaped(out, after: "</p><title>", before: "</title>") == forbiddenReplaced(text))
    }
  }

  /// What a browser would read there.
  private func unescaped(_ out: [UInt8], after: String, before: String) -> String? {
    let page = String(decoding: out, as: UTF8.self)
    guard let start = page.range(after), let end = page.range(before) else { return nil }
    var text = String(page[start.upperBound..<end.lowerBound])
    for (reference, character) in [
      ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&"),
    ] {
      text = text.split(separator: reference, omittingEmptySubsequences: false).joined(separator: character)
    }
    return text
  }

  private func forbiddenReplaced(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let isForbidden =
        switch scalar.value {
        case 0x09, 0x0A, 0x0C, 0x0D: false
        case 0..<0x20, 0x7F...0x9F: true
        default: false
        }
      out.append(isForbidden ? "\u{FFFD}" : scalar)
    }
    return String(out)
  }

  @Test(arguments: [
    ("https://example.org/", true), ("HTTP://example.org/", true), ("mailto:a@example.org", true),
    ("tel:+1", true),
    ("../a/", true), ("/a", true), ("#a", true), ("?a=b:c", true), ("a/b:c", true), ("", true),
    ("//example.org", true),
    ("javascript:alert(1)", false), ("JavaScript:alert(1)", false), (" javascript:alert(1)", false),
    ("java\tscript:alert(1)", false), ("java\nscript:alert(1)", false), ("\u{1}javascript:alert(1)", false),
    ("data:text/html,x", false), ("vbscript:x", false), ("file:///etc/passwd", false), (":x", false),
    ("javascript&colon;alert(1)", true), ("blob:x", false), ("https", true), ("1https:x", false),
  ])
  func onlyAllowedSchemesAreWritten(_ url: String, _ isAllowed: Bool) {
    var page = TestPage(link: url)
    page.params = .table([("url", .text(url))])
    let expected =
      isAllowed ? url.split(separator: "&", omittingEmptySubsequences: false).joined(separator: "&amp;") : "#"
    #expect(page.rendered("<a href=\"{{link}}\">") == "<a href=\"\(expected)\">")
    #expect(page.rendered("<a href='{{params.url}}'>") == "<a href='\(expected)'>")
  }
}

extension String {
  /// The first place of a text.
  fileprivate func range(_ wanted: String) -> Range<Index>? {
    indices.first { self[$0...].hasPrefix(wanted) }.map { $0..<index($0, offsetBy: wanted.count) }
  }
}
