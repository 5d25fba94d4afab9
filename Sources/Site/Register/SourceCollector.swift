import Briefings
import Bytes

/// Finds which sources of the nouns are one, and what derives from what.
struct SourceCollector {
  private let library: Library
  private(set) var entries: [SourceRegister.Entry] = []
  private(set) var briefings: [(row: Int, element: Int32)] = []
  private(set) var actors: [(row: Int, element: Int32)] = []
  private(set) var events: [(row: Int, element: Int32)] = []
  private var places: [String: Int32] = [:]
  private var keys: [String] = []

  init(_ library: Library) { self.library = library }

  mutating func collect() {
    for i in library.briefings.indices { add(library.briefings[i].sources, .briefing(i)) }
    for i in library.actors.indices { add(library.actors[i].sources, .actor(i)) }
    for i in library.events.indices { add(library.events[i].sources, .event(i)) }
    sort()
    for i in entries.indices { entries[i].roots = roots(of: Int32(i)) }
  }

  private mutating func add(_ sources: [Source], _ carrier: Proposition.Carrier) {
    guard !sources.isEmpty else { return }
    let found = sources.enumerated().map { i, source in
      entry(of: source, Proposition.Citation(carrier: carrier, source: i))
    }
    for (source, entry) in zip(sources, found) {
      for id in source.derivedFrom {
        guard let place = sources.firstIndex(where: { $0.id == id }), found[place] != entry,
          !entries[Int(entry)].derivedFrom.contains(found[place])
        else { continue }
        entries[Int(entry)].derivedFrom.append(found[place])
      }
    }
    switch carrier {
    case .briefing(let i): briefings += found.map { (i, $0) }
    case .actor(let i): actors += found.map { (i, $0) }
    case .event(let i): events += found.map { (i, $0) }
    }
  }

  private mutating func entry(of source: Source, _ citation: Proposition.Citation) -> Int32 {
    let key =
      source.url
      ?? [source.title, source.publisher ?? "", source.published?.source ?? ""].joined(separator: "\u{1F}")
    if let place = places[key] {
      entries[Int(place)].citations.append(citation)
      return place
    }
    let place = Int32(entries.count)
    places[key] = place
    keys.append(key)
    entries.append(SourceRegister.Entry(citations: [citation], anchor: ""))
    return place
  }

  /// By publisher, then by title; entries learn their anchors and their new places.
  private mutating func sort() {
    let names = entries.map { entry in
      let source = library.source(entry.citations[0])
      return (SortKey(source.publisher ?? source.title), SortKey(source.title))
    }
    let order = entries.indices.sorted { a, b in
      if names[a].0 != names[b].0 { return names[a].0 < names[b].0 }
      if names[a].1 != names[b].1 { return names[a].1 < names[b].1 }
      return keys[a].utf8.lexicographicallyPrecedes(keys[b].utf8)
    }
    var new = [Int32](repeating: 0, count: entries.count)
    for (place, old) in order.enumerated() { new[old] = Int32(place) }
    var sorted = order.map { entries[$0] }
    for (place, old) in order.enumerated() {
      var mixer = Mixer()
      mixer.add(keys[old])
      sorted[place].anchor = "_source-" + String(mixer.fingerprint.high, radix: 16)
      sorted[place].derivedFrom = sorted[place].derivedFrom.map { new[Int($0)] }.sorted()
    }
    entries = sorted
    briefings = briefings.map { ($0.row, new[Int($0.element)]) }
    actors = actors.map { ($0.row, new[Int($0.element)]) }
    events = events.map { ($0.row, new[Int($0.element)]) }
  }

  private func roots(of entry: Int32) -> [Int32] {
    let seen = reached(from: entry)
    let roots = seen.filter { entries[Int($0)].derivedFrom.isEmpty }
    if !roots.isEmpty { return roots.sorted() }
    // Nouns may contradict each other on who derives from whom: what leads into a circle goes back to its first.
    // Every way ends in a circle, whose members reach the fewest.
    let least = seen.map { reached(from: $0) }.min { ($0.count, $0.min() ?? 0) < ($1.count, $1.min() ?? 0) }
    return [least?.min() ?? entry]
  }

  private func reached(from entry: Int32) -> Set<Int32> {
    var seen: Set<Int32> = [entry]
    var open = [entry]
    while let next = open.popLast() {
      for parent in entries[Int(next)].derivedFrom where seen.insert(parent).inserted { open.append(parent) }
    }
    return seen
  }
}
