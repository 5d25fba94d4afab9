import Briefings

/// Gives ids to actors: a name's own, with a number after it where another has it.
struct ActorIDs {
  private var taken: Set<String> = []
  private var last: [String: Int] = [:]

  static func plain(_ name: String) -> String { Identifier.suggestion(for: name) ?? "actor" }

  mutating func id(for name: String) -> String {
    let plain = Self.plain(name)
    guard taken.contains(plain) else {
      taken.insert(plain)
      return plain
    }
    var number = last[plain, default: 1]
    var id = plain
    while taken.contains(id) {
      number += 1
      id = "\(plain)-\(number)"
    }
    last[plain] = number
    taken.insert(id)
    return id
  }
}
