import Briefings
import Markdown

/// A text with what it mentions.
package struct LinkedDocument: Sendable {
  /// Ascending by start, not overlapping; explicit links included.
  package var mentions: [Mention] = []
  /// What each explicit link to an entity (by node index, ascending) leads to; nil for `actor:none`, and for
  /// an id that does not exist (which has been reported).
  package var explicitLinks: [(node: Int32, entity: EntityID?)] = []
  /// Names that stand in the text and link to nothing, ascending by start.
  package var unlinked: [UnlinkedName] = []
  /// Ascending by start.
  package var quotations: [Quotation] = []

  package init() {}
}

/// The library with every name resolved: who is mentioned where, and with whom.
package struct LinkedLibrary: Sendable {
  package let library: Library
  /// One for each of `library.briefings`, and so for actors' profiles and events' accounts.
  package var briefings: [LinkedDocument]
  package var profiles: [LinkedDocument]
  package var accounts: [LinkedDocument]
  package var backlinks: BacklinkIndex

  package init(
    library: Library,
    briefings: [LinkedDocument],
    profiles: [LinkedDocument],
    accounts: [LinkedDocument],
    backlinks: BacklinkIndex
  ) {
    self.library = library
    self.briefings = briefings
    self.profiles = profiles
    self.accounts = accounts
    self.backlinks = backlinks
  }

  package var entityCount: Int { library.actors.count + library.events.count }

  package func id(ofActor index: Int) -> EntityID { EntityID(rawValue: Int32(index)) }
  package func id(ofEvent index: Int) -> EntityID {
    EntityID(rawValue: Int32(library.actors.count + index))
  }
}

/// For every entity the briefings that mention it, newest first: compressed sparse rows.
package struct BacklinkIndex: Sendable {
  /// A briefing that mentions the entity.
  package struct Entry: Hashable, Sendable {
    /// Index into `library.briefings`.
    package var briefing: Int32
    /// Index of the entity's first mention in that briefing's ``LinkedDocument/mentions``, and how many it has.
    package var first: Int32
    package var count: Int32
    package init(briefing: Int32, first: Int32, count: Int32) {
      self.briefing = briefing
      self.first = first
      self.count = count
    }
  }

  /// Row `e` is `entries[offsets[e]..<offsets[e + 1]]`.
  package var offsets: [Int32]
  package var entries: [Entry]

  package init(offsets: [Int32], entries: [Entry]) {
    self.offsets = offsets
    self.entries = entries
  }

  package subscript(entity: EntityID) -> ArraySlice<Entry> {
    let e = Int(entity.rawValue)
    return entries[Int(offsets[e])..<Int(offsets[e + 1])]
  }
}
