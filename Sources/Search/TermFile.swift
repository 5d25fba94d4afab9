import Storing

/// One file of terms: for each the documents that have it, and its places in them.
///
/// Ascending by bytes, each term as: length and bytes; how many documents; how many bytes its list of documents has,
/// times two, and one more where it is a map of bits; how many bytes its places have; then the list and the places.
/// Per document the list has the difference to the one before, times four, plus how often the term occurs in it, less
/// one; 3 says that a number of its own follows, `count << 1 | inName`. A term whose places need more than
/// ``placesAtMost`` bytes keeps none: it is in so many texts that phrases are told by the words beside it. If it is in
/// more than a quarter of all documents, how often hardly counts either: the list is the number of bytes of a map with
/// a bit for each document from 0 on, the lowest of a byte first, the map, and the documents that have the term in a
/// name, each as the difference to the one before.
struct TermFile {
  static let placesAtMost = 4 << 10

  private struct Entry {
    var term: Int32
    var document: Int32
    /// Of the document's bytes: from the count on.
    var start: Int32
    var end: Int32
  }

  /// What a document has for a file.
  struct Run {
    var document: Int32
    var start: Int32
    var end: Int32
  }

  /// - Parameter runs: ascending by document.
  static func bytes(_ runs: [Run], of all: [DocumentTerms]) -> [UInt8] {
    var table = TermTable()
    var entries: [Entry] = []
    entries.reserveCapacity(runs.count * 2)
    for run in runs {
      let bytes = all[Int(run.document)].bytes
      var at = Int(run.start)
      while at < Int(run.end) {
        let length = Varint.read(bytes, &at)
        let term = table.number(of: bytes, at..<min(bytes.count, at + length))
        at += length
        let start = at
        let count = Varint.read(bytes, &at) >> 1
        for _ in 0..<count { _ = Varint.read(bytes, &at) }
        entries.append(
          Entry(term: Int32(term), document: run.document, start: Int32(start), end: Int32(at))
        )
      }
    }
    return written(entries, table, all)
  }

  private static func written(_ entries: [Entry], _ table: TermTable, _ all: [DocumentTerms]) -> [UInt8] {
    // By term, the documents staying in their order.
    var offsets = [Int](repeating: 0, count: table.count + 1)
    for entry in entries { offsets[Int(entry.term) + 1] += 1 }
    for i in 0..<table.count { offsets[i + 1] += offsets[i] }
    var next = offsets
    var order = [Int32](repeating: 0, count: entries.count)
    for (i, entry) in entries.enumerated() {
      order[next[Int(entry.term)]] = Int32(i)
      next[Int(entry.term)] += 1
    }
    var file: [UInt8] = []
    var list: [UInt8] = []
    var places: [UInt8] = []
    var map: [UInt8] = []
    var inNames: [UInt8] = []
    for term in (0..<table.count).sorted(by: { table[$0].lexicographicallyPrecedes(table[$1]) }) {
      list.removeAll(keepingCapacity: true)
      places.removeAll(keepingCapacity: true)
      var last = 0
      map.removeAll(keepingCapacity: true)
      inNames.removeAll(keepingCapacity: true)
      var lastInName = 0
      let isEntity = table[term].first == UInt8(ascii: "@")
      for i in order[offsets[term]..<offsets[term + 1]] {
        let entry = entries[Int(i)]
        let bytes = all[Int(entry.document)].bytes
        var at = Int(entry.start)
        let packed = Varint.read(bytes, &at)
        let isPlain = packed & 1 == 0 && packed >> 1 < 4
        Varint.append((Int(entry.document) - last) << 2 | (isPlain ? packed >> 1 - 1 : 3), to: &list)
        if !isPlain { Varint.append(packed, to: &list) }
        last = Int(entry.document)
        while map.count <= last >> 3 { map.append(0) }
        map[last >> 3] |= 1 << UInt8(last & 7)
        if packed & 1 == 1 {
          Varint.append(last - lastInName, to: &inNames)
          lastInName = last
        }
        if !isEntity, places.count <= placesAtMost { places += bytes[at..<Int(entry.end)] }
      }
      var isMap = false
      if places.count > placesAtMost {
        places.removeAll(keepingCapacity: true)
        if (offsets[term + 1] - offsets[term]) * 4 > all.count {
          isMap = true
          list.removeAll(keepingCapacity: true)
          Varint.append(map.count, to: &list)
          list += map
          list += inNames
        }
      }
      Varint.append(table[term].count, to: &file)
      file += table[term]
      Varint.append(offsets[term + 1] - offsets[term], to: &file)
      Varint.append(list.count << 1 | (isMap ? 1 : 0), to: &file)
      Varint.append(places.count, to: &file)
      file += list
      file += places
    }
    return file
  }
}
