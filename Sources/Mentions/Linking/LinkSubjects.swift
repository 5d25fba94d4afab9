import Briefings
import Diagnostics
import Markdown

/// All texts of a library by number: briefings, then actors' profiles, then events' accounts.
struct LinkSubjects: Sendable {
  private let library: Library

  init(_ library: Library) { self.library = library }

  var count: Int { library.briefings.count + library.actors.count + library.events.count }

  func number(of owner: TextOwner) -> Int {
    switch owner {
    case .briefing(let i): i
    case .profile(let i): library.briefings.count + i
    case .account(let i): library.briefings.count + library.actors.count + i
    }
  }

  /// Reads only what it needs: there may be a hundred thousand texts, and most profiles are empty.
  subscript(index: Int) -> DocumentLinker.Subject {
    var i = index
    if i < library.briefings.count {
      return DocumentLinker.Subject(
        document: library.body(ofBriefing: i),
        path: library.briefings[i].span.path,
        extracted: library.briefings[i].extracted
      )
    }
    i -= library.briefings.count
    let own = EntityID(rawValue: Int32(i))
    if i < library.actors.count {
      return DocumentLinker.Subject(
        document: library.profile(ofActor: i),
        path: library.actors[i].span.path,
        own: own
      )
    }
    i -= library.actors.count
    return DocumentLinker.Subject(
      document: library.account(ofEvent: i),
      path: library.events[i].span.path,
      own: own
    )
  }

  var indices: Range<Int> { 0..<count }

  func isEmpty(_ index: Int) -> Bool { facts(of: index).isEmpty }

  /// The file of a text.
  func path(of index: Int) -> String {
    var i = index
    if i < library.briefings.count { return library.briefings[i].span.path }
    i -= library.briefings.count
    if i < library.actors.count { return library.actors[i].span.path }
    return library.events[i - library.actors.count].span.path
  }

  /// Of a text, without reading it.
  func facts(of index: Int) -> ProseFacts {
    var i = index
    if i < library.briefings.count { return library.briefings[i].facts }
    i -= library.briefings.count
    if i < library.actors.count { return library.actors[i].facts }
    return library.events[i - library.actors.count].facts
  }

  /// Whether one of the names may stand in a text; false only where it surely does not.
  func mayHold(_ names: RawNames, _ index: Int, _ room: inout [UInt8]) -> Bool {
    guard let texts = library.texts, !isAtHand(index) else { return true }
    return texts.passes(path(of: index), facts(of: index), &room) { names.mayStand(in: $0) }
  }

  /// Whether a text need not be read any more.
  private func isAtHand(_ index: Int) -> Bool {
    var i = index
    if i < library.briefings.count { return !library.briefings[i].body.isEmpty }
    i -= library.briefings.count
    if i < library.actors.count { return !library.actors[i].profile.isEmpty }
    return !library.events[i - library.actors.count].account.isEmpty
  }

  func extracted(of index: Int) -> [ExtractedMention] {
    index < library.briefings.count ? library.briefings[index].extracted : []
  }
}
