import Briefings
import Diagnostics
import Markdown

/// All texts of a library by number: briefings, then actors' profiles, then events' accounts.
struct LinkSubjects: Sendable {
  private let library: Library

  init(_ library: Library) { self.library = library }

  var count: Int { library.briefings.count + library.actors.count + library.events.count }

  /// Reads only what it needs: there may be a hundred thousand texts, and most profiles are empty.
  subscript(index: Int) -> DocumentLinker.Subject {
    var i = index
    if i < library.briefings.count {
      return DocumentLinker.Subject(
        document: library.briefings[i].body,
        path: library.briefings[i].span.path,
        extracted: library.briefings[i].extracted
      )
    }
    i -= library.briefings.count
    let own = EntityID(rawValue: Int32(i))
    if i < library.actors.count {
      return DocumentLinker.Subject(
        document: library.actors[i].profile,
        path: library.actors[i].span.path,
        own: own
      )
    }
    i -= library.actors.count
    return DocumentLinker.Subject(
      document: library.events[i].account,
      path: library.events[i].span.path,
      own: own
    )
  }

  func isEmpty(_ index: Int) -> Bool {
    var i = index
    if i < library.briefings.count { return library.briefings[i].body.isEmpty }
    i -= library.briefings.count
    if i < library.actors.count { return library.actors[i].profile.isEmpty }
    return library.events[i - library.actors.count].account.isEmpty
  }

  /// The file of a text.
  func path(of index: Int) -> String {
    var i = index
    if i < library.briefings.count { return library.briefings[i].span.path }
    i -= library.briefings.count
    if i < library.actors.count { return library.actors[i].span.path }
    return library.events[i - library.actors.count].span.path
  }
}
