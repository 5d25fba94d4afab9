import Diagnostics
import Markdown
import TestSupport
import Testing

@testable import Briefings

/// Texts that are left in their files until they are asked for.
@Suite struct LeftTextTests {
  private func read(_ folder: TemporaryFolder, leavesTexts: Bool) async -> Library {
    var options = ReadOptions()
    options.leavesTexts = leavesTexts
    options.audience = .author
    var diagnostics = DiagnosticList()
    return await Briefings.read(root: folder.path, options: options, diagnostics: &diagnostics)
  }

  private func site() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("title: T\n", to: "Content/site.yaml")
    let head = "---\ntitle: A\ndate: 2025-01-02\n---\n"
    try folder.write(head + "The *bridge* fell.\n", to: "Content/briefings/a.md")
    try folder.write(head + "One.\n\n:::tlp RED\nTwo.\n:::\n", to: "Content/briefings/b.md")
    try folder.write(head, to: "Content/briefings/c.md")
    return folder
  }

  @Test func `they are the texts that are read at once, and are not kept`() async throws {
    let folder = try site()
    let whole = await read(folder, leavesTexts: false)
    let left = await read(folder, leavesTexts: true)
    #expect(whole.briefings.count == 3 && left.briefings[0].body.isEmpty)
    for i in whole.briefings.indices {
      #expect(left.body(ofBriefing: i) == whole.body(ofBriefing: i))
      #expect(left.briefings[i].facts == whole.briefings[i].facts)
    }
    #expect(left.texts?.parsedCount == 0 && left.texts?.changed == nil)
  }

  @Test func `one that has changed meanwhile is told`() async throws {
    let folder = try site()
    let left = await read(folder, leavesTexts: true)
    try folder.write("---\ntitle: A\ndate: 2025-01-02\n---\nOther.\n", to: "Content/briefings/a.md")
    #expect(left.body(ofBriefing: 0).isEmpty)
    #expect(left.texts?.changed == "Content/briefings/a.md")
  }
}
