/// A table of stored values by name, kept in a fixed number of parts: few values that change touch few parts, and
/// reading all of them reads few rows.
///
/// Each name belongs to the part that its hash gives. The values of a part stand in one array of bytes as they were
/// loaded, until the part is written anew.
package struct BlobTable: Sendable {
  package static let partCount = 256

  private struct Entry: Sendable {
    var part: Int32
    /// In the part's bytes, or all of `added` at ``added``.
    var range: Range<Int32>
    var added: Int32 = -1
  }

  private var parts = [[UInt8]](repeating: [], count: partCount)
  private var added: [[UInt8]] = []
  private var entries: [String: Entry] = [:]
  /// Parts that differ from what was loaded, by number.
  private var isChanged = [Bool](repeating: false, count: partCount)

  package init() {}

  package var names: some Collection<String> { entries.keys }
  package var count: Int { entries.count }

  package mutating func reserve(_ count: Int) { entries.reserveCapacity(count) }

  /// A reader of the value; nil where there is none.
  package subscript(name: String) -> ByteReader? {
    guard let entry = entries[name] else { return nil }
    let range = Int(entry.range.lowerBound)..<Int(entry.range.upperBound)
    return ByteReader(entry.added < 0 ? parts[Int(entry.part)] : added[Int(entry.added)], range)
  }

  package mutating func set(_ name: String, to bytes: [UInt8]) {
    let part = Self.part(of: name)
    isChanged[Int(part)] = true
    entries[name] = Entry(part: part, range: 0..<Int32(bytes.count), added: Int32(added.count))
    added.append(bytes)
  }

  package mutating func remove(_ name: String) {
    guard let entry = entries.removeValue(forKey: name) else { return }
    isChanged[Int(entry.part)] = true
  }

  /// Forgets everything.
  package mutating func removeAll() {
    for i in isChanged.indices where !parts[i].isEmpty { isChanged[i] = true }
    for entry in entries.values { isChanged[Int(entry.part)] = true }
    entries.removeAll()
  }

  package static func part(of name: String) -> Int32 { Int32(ContentHash(name).low % UInt64(partCount)) }
}

// MARK: - Parts

extension BlobTable {
  /// Adds the values of a part.
  package mutating func load(_ bytes: [UInt8], part: Int) throws(StoredFault) {
    guard parts.indices.contains(part), bytes.count < Int32.max else { throw StoredFault() }
    parts[part] = bytes
    var reader = ByteReader(bytes)
    while !reader.isAtEnd {
      let name = try reader.string()
      let range = try reader.rawRange()
      entries[name] = Entry(
        part: Int32(part),
        range: Int32(range.lowerBound)..<Int32(range.upperBound)
      )
    }
  }

  /// Calls `take` with each part that has to be written, and its bytes; they count as loaded from then on.
  ///
  /// - Parameter isKept: false where the table is not used any more, which saves the room for loading.
  package mutating func takeChangedParts(
    isKept: Bool = true,
    _ take: (_ part: Int, _ bytes: [UInt8]) throws -> Void
  ) throws {
    var names = [[String]](repeating: [], count: Self.partCount)
    for (name, entry) in entries where isChanged[Int(entry.part)] { names[Int(entry.part)].append(name) }
    for part in 0..<Self.partCount where isChanged[part] {
      var writer = ByteWriter()
      var moved: [Int32] = []
      for name in names[part].sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
        guard let entry = entries[name] else { continue }
        let range = Int(entry.range.lowerBound)..<Int(entry.range.upperBound)
        writer.string(name)
        writer.raw(entry.added < 0 ? parts[part][range] : added[Int(entry.added)][range])
        if entry.added >= 0 { moved.append(entry.added) }
      }
      try take(part, writer.bytes)
      guard isKept else { continue }
      try load(writer.bytes, part: part)
      // At once, so that not all is there twice.
      for i in moved { added[Int(i)] = [] }
      isChanged[part] = false
    }
    // Whatever was added lay in a part that has just been loaded.
    if isKept { added = [] }
  }
}
