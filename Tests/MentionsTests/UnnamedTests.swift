import Briefings
import Testing

@testable import Mentions

@Suite struct UnnamedTests {
  private func officials(_ site: inout TestSite) {
    site.actor("official", "Senior official", .person, isUnnamed: true)
    site.actor("source", "Military source", .person, [(.strong, "Source K")], isUnnamed: true)
    site.actor("named", "Senior official of the Guard", .person, [(.weak, "Senior official")])
  }

  @Test(arguments: [
    ("A Senior official spoke. Senior official, Military source", []),
    ("[[official]] and [[official|one who knows]]", ["official=official", "one who knows=official"]),
    ("Source K spoke.", ["Source K=source"]),
    // Nor does a description stand in the way of whoever has the words for a name.
    (
      "Senior official of the Guard spoke. Senior official left.",
      ["Senior official of the Guard=named", "Senior official=named"]
    ),
  ])
  func `what describes somebody is no name, other names are`(_ text: String, _ expected: [String]) async {
    #expect(await mentions(text, officials) == expected)
  }

  @Test func `texts are linked anew when a name becomes a description`() async {
    var site = TestSite()
    site.actor("official", "Senior official", .person)
    let before = NameTable.hash(of: site.library)
    site.library.actors[0].isUnnamed = true
    #expect(NameTable.hash(of: site.library) != before)
  }
}
