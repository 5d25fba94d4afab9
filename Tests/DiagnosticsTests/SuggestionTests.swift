import Diagnostics
import Testing

@Suite("Suggestions") struct SuggestionTests {
  @Test(arguments: [
    ("alais", "alias"), ("titel", "title"), ("Name", "name"), ("particpants", "participants"),
  ])
  func nearest(typed: String, expected: String) {
    let known = ["name", "alias", "title", "participants", "date"]
    #expect(nearestName(to: typed, in: known) == expected)
  }

  @Test func nothingNearGivesNothing() {
    #expect(nearestName(to: "zebra", in: ["name", "date"]) == nil)
    #expect(nearestName(to: "", in: ["name"]) == nil)
  }
}
