import Briefings

/// Gives out ids that nothing else has: a name's own, with a number after it where another has it.
struct ActorIDs {
  /// Shared by all texts, and so not added to.
  private let taken: Set<String>
  private var given: Set<String> = []
  private var last: [String: Int] = [:]

  /// - Parameter taken: Ids that are not to be given.
  init(taken: Set<String> = []) { self.taken = taken }

  static func plain(_ name: String) -> String { Identifier.suggestion(for: name) ?? "actor" }

  mutating func id(for name: String) -> String { free(Self.plain(name)) }

  /// The id itself, or `id-2` and so on.
  mutating func free(_ plain: String) -> String {
    guard isTaken(plain) else {
      given.insert(plain)
      return plain
    }
    var number = last[plain, default: 1]
    var id = plain
    while isTaken(id) {
      number += 1
      id = "\(plain)-\(number)"
    }
    last[plain] = number
    given.insert(id)
    return id
  }

  private func isTaken(_ id: String) -> Bool { taken.contains(id) || given.contains(id) }
}
