import Briefings
import Diagnostics

/// All texts of a library by number: briefings, then actors' profiles, then events' accounts.
struct LinkSubjects: Sendable {
  private let library: Library

  init(_ library: Library) { self.library = library }

  var count: Int { library.briefings.count + library.actors.count + library.events.count }

  subscript(index: Int) -> DocumentLinker.Subject {
    var i = index
    if i < library.briefings.count {
      let briefing = library.briefings[i]
      return DocumentLinker.Subject(
        document: briefing.body,
        path: briefing.span.path,
        extracted: briefing.extracted
      )
    }
    i -= library.briefings.count
    if i < library.actors.count {
      let actor = library.actors[i]
      let own = EntityID(rawValue: Int32(i))
      return DocumentLinker.Subject(document: actor.profile, path: actor.span.path, own: own)
    }
    let event = library.events[i - library.actors.count]
    return DocumentLinker.Subject(
      document: event.account,
      path: event.span.path,
      own: EntityID(rawValue: Int32(i))
    )
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
