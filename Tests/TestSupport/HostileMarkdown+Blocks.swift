extension HostileMarkdown {
  static let nesting: [Self] = [
    .run("quotes on one line", ">"),
    .run("quotes on one line, spaced", "> "),
    .run("lists on one line", "- "),
    .run("lists on one line, text after", "- ", after: "a"),
    .run("numbered lists on one line", "1. "),
    .run("numbered lists of long numbers", "123456789) "),
    .run("quotes and lists on one line", "> - "),
    .run("lists with tabs", "-\t"),
    Self("quotes deeper line by line") { size in
      numbers(size) { String(repeating: ">", count: $0) + "a\n" }
    },
    Self("lists deeper line by line") { size in
      numbers(size) { String(repeating: "  ", count: $0 - 1) + "- a\n" }
    },
    Self("lists of tabs deeper line by line") { size in
      numbers(size) { String(repeating: "\t", count: $0 - 1) + "-\ta\n" }
    },
    Self("deep quote and lazy lines") { size in
      String(repeating: ">", count: 60) + "a\n" + filled("b\n", size)
    },
    Self("deep lists and lazy lines") { size in
      String(repeating: "- ", count: 60) + "a\n" + filled("b\n", size)
    },
    Self("deep lists and empty lines") { size in
      String(repeating: "- ", count: 60) + "a\n" + filled("\n", size)
    },
    Self("deep quotes again and again") { size in filled(String(repeating: "> ", count: 60) + "a\n\n", size)
    },
    Self("deep lists again and again") { size in filled(String(repeating: "- ", count: 60) + "a\n", size) },
    .run("list items", "- a\n"),
    .run("loose list items", "- a\n\n"),
    .run("empty list items", "-\n"),
    .run("task items", "- [ ] a\n"),
    .run("nested task items", "- [x] a\n  - [ ] b\n"),
    .run("headings", "# a\n"),
    .run("setext headings", "a\n=\n"),
    .run("thematic breaks", "* * *\n"),
    .run("a long thematic break", "* "),
    .run("fences", "```\n"),
    .run("fences of growing nesting", "> ```\n"),
    .run("HTML blocks", "<div>\n\n"),
    .run("HTML blocks of scripts", "<script>\n"),
    .run("indented code", "    a\n"),
  ]

  static let references: [Self] = [
    Self("one long definition, used often") { size in
      "[a]: /" + filled("x", size / 2) + "\n\n" + filled("[a]", size / 2)
    },
    Self("one long definition over lines, used often") { size in
      "[a]:\n/" + filled("x", size / 2) + "\n\n" + filled("[a]", size / 2)
    },
    Self("one long title, used often") { size in
      "[a]: /b \"" + filled("x\n", size / 2) + "\"\n\n" + filled("[a]", size / 2)
    },
    Self("a definition in a quote, used often") { size in
      "> [a]: /" + filled("x", size / 2) + "\n\n" + filled("[a] ", size / 2)
    },
    Self("a definition used as an image") { size in
      "[a]: /" + filled("x", size / 2) + "\n\n" + filled("![a]", size / 2)
    },
    Self("a definition after its uses") { size in
      filled("[a]", size / 2) + "\n\n[a]: /" + filled("x", size / 2)
    },
    Self("a definition of two lines with one bracket in front") { size in
      "[\na\n]: <" + filled("x", size / 2) + ">\n\n" + filled("[a]", size / 2)
    },
    .numbered("definitions") { "[\($0)]: /\($0)\n" },
    .numbered("definitions with uses") { "[\($0)]: /\($0)\n\n[\($0)]\n\n" },
    .run("equal definitions", "[a]: b\n"),
    .run("definitions that fail", "[a]: \"\n"),
    .run("definition of brackets", "[", after: "]: /a\n\n[b]"),
    .run("definitions with titles that never end", "[a]: b '\n"),
    Self("uses with long labels") { size in filled("[" + filled("a", 998) + "]", size) },
    Self("uses with long labels, one defined") { size in
      "[b]: c\n\n" + filled("[" + filled("a", 998) + "]", size)
    },
  ]

  static let footnotes: [Self] = [
    .run("references to one footnote", "[^1]", after: "\n\n[^1]: a\n"),
    .run("references to no footnote", "[^1]"),
    .run("equal footnotes", "[^1]: a\n\n", before: "[^1]\n\n"),
    .numbered("footnotes, each used") { "a[^\($0)]\n\n[^\($0)]: b\n\n" },
    .numbered("footnotes, none used") { "[^\($0)]: b\n\n" },
    .numbered("footnotes in a chain") { "[^\($0)]: a[^\($0 + 1)]\n\n" },
    .run("footnotes on one line", "[^1]: "),
    Self("footnotes on one line, each used") { size in
      numbers(size / 2) { "[^\($0)]" } + "\n\n" + numbers(size / 2) { "[^\($0)]: " }
    },
    .numbered("footnotes of many on one line, nested") {
      "[^\($0)]: - " + filled("[^a]: - ", 300) + "\n" + filled("\n", 50)
    },
    .run("footnotes in quotes on one line", "> [^1]: "),
    .run("footnotes with lists", "[^1]: - a\n"),
    Self("footnotes nested by indentation") { size in
      "[^1]\n\n" + numbers(size) { String(repeating: "    ", count: $0 - 1) + "[^\($0)]: a[^\($0 + 1)]\n\n" }
    },
    Self("one footnote of many paragraphs") { size in "[^1]\n\n[^1]: a\n\n" + filled("    a\n\n", size) },
    Self("one footnote of many paragraphs, used often") { size in
      filled("[^1]", size / 2) + "\n\n[^1]: a\n\n" + filled("    a\n\n", size / 2)
    },
    Self("a footnote with a long name, used often") { size in
      let name = filled("a", size / 200)
      return filled("[^\(name)] ", size) + "\n\n[^\(name)]: b\n"
    },
  ]

  /// What our own passes could repeat.
  static let ours: [Self] = [
    .run("entities between words", "a &amp; "),
    .run("entities and emphasis", "&amp;*a* [b](c) "),
    .run("emphasis and links one a line", "*a* [b](c)\n"),
    .run("emphasis and links in items that are none", "    - *a* [b](c)\n", before: "a\n"),
    .run("emphasis and images", "_a_ ![b](c)\n"),
    Self("emphasis, then links") { size in filled("*a ", size / 2) + filled("[b](c)", size / 2) },
    .run("escapes and emphasis", "\\**a* `b` "),
    .run("entities and emphasis in quotes", "> &amp;*a* \n&copy; *b*\n"),
    .run("entities and wiki links in cells", "|&amp;*a* [[b]]|&copy;\n", before: "|a|b|\n|-|-|\n"),
    .run("escapes between words", "a \\* "),
    .run("escapes in a long line", "\\a\\*"),
    .run("entities that stand nowhere in the source", "&copy;"),
    .run("entities one a line", "&copy; a\n"),
    .run("code with collapsed lines", "`a\nb` "),
    .run("code with many grave accents", "`` ` `` "),
    .run("raw tags", "<b>"),
    .run("raw comments", "<!-- a -->"),
    Self("one long comment with ends in it") { size in "<!-- " + filled("--> ", size) + "-->\n" },
    .run("equal headings", "# Same\n\n"),
    .numbered("headings with numbers") { "# Same-\($0 % 7)\n\n# Same\n\n" },
    .run("empty headings", "#\n"),
    .run("wiki links and entities", "[[a]] &lt; "),
    .run("wiki links in one paragraph", "a [[b]] *c* [[d|e]]\n"),
    .run("wiki links in emphasis", "*[[b]]* "),
    .run("pieces of text of one letter", "a*"),
    .run("brackets between letters", "a]b["),
    .run("images with nested descriptions", "![a *b* `c`](d) "),
    .run("links over lines", "[a\nb](c)\n"),
  ]
}
