import TestSupport

/// Random documents in which every construct and every special character of every extension appears.
struct RandomMarkdown {
  private var random: SeededGenerator
  private let usesTildes: Bool

  init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
    usesTildes = seed % 2 == 0
  }

  mutating func document() -> String {
    (0..<Int.random(in: 2...9, using: &random)).map { _ in block() }.joined(separator: "\n\n")
      + "\n\n[ref]: /target 'Title'\n\n[^n]: A note with \(inline()).\n\n[^한]: Another, *\(inline())*.\n"
  }

  private mutating func pick(_ choices: [String]) -> String { choices.randomElement(using: &random) ?? "" }

  private mutating func line() -> String {
    (0..<Int.random(in: 1...8, using: &random)).map { _ in inline() }.joined(
      separator: pick([" ", " ", "\n", ", "])
    )
  }

  private mutating func inline() -> String {
    let tildes = ["~gone~", "~~gone *too*~~", "a~b", "~", "~~~ x"]
    let rest = [
      "word", "여러 말", "naïve", "*soft*", "**hard**", "_a **b** c_", "`code ` x`",
      "[link](http://a.b/c?d=e&f)",
      "[[wiki-id]]", "[[wiki-id|with words]]", "[ref]", "![image *x*](i.png 'T')", "www.example.org/a_(b)",
      "https://example.org:80/w:w.", "someone@example.org", "why: www", "x:w", "ww.w.", "http://",
      "&amp; &copy;",
      "\\* \\_", "<b>raw</b>", "<!-- note -->", "<title>", "note[^n]", "note[^한]", "none[^x]", "a  \nb",
      "*open",
      "close*", "\u{A0}", "\tx", "<mailto:a@b.c>", "<javascript:a>", "[j](javascript&colon;a)", "1 < 2",
      "a@b",
    ]
    return pick(usesTildes ? rest + tildes + tildes : rest)
  }

  private mutating func block() -> String {
    switch Int.random(in: 0...9, using: &random) {
    case 0: return "# \(inline()) \(inline())".replacing("\n", with: " ")
    case 1: return "> " + line().replacing("\n", with: "\n> ") + "\nlazy \(inline())"
    case 2: return "- " + line() + "\n- [x] \(inline())\n  - [ ] \(inline())\n\n  \(inline())"
    case 3: return "7. " + line() + "\n8. \(inline())"
    case 4:
      return "| \(cell()) | \(cell()) |\n|:-:|--:|\n| \(cell()) |\n| \(cell()) | \(cell()) | \(cell()) |"
    case 5: return "``` swift\n\(line())\n```"
    case 6: return "\(line())\r\n\(line())"
    default: return line()
    }
  }

  private mutating func cell() -> String { inline().replacing("\n", with: " ") }
}
