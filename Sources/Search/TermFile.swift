/// One file of terms: for each the documents that have it, and its places in them.
///
/// Ascending by bytes, each term as: length and bytes; how many documents; how many bytes its list of documents has,
/// and how many its places have; per document the difference to the one before and `count << 1 | inName`; then per
/// document its places. A term whose places need more than ``placesAtMost`` bytes keeps none: it is in so many texts
/// that phrases are told by the words beside it.
struct TermFile {
  static let placesAtMost = 24 << 10

  private struct Entry {
    var term: Int32
    var document: Int32
    /// Of the document's bytes: from the count on.
    var start: Int32
    var end: Int32
  }

  /// - Parameter documents: whose runs belong to the file, with where in their bytes, ascending.
  static func bytes(_ documents: [(number: Int32, start: Int32, end: Int32)], of all: [DocumentTerms])
    -> [UInt8]
  {
    var numbers: [[UInt8]: Int32] = [:]
    var terms: [[UInt8]] = []
    var entries: [Entry] = []
    for document in documents {
      let bytes = all[Int(document.number)].bytes
      var at = Int(document.start)
      while at < Int(document.end) {
        let length = Varint.read(bytes, &at)
        let term = Array(bytes[at..<min(bytes.count, at + length)])
        at += length
        let start = at
        let count = Varint.read(bytes, &at) >> 1
        for _ in 0..<count { _ = Varint.read(bytes, &at) }
        let number = numbers[term] ?? Int32(terms.count)
        if number == Int32(terms.count) {
          numbers[term] = number
          terms.append(term)
        }
        entries.append(Entry(term: number, document: document.number, start: Int32(start), end: Int32(at)))
      }
    }
    return written(entries, terms, all)
  }

  private static func written(_ entries: [Entry], _ terms: [[UInt8]], _ all: [DocumentTerms]) -> [UInt8] {
    // By term, the documents staying in their order.
    var offsets = [Int](repeating: 0, count: terms.count + 1)
    for entry in entries { offsets[Int(entry.term) + 1] += 1 }
    for i in terms.indices { offsets[i + 1] += offsets[i] }
    var next = offsets
    var order = [Int32](repeating: 0, count: entries.count)
    for (i, entry) in entries.enumerated() {
      order[next[Int(entry.term)]] = Int32(i)
      next[Int(entry.term)] += 1
    }
    var file: [UInt8] = []
    var list: [UInt8] = []
    var places: [UInt8] = []
    for term in terms.indices.sorted(by: { terms[$0].lexicographicallyPrecedes(terms[$1]) }) {
      list.removeAll(keepingCapacity: true)
      places.removeAll(keepingCapacity: true)
      var last = 0
      let isEntity = terms[term].first == UInt8(ascii: "@")
      for i in order[offsets[term]..<offsets[term + 1]] {
        let entry = entries[Int(i)]
        let bytes = all[Int(entry.document)].bytes
        var at = Int(entry.start)
        Varint.append(Int(entry.document) - last, to: &list)
        last = Int(entry.document)
        Varint.append(Varint.read(bytes, &at), to: &list)
        if !isEntity, places.count <= placesAtMost { places += bytes[at..<Int(entry.end)] }
      }
      if places.count > placesAtMost { places.removeAll(keepingCapacity: true) }
      Varint.append(terms[term].count, to: &file)
      file += terms[term]
      Varint.append(offsets[term + 1] - offsets[term], to: &file)
      Varint.append(list.count, to: &file)
      Varint.append(places.count, to: &file)
      file += list
      file += places
    }
    return file
  }
}
