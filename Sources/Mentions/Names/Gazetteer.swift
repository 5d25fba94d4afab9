import Briefings
import Diagnostics

/// Every name and alias of a library's actors and events, and what each means.
struct Gazetteer: Sendable {
  /// An entity that goes by a name, and how far the name may be trusted.
  struct Owner: Hashable, Sendable {
    var entity: EntityID
    var kind: Alias.Kind
  }

  /// What a name means before any context is looked at.
  enum Meaning: Hashable, Sendable {
    case strong(EntityID)
    case acronym(EntityID)
    /// Several entities own it by the same authority.
    case ambiguous
    /// Weak names and metonyms: the text decides.
    case contextual
  }

  struct Name: Sendable {
    var meaning: Meaning
    /// In ``Gazetteer/owners``: strongest kind first, then by entity; each entity once.
    var owners: Range<Int32>
    /// In ``Gazetteer/rivals``: others who a weak name may mean, because theirs begins or ends with it.
    var rivals: Range<Int32> = 0..<0
  }

  /// A name that the search leaves out.
  struct LongName: Sendable {
    var name: String
    var span: SourceSpan
  }

  let trie: NameTrie
  let names: [Name]
  let owners: [Owner]
  let rivals: [EntityID]
  let tooLong: [LongName]
  let actorCount: Int
  let entityCount: Int

  func owners(of name: Int32) -> ArraySlice<Owner> {
    let range = names[Int(name)].owners
    return owners[Int(range.lowerBound)..<Int(range.upperBound)]
  }

  func rivals(of name: Int32) -> ArraySlice<EntityID> {
    let range = names[Int(name)].rivals
    return rivals[Int(range.lowerBound)..<Int(range.upperBound)]
  }
}

extension Gazetteer {
  /// Says which names are too long to be looked for.
  func reportLongNames(_ diagnostics: inout DiagnosticList) {
    for long in tooLong {
      diagnostics.warning(
        .longName,
        "'\(long.name.prefix(40))…' is too long to be looked for in texts",
        at: long.span,
        suggestion: "give it an alias of fewer words"
      )
    }
  }
}

extension Alias.Kind {
  /// Strongest first.
  var rank: Int {
    switch self {
    case .strong: 0
    case .acronym: 1
    case .weak: 2
    case .metonym: 3
    }
  }
}
