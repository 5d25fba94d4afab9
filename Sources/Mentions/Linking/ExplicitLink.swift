import Diagnostics
import Markdown

/// What a link says of an entity: `[[id]]`, `[words](actor:id)`, `[words](event:id)`, `[words](actor:none)`.
enum ExplicitLink: Hashable, Sendable {
  case wiki(id: String)
  case actor(id: String)
  case event(id: String)
  /// The words name nobody.
  case none

  /// Nil for a link to anything else.
  init?(_ node: Node, in document: Document) {
    guard node.kind == .link else { return nil }
    let bytes = document.strings[node.string]
    if node.traits.contains(.wiki) {
      self = .wiki(id: String(decoding: bytes, as: UTF8.self))
    } else if bytes.starts(with: "actor:".utf8) {
      let id = String(decoding: bytes.dropFirst(6), as: UTF8.self)
      self = id == "none" ? .none : .actor(id: id)
    } else if bytes.starts(with: "event:".utf8) {
      let id = String(decoding: bytes.dropFirst(6), as: UTF8.self)
      self = id == "none" ? .none : .event(id: id)
    } else {
      return nil
    }
  }

  var id: String? {
    switch self {
    case .wiki(let id), .actor(let id), .event(let id): id
    case .none: nil
    }
  }

  enum Target: Hashable, Sendable {
    case entity(EntityID)
    /// No entity is meant: forbidden, or not found, which is a fault.
    case nobody
    /// A briefing of the same site, which is linked as a file is.
    case briefing
  }

  /// Whom the link means; what does not exist is reported at `span`.
  func target(
    _ directory: EntityDirectory,
    at span: @autoclosure () -> SourceSpan,
    diagnostics: inout DiagnosticList
  ) -> Target {
    switch self {
    case .none: return .nobody
    case .wiki(let id):
      if let entity = directory.entity(id) { return .entity(entity) }
      if directory.isBriefing(id) { return .briefing }
      let known = [Array(directory.actorIDs), Array(directory.eventIDs), Array(directory.briefingIDs)]
      diagnostics.error(
        .unknownEntity,
        "no actor, event or briefing has the id '\(id)'",
        at: span(),
        suggestion: nearestName(to: id, in: known.joined()).map { "did you mean '[[\($0)]]'?" }
          ?? "add 'Content/actors/\(id).md' or 'Content/events/\(id).md'"
      )
    case .actor(let id):
      if let entity = directory.actor(id) { return .entity(entity) }
      if directory.event(id) != nil {
        diagnostics.error(
          .wrongKind,
          "'\(id)' is an event, not an actor",
          at: span(),
          suggestion: "write 'event:\(id)'"
        )
      } else {
        diagnostics.error(
          .unknownEntity,
          "no actor has the id '\(id)'",
          at: span(),
          suggestion: nearestName(to: id, in: directory.actorIDs).map { "did you mean 'actor:\($0)'?" }
            ?? "add 'Content/actors/\(id).md', or write 'actor:none' if nobody is meant"
        )
      }
    case .event(let id):
      if let entity = directory.event(id) { return .entity(entity) }
      if directory.actor(id) != nil {
        diagnostics.error(
          .wrongKind,
          "'\(id)' is an actor, not an event",
          at: span(),
          suggestion: "write 'actor:\(id)'"
        )
      } else {
        diagnostics.error(
          .unknownEntity,
          "no event has the id '\(id)'",
          at: span(),
          suggestion: nearestName(to: id, in: directory.eventIDs).map { "did you mean 'event:\($0)'?" }
            ?? "add 'Content/events/\(id).md', or write 'actor:none' if nothing is meant"
        )
      }
    }
    return .nobody
  }
}
