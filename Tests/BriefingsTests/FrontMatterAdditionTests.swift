import Briefings
import Testing

/// What is added to files that people have written.
@Suite struct FrontMatterAdditionTests {
  private func added(to file: String, _ entry: [String] = ["id: new", "positions:", "  - {actor: a}"])
    -> String?
  {
    FrontMatterAddition.adding(entry, to: "claims", in: Array(file.utf8))
      .map { String(decoding: $0, as: UTF8.self) }
  }

  @Test func `a list is made at the end of the front matter`() {
    #expect(
      added(to: "---\ntitle: T\nsummary: |\n  claims: none\n\n---\nclaims:\n- x\n")
        == """
        ---
        title: T
        summary: |
          claims: none

        claims:
          - id: new
            positions:
              - {actor: a}
        ---
        claims:
        - x

        """
    )
    #expect(added(to: "---\n---\n")?.hasPrefix("---\nclaims:\n  - id: new\n") == true)
    #expect(added(to: "\u{FEFF}---\ntitle: T\n---\n")?.hasPrefix("\u{FEFF}---\ntitle: T\nclaims:\n") == true)
  }

  @Test func `an entry is added below the last one, as far in as that`() {
    let file = """
      ---
      claims: # what is said
          # first
          - id: a
            text: |
              one

              # two

          - id: b

      # of the page
      tags: [x]
      ---
      Text.
      """
    let expected = file.replacing(
      "    - id: b\n",
      with: "    - id: b\n    - id: new\n      positions:\n        - {actor: a}\n"
    )
    #expect(
      added(to: file.replacing("    # first\n", with: "")) == expected.replacing("    # first\n", with: "")
    )
    #expect(
      added(to: "---\nclaims:\n- id: a\n  text: b\ntitle: T\n---\n", ["id: new", "text: c"])
        == "---\nclaims:\n- id: a\n  text: b\n- id: new\n  text: c\ntitle: T\n---\n"
    )
    #expect(
      added(to: "---\ntitle: T\nclaims:\n---\n", ["id: new"]) == "---\ntitle: T\nclaims:\n  - id: new\n---\n"
    )
  }

  @Test func `lines end as they do in the file`() {
    #expect(
      added(to: "---\r\ntitle: T\r\n---\r\nText.\r\n", ["id: new", "text: c"])
        == "---\r\ntitle: T\r\nclaims:\r\n  - id: new\r\n    text: c\r\n---\r\nText.\r\n"
    )
  }

  @Test(arguments: [
    "", "Text.\n", "---\ntitle: T\n", "---\n{title: T}\n---\n", "---\nclaims: [{id: a}]\n---\n",
    "---\nclaims: &x\n  - id: a\n---\n", "---\nclaims:\n  a: b\n---\n",
  ])
  func `a list that is none of lines is left to who wrote it`(file: String) {
    #expect(added(to: file) == nil)
  }
}
