import Briefings
import Diagnostics

/// A file that is begun for a person who goes on writing it.
package struct Draft: Hashable, Sendable {
  /// Below the site's folder: `Content/actors/ida-berg.md`.
  package var path: String
  package var text: String

  package init(path: String, text: String) {
    self.path = path
    self.text = text
  }
}

extension Draft {
  /// - Parameter id: The file's name and the page's address; by default made from the title.
  package static func briefing(
    title: String,
    date: EDTFDate,
    id: String? = nil,
    diagnostics: inout DiagnosticList
  ) -> Draft? {
    file("briefings", id, of: title, &diagnostics) { writer in
      writer.line("title", title)
      writer.line("date", date.source)
    }
  }

  package static func actor(
    name: String,
    type: Actor.Category,
    aliases: [String] = [],
    id: String? = nil,
    diagnostics: inout DiagnosticList
  ) -> Draft? {
    file("actors", id, of: name, &diagnostics) { writer in
      writer.line("name", name)
      writer.line("type", type.rawValue)
      writer.list("aliases", aliases.map { FrontMatterWriter.scalar($0) })
    }
  }

  /// - Parameter participants: ids of actors.
  package static func event(
    title: String,
    date: EDTFDate,
    type: Event.Category,
    participants: [String] = [],
    id: String? = nil,
    diagnostics: inout DiagnosticList
  ) -> Draft? {
    file("events", id, of: title, &diagnostics) { writer in
      writer.line("title", title)
      writer.line("date", date.source)
      writer.line("type", type.rawValue)
      writer.list(
        "participants",
        participants.map { FrontMatterWriter.table(["actor": $0, "role": "actor"]) }
      )
    }
  }

  private static func file(
    _ folder: String,
    _ id: String?,
    of name: String,
    _ diagnostics: inout DiagnosticList,
    _ write: (inout FrontMatterWriter) -> Void
  ) -> Draft? {
    guard let made = id ?? Identifier.suggestion(for: name) else {
      diagnostics.error(
        .noID,
        "no id can be made from '\(name)': an id is of lower-case letters a to z, digits and hyphens",
        suggestion: "give one with --id"
      )
      return nil
    }
    guard Identifier.isValid(made) else {
      diagnostics.error(
        .noID,
        "'\(made)' is no id: one is of lower-case letters a to z, digits and hyphens between them",
        suggestion: Identifier.suggestion(for: made).map { "write '\($0)'" }
      )
      return nil
    }
    var writer = FrontMatterWriter()
    write(&writer)
    return Draft(path: "Content/\(folder)/\(made).md", text: writer.file)
  }
}

extension DiagnosticID {
  /// A name of which no file name can be made, or a file name that is none.
  package static let noID: Self = "new.no-id"
  /// There is a file of that name.
  package static let exists: Self = "new.exists"
  /// The file could not be made.
  package static let cannotBegin: Self = "new.cannot-write"
}
