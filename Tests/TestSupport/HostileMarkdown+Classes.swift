extension HostileMarkdown {
  static let tables: [Self] = [
    Self("wide table, short rows") { size in
      let columns = size / 6
      return filled("|a", columns * 2) + "\n" + filled("|-", columns * 2) + "\n" + filled("|\n", columns * 2)
    },
    Self("wide table in a quote, short rows") { size in
      let columns = size / 6
      return "> " + filled("|a", columns * 2) + "\n> " + filled("|-", columns * 2) + "\n"
        + filled("> |\n", columns * 2)
    },
    Self("table of 200 columns, short rows without pipes") { size in
      filled("|a", 400) + "|\n" + filled("|-", 400) + "|\n" + filled("a\n", size)
    },
    Self("many tables of 200 columns, short rows") { size in
      filled(filled("|a", 400) + "|\n" + filled("|-", 400) + "|\n" + filled("a\n", 600) + "\n", size)
    },
    Self("table of 200 columns ended by CR alone") { size in
      filled("|a", 400) + "|\r" + filled("|-", 400) + "|\r" + filled("a\r", size)
    },
    Self("table header of backslashes and pipes") { size in
      filled("\\|a", size / 2) + "|\n" + filled("|-", 400) + "\n"
    },
    Self("table of 200 columns, delimiter rows in it") { size in
      filled("|a", 400) + "|\n" + filled("|-", 400) + "|\n" + filled("|-\n", size)
    },
    Self("table of 200 columns with vertical tabs in its delimiter row") { size in
      filled("|a", 400) + "|\n" + filled("|\u{B}-", 400) + "|\n" + filled("a\n", size)
    },
    .run("delimiter rows", "|-\n"),
    .run("delimiter rows under a paragraph", "| - |\n", before: "a\n"),
    .run("delimiter row that never ends", ":-", before: "|a|\n|"),
    .run("paragraph lines, then delimiter rows", "a | b\n- | :\n"),
    .run("long paragraph before every delimiter row", "word word | word\n"),
    .run("full cells", "|a|b|c|d|\n", before: "|a|b|c|d|\n|-|-|-|-|\n"),
  ]

  static let autolinks: [Self] = [
    .run("www with closing parentheses", ")", before: "www.a.b/"),
    .pair("https with parentheses", "(", ")", middle: "https://a.b/"),
    .run("closing parentheses and marks", ").", before: "http://a.b/"),
    .run("www again and again", "www.a.b"),
    .run("www after parentheses", "(www."),
    .run("www lines", "www.a.b/((((\n"),
    .run("www with underscores", "www._"),
    .run("www dots", "www."),
    Self("a hundred hosts with underscores") { size in filled("www._", 495) + filled("a", size) },
    Self("a thousand closing parentheses in a long word") { size in
      "www.a.b/" + filled("a", size) + filled(")", 1000)
    },
    .run("closing parentheses just under the bound", filled(")", 998) + " www.a.b/"),
    .run("colons", ":"),
    .run("schemes", "http://"),
    .run("slashes after colons", "a://"),
    .run("at signs", "@"),
    .run("short addresses", "a@b."),
    .run("short addresses, spaced", "a@b.c "),
    .run("addresses", "a@b.c,"),
    .run("long word before an at sign", "a", after: "@b.c"),
    .run("long words before at signs", "a.b-c+d_", after: "@"),
    .run("addresses one a line", "mail a@b.co\n"),
    .run("ampersand entities after a URL", "&amp;", before: "http://a.b/"),
    .run("semicolons after a URL", "&a;", before: "http://a.b/"),
    .run("letters before a scheme", "a", after: "://x.y"),
    .run("words and schemes", "ahttp://a.b "),
  ]

  static let brackets: [Self] = [
    .run("processing instructions", "<?"),
    .run("declarations", "<!A"),
    .run("declarations, spaced", "<!A "),
    .run("CDATA", "<![CDATA["),
    .run("comments", "<!--"),
    .run("comments with hyphens", "<!-- - --"),
    .run("processing instructions one a line", "a <?\n"),
    .run("declarations one a paragraph", "a <!A b\n\n"),
    .run("image, link, link", "![[]()"),
    .run("image, link, link one a line", "![[]()\n"),
    .run("image, link, link just under the bound", filled("![[]() ", 6900) + "\n\n"),
    .run("image, link just under the bound", filled("![](", 3990) + filled("[", 20_000)),
    Self("declarations just under the bound") { size in filled("<!A ", 3980) + filled("b ", size) },
    Self("processing instructions just under the bound") { size in filled("<? ", 2980) + filled("b ", size) },
    Self("CDATA just under the bound") { size in filled("<![CDATA[ ", 4980) + filled("b ", size) },
    Self("comments just under the bound") { size in filled("<!-- ", 4980) + filled("b ", size) },
    .run("images", "!["),
    .run("opening brackets", "["),
    .run("opening brackets spaced", "[ "),
    .run("closing brackets", "]"),
    .pair("nested brackets", "[", "]"),
    .pair("nested links", "[", "](b)"),
    .pair("nested images", "![", "](b)"),
    .run("links that never end", "[a](<b"),
    .run("links to open parentheses", "[a]("),
    .run("links with titles that never end", "[a](b \""),
    .run("links with nested parentheses", "(", before: "[a](b"),
    .run("less-than signs", "<"),
    .run("open tags", "<a "),
    .run("open tags with attributes", "<a b=\"c\" "),
    .run("open attribute values", "<a b=\""),
    .run("closing tags", "</a"),
    .run("wiki links", "[[a]]"),
    .run("wiki links that never end", "[[a|"),
    .run("wiki links with long words", "[[a|b c d e f g h i j"),
    .run("wiki links with nested brackets", "[[a|b]"),
  ]

  static let runs: [Self] = [
    .run("asterisks", "*"),
    .run("underscores", "_"),
    .run("tildes", "~"),
    .run("grave accents", "`"),
    Self("grave accents in runs of growing length") { size in
      numbers(size) { "\(String(repeating: "`", count: $0))a" }
    },
    .run("open emphasis", "*a "),
    .run("closing emphasis", "a* "),
    .run("open emphasis of both kinds", "*a _b "),
    .run("open strong emphasis of both kinds", "a**b c_ "),
    .run("emphasis that cannot match", "*a_ "),
    .run("open strikethrough", "~a "),
    .run("strikethrough of two lengths", "~a ~~b "),
    .run("tildes after asterisks", "*~"),
    .run("emphasis", "*a* "),
    .pair("deep emphasis", "*a ", " a*"),
    .pair("deep strong emphasis", "**a ", " a**"),
    .pair("deep strikethrough", "~~a *", "* ~~"),
    .pair("deep emphasis of both kinds", "*a _b ", " b_ a*"),
    .run("ampersands", "&"),
    .run("entities", "&amp;"),
    .run("entities that never end", "&#1"),
    .run("backslashes", "\\"),
    .run("NULs", "\0"),
    .run("tabs", "\t"),
    .run("tabs and letters", "\ta"),
    .run("one long word", "a"),
    .run("one long line", "word "),
    .run("spaces", " "),
    .run("no-break spaces", "\u{A0}"),
    .run("no-break spaces and brackets", "\u{A0}["),
    .run("line ends", "\n"),
    .run("carriage returns", "\r"),
    .run("hard line breaks", "a  \n"),
    .run("letters of three bytes", "한"),
  ]
}
