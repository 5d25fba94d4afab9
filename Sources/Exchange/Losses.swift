/// What a format could not carry, told at the end of a run: nothing is left out in silence.
package struct Losses: Hashable, Sendable {
  package struct Entry: Hashable, Sendable {
    /// In the plural: `sources`, `events without a day`.
    package var what: String
    package var count: Int
    /// The first few.
    package var examples: [String]
  }

  /// In the order in which they came up.
  package private(set) var entries: [Entry] = []
  private var places: [String: Int] = [:]

  package init() {}

  package var isEmpty: Bool { entries.isEmpty }

  mutating func add(_ what: String, _ example: String, count: Int = 1) {
    guard count > 0 else { return }
    guard let place = places[what] else {
      places[what] = entries.count
      entries.append(Entry(what: what, count: count, examples: [example]))
      return
    }
    entries[place].count += count
    if entries[place].examples.count < 3 { entries[place].examples.append(example) }
  }

  /// A line for each: `not carried: sources: 3 (kim-jong-un, putin, …)`.
  package var text: String {
    entries.map { entry in
      "not carried: \(entry.what): \(entry.count) (\(entry.examples.joined(separator: ", "))"
        + (entry.count > entry.examples.count && entry.examples.count == 3 ? ", …" : "") + ")\n"
    }
    .joined()
  }
}

/// Files of another format, and what it could not carry.
package struct Exported: Sendable {
  package struct File: Hashable, Sendable {
    package var name: String
    package var text: String
  }

  package var files: [File]
  package var losses: Losses
}
