import Testing

@testable import Exchange

@Suite struct ObsidianCommentTests {
  @Test(arguments: [
    ("a %%b%% c", "a  c", 1), ("a\n%%\nsecret\n\n```\ncode\n```\n%%\nb", "a\nb", 1),
    ("a %%secret\nsecret%% b", "a \n b", 1), ("a\n%% never closed\nsecret", "a", 1),
    ("`%%` a\nb", "`%%` a\nb", 0), ("```\n%%\n```\na", "```\n%%\n```\na", 0),
  ])
  func `what is a comment in Obsidian is not published`(text: String, converted: String, count: Int) {
    var note = ObsidianText([:], of: "n", briefings: "", losses: Losses())
    #expect(note.converted(text) == converted)
    #expect(note.losses.entries.reduce(0) { $0 + $1.count } == count)
  }
}
