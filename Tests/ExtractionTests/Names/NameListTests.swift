import Testing

@testable import Extraction

@Suite struct NameListTests {
  private func classes(_ text: String) -> [NameClasses] {
    let lists = Array("country:Korea|North Korea\ncity:North Korea Town|Rukha\nfirst:Kim\n".utf8)
      .withUnsafeBufferPointer { NameLists($0) }
    return NameWords(TokenizedText(Array(text.utf8)), lists: lists).words.map(\.classes)
  }

  @Test func `the words of a list's name have its class`() {
    #expect(classes("Rukha") == [.cityFirst])
    #expect(classes("rukha") == [[]])
    #expect(classes("Kim") == [.firstName])
    #expect(classes("North Korea") == [.countryFirst, [.countryFirst, .country]])
  }

  @Test func `a name that only begins like a list's has no class`() {
    #expect(classes("North Sea") == [[], .placeNoun])
    #expect(classes("North Korea Tower")[2].isEmpty)
    #expect(classes("North Korea Town")[2] == [.city, .placeNoun])
  }

  @Test func `small words are known by their lists`() {
    #expect(classes("general in army said") == [.title, .placePreposition, .organizationNoun, .speech])
  }

  @Test func `capitals of letters beyond ASCII are capitals`() {
    let words = NameWords(TokenizedText(Array("Österreich österreich Ångström".utf8)), lists: .shared).words
    #expect(words.map { $0.flags.contains(.capitalized) } == [true, false, true])
    #expect(words[0].small == words[1].small && words[0].exact != words[1].exact)
  }
}
