import Briefings
import Diagnostics
import Foundation

/// Compiles a library's names.
struct GazetteerBuilder {
  /// Names of more tokens (about 50 words) are not looked for: the search costs the longest name's length at worst.
  static let longestName = 100

  private var trie: NameTrie
  private var reader = TokenReader()
  /// By name, who has it: chained, newest first, in one array.
  private var heads: [Int32] = []
  private var links: [(owner: Gazetteer.Owner, next: Int32)] = []
  private let library: Library
  private var tooLong: [Gazetteer.LongName] = []

  /// `hashBits`: see ``NameTrie/init(capacity:hashBits:)``.
  init(_ library: Library, hashBits: UInt64 = .max) {
    self.library = library
    let entities = library.actors.count + library.events.count
    trie = NameTrie(capacity: entities * 3, hashBits: hashBits)
    links.reserveCapacity(entities * 3)
  }

  consuming func build() -> Gazetteer {
    for (i, actor) in library.actors.enumerated() {
      if let name = actor.properName { add(name, .strong, Int32(i), actor.span) }
      for alias in actor.aliases { add(alias.name, alias.kind, Int32(i), alias.span) }
    }
    let actorCount = library.actors.count
    for (i, event) in library.events.enumerated() {
      add(event.title, .strong, Int32(actorCount + i), event.span)
      for alias in event.aliases { add(alias.name, alias.kind, Int32(actorCount + i), alias.span) }
    }
    trie.finish()
    var (names, owners) = collected()
    let rivals = RivalFinder(library, trie: trie, names: names, owners: owners).find(&names)
    return Gazetteer(
      trie: trie,
      names: names,
      owners: owners,
      rivals: rivals,
      tooLong: tooLong,
      actorCount: actorCount,
      entityCount: actorCount + library.events.count
    )
  }

  private mutating func add(_ name: String, _ kind: Alias.Kind, _ entity: Int32, _ span: SourceSpan) {
    let bytes = Self.normalised(name)
    guard let index = trie.add(bytes.span, limit: Self.longestName, &reader) else {
      // An empty name has been reported where it was read.
      if !bytes.isEmpty { tooLong.append(Gazetteer.LongName(name: name, span: span)) }
      return
    }
    if Int(index) == heads.count { heads.append(-1) }
    let owner = Gazetteer.Owner(entity: EntityID(rawValue: entity), kind: kind)
    links.append((owner, heads[Int(index)]))
    heads[Int(index)] = Int32(links.count - 1)
  }

  /// Composed, without spaces at the ends.
  static func normalised(_ name: String) -> [UInt8] {
    let isASCII = name.utf8.allSatisfy { $0 < 0x80 }
    let composed = isASCII ? name : name.precomposedStringWithCanonicalMapping
    let isSpace: (UInt8) -> Bool = { $0 == 0x20 || ($0 >= 0x09 && $0 <= 0x0D) }
    var bytes = Array(composed.utf8.drop(while: isSpace))
    while let last = bytes.last, isSpace(last) { bytes.removeLast() }
    return bytes
  }

  private func collected() -> (names: [Gazetteer.Name], owners: [Gazetteer.Owner]) {
    var names: [Gazetteer.Name] = []
    var owners: [Gazetteer.Owner] = []
    names.reserveCapacity(heads.count)
    owners.reserveCapacity(links.count)
    var some: [Gazetteer.Owner] = []
    for head in heads {
      some.removeAll(keepingCapacity: true)
      var at = head
      while at >= 0 {
        some.append(links[Int(at)].owner)
        at = links[Int(at)].next
      }
      if some.count > 1 { some = Self.distinct(some) }
      let start = Int32(owners.count)
      owners.append(contentsOf: some)
      names.append(Gazetteer.Name(meaning: Self.meaning(of: some), owners: start..<Int32(owners.count)))
    }
    return (names, owners)
  }

  /// Each entity once, by its strongest claim to the name.
  private static func distinct(_ owners: [Gazetteer.Owner]) -> [Gazetteer.Owner] {
    var seen: Set<EntityID> = []
    return
      owners
      .sorted { ($0.kind.rank, $0.entity) < ($1.kind.rank, $1.entity) }
      .filter { seen.insert($0.entity).inserted }
  }

  private static func meaning(of owners: [Gazetteer.Owner]) -> Gazetteer.Meaning {
    guard let first = owners.first else { return .ambiguous }
    switch first.kind {
    case .weak, .metonym: return .contextual
    case .strong, .acronym: break
    }
    if owners.count > 1, owners[1].kind == first.kind { return .ambiguous }
    return first.kind == .strong ? .strong(first.entity) : .acronym(first.entity)
  }
}
