import Site
import Testing

@testable import Preview

/// A page that is newer than the output folder, and what open pages are told of it.
@Suite struct LookTests {
  private let page = OnePage(path: "briefings/talks/index.html", bytes: Array("new".utf8))

  /// What an open page has been told, its greeting aside.
  private func messages(_ tell: (Visitors) async -> Void) async -> [String] {
    let visitors = Visitors()
    let listening = visitors.listen(for: "actors/index.html")
    await tell(visitors)
    visitors.finish()
    var messages: [String] = []
    for await message in listening { messages.append(message) }
    return Array(messages.dropFirst())
  }

  @Test func `a look is shown until the site is built`() async {
    let told = await messages { visitors in
      await visitors.tellLook(page)
      #expect(visitors.look(at: page.path) == page.bytes)
      #expect(visitors.look(at: "index.html") == nil)
      visitors.tellBuilt([page.path, "index.html"])
      #expect(visitors.look(at: page.path) == nil)
    }
    #expect(
      told == [
        #"{"kind":"built","serial":1,"changed":["briefings/talks/index.html"]}"#,
        #"{"kind":"built","serial":2,"changed":["briefings/talks/index.html","index.html"]}"#,
      ]
    )
  }

  @Test func `where the build finds a fault the page is as it was`() async {
    let told = await messages { visitors in
      await visitors.tellLook(page)
      visitors.tellFaults("a fault")
      #expect(visitors.look(at: page.path) == nil)
    }
    let change = #"","changed":["briefings/talks/index.html"]}"#
    #expect(told.count == 3 && told[2] == "a fault")
    #expect(told.prefix(2).allSatisfy { $0.hasSuffix(change.dropFirst(1)) })
  }

  @Test func `there is no look at a site that has a fault`() async {
    let told = await messages { visitors in
      visitors.tellFaults("a fault")
      await visitors.tellLook(page)
      #expect(visitors.look(at: page.path) == nil)
    }
    #expect(told == ["a fault"])
  }
}
