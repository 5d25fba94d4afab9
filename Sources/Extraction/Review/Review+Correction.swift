import Briefings
import Diagnostics
import Foundation

extension Review {
  /// What a person puts right in a proposal before it becomes a file.
  package struct Correction: Hashable, Sendable {
    /// The name of an actor, the title of an event; nil: as proposed.
    package var name: String?
    /// `person`, `agree`; nil: as proposed.
    package var type: String?

    package init(name: String? = nil, type: String? = nil) {
      self.name = name
      self.type = type
    }

    /// In characters.
    static let longestName = 300

    /// The actor as it is to be written; nil, with an error, where the correction is none.
    func applied(to actor: Actor, _ diagnostics: inout DiagnosticList) -> Actor? {
      var actor = actor
      guard let name = name(or: actor.name, &diagnostics),
        let category = choice(or: actor.category, &diagnostics)
      else { return nil }
      // Who is given a name is unnamed no more, and only a person is.
      if name != actor.name || category != .person { actor.isUnnamed = false }
      actor.name = name
      actor.category = category
      actor.aliases.removeAll { $0.name == name }
      return actor
    }

    /// The event as it is to be written; nil, with an error, where the correction is none.
    func applied(to event: Event, _ diagnostics: inout DiagnosticList) -> Event? {
      var event = event
      guard let title = name(or: event.title, &diagnostics),
        let category = choice(or: event.category, &diagnostics)
      else { return nil }
      event.title = title
      event.category = category
      event.aliases.removeAll { $0.name == title }
      return event
    }

    /// A claim has neither name nor type: an error where one is given.
    func isNothing(_ diagnostics: inout DiagnosticList) -> Bool {
      if name == nil, type == nil { return true }
      diagnostics.error(.badCorrection, "a claim has neither a name nor a type", suggestion: "leave them out")
      return false
    }

    private func name(or proposed: String, _ diagnostics: inout DiagnosticList) -> String? {
      guard let name, name != proposed else { return proposed }
      let trimmed = name.trimmingCharacters(in: .whitespacesAndNewlines)
      let fault: String? =
        if trimmed.isEmpty {
          "a name is empty"
        } else if trimmed.unicodeScalars.contains(where: { Self.unseen.contains($0) }) {
          "a name has a line end or another character that is not written"
        } else if trimmed.count > Self.longestName {
          "a name has \(trimmed.count) characters"
        } else {
          nil
        }
      guard let fault else { return trimmed }
      diagnostics.error(
        .badCorrection,
        fault,
        suggestion: "write one line of at most \(Self.longestName) characters"
      )
      return nil
    }

    private static let unseen = CharacterSet.newlines.union(.controlCharacters).subtracting(joiners)
    /// Zero-width joiners are spelling in Persian and in the scripts of India.
    private static let joiners = CharacterSet(charactersIn: "\u{200C}\u{200D}")

    private func choice<Category: RawRepresentable<String> & CaseIterable>(
      or proposed: Category,
      _ diagnostics: inout DiagnosticList
    ) -> Category? {
      guard let type else { return proposed }
      if let category = Category(rawValue: type) { return category }
      let all = Category.allCases.map(\.rawValue)
      diagnostics.error(
        .badCorrection,
        "unknown type '\(type)'",
        suggestion: nearestName(to: type, in: all).map { "did you mean '\($0)'?" }
          ?? "write one of: \(all.joined(separator: ", "))"
      )
      return nil
    }
  }
}

extension DiagnosticID {
  /// A name or a type that a proposal cannot be given.
  package static let badCorrection: Self = "extract.bad-correction"
}
