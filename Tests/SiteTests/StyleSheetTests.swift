import Testing

@testable import Site

@Suite struct StyleSheetTests {
  @Test(
    arguments: [
      ("a {\n  color: red;  /* why */\n}\n", "a{color: red;}"),
      ("a :hover , b>c { d: e }\nf { }", "a :hover ,b>c{d: e}f{}"),
      ("a::after { content: \"/* no */  ;  \\\" \" / '' }", "a::after{content: \"/* no */  ;  \\\" \" / ''}"),
      ("a/* x */b /* y", "a b"),
      (
        "@media (max-width: 36rem) and (x) {\n  a { b: calc(1px + 2px) }\n}",
        "@media (max-width: 36rem) and (x){a{b: calc(1px + 2px)}}"
      ),
      ("\"open", "\"open"),
      ("", ""),
    ]
  )
  func `a style sheet goes without what only its authors read`(_ css: String, _ expected: String) {
    #expect(String(decoding: StyleSheet.squeezed(Array(css.utf8)), as: UTF8.self) == expected)
  }
}
