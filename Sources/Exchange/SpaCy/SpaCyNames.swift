import Briefings

/// Whom names mean: actors and events of the site by each of their names, then those that are proposed.
struct SpaCyNames: Sendable {
  struct Proposal: Hashable, Sendable {
    var id: String
    var name: String
    var category: Actor.Category
  }

  /// Nil where a name is of several.
  private var known: [String: String?] = [:]
  private var proposed: [String: Proposal] = [:]
  private var taken: Set<String> = []

  init(_ library: Library) {
    for actor in library.actors {
      for name in actor.names { add(name, actor.id) }
    }
    for event in library.events {
      for name in [event.title] + event.aliases.map(\.name) { add(name, event.id) }
    }
    taken = Set(library.actors.map(\.id)).union(library.events.map(\.id)).union(library.rejected)
  }

  private mutating func add(_ name: String, _ id: String) {
    if let other = known[name] {
      if other != id { known[name] = .some(nil) }
    } else {
      known[name] = id
    }
  }

  enum Meaning: Sendable {
    case known(String)
    case proposed(Proposal)
    /// The name is of several, or its kind is none that acts.
    case nothing
  }

  /// - Parameter before: who has been proposed earlier in the text, so that a surname is understood.
  mutating func meaning(of name: String, label: String, before: [Proposal]) -> Meaning {
    if let id = known[name] { return id.map { .known($0) } ?? .nothing }
    guard let category = Self.category(of: label, name) else { return .nothing }
    if category == .person, !name.contains(" ") {
      let bearers = Set(before.filter { $0.category == .person && $0.name.hasSuffix(" " + name) })
      if let bearer = bearers.first, bearers.count == 1 { return .proposed(bearer) }
    }
    if let proposal = proposed[name] { return .proposed(proposal) }
    guard let base = Identifier.suggestion(for: name) else { return .nothing }
    var id = base
    var number = 2
    while !taken.insert(id).inserted {
      id = "\(base)-\(number)"
      number += 1
    }
    let proposal = Proposal(id: id, name: name, category: category)
    proposed[name] = proposal
    return .proposed(proposal)
  }

  /// Of OntoNotes' labels and those of WikiNER, which most models use. A `GPE` may be a city, which is no actor.
  private static func category(of label: String, _ name: String) -> Actor.Category? {
    switch label {
    case "PERSON", "PER": .person
    case "ORG": .organization
    case "GPE" where RegionNames.all.contains(name): .state
    default: nil
    }
  }

  /// A name without an article before it and a genitive behind.
  static func trimmed(_ scalars: ArraySlice<Unicode.Scalar>) -> Range<Int> {
    var (start, end) = (scalars.startIndex, scalars.endIndex)
    let text = String(String.UnicodeScalarView(scalars))
    if text.hasPrefix("the ") || text.hasPrefix("The ") { start += 4 }
    if text.hasSuffix("'s") || text.hasSuffix("’s") { end -= 2 }
    return start < end ? start..<end : scalars.startIndex..<scalars.endIndex
  }
}
