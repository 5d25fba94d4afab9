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

  /// What documents have for a file, ascending by document.
  struct Runs: Sendable {
    /// The entries of all, one document's after the other's.
    private(set) var bytes: [UInt8] = []
    private(set) var documents: [Int32] = []
    /// Of each document's, in ``bytes``.
    private(set) var ends: [Int] = []

    mutating func append(_ entries: ArraySlice<UInt8>, of document: Int) {
      bytes += entries
      documents.append(Int32(document))
      ends.append(bytes.count)
    }
  }

  /// That a document has a term, and where.
  private struct Entry {
    var term: Int32
    var document: Int32
    /// `count << 1 | inName`.
    var packed: Int32
    /// Of the places, in the bytes of all runs.
    var start: Int32
    var end: Int32

    var isInName: Bool { packed & 1 == 1 }
  }

  private var table = TermTable()
  private var entries: [Entry] = []
  private var file: [UInt8] = []
  private var list: [UInt8] = []
  private var places: [UInt8] = []

  static func bytes(_ runs: Runs, documents: Int) -> [UInt8] {
    var file = TermFile()
    file.read(runs.bytes.span, runs.documents, runs.ends)
    file.write(runs.bytes, documents: documents)
    return file.file
  }

  /// - Parameters:
  ///   - bytes: of all runs, one after the other.
  ///   - ends: of each document's, in `bytes`.
  private mutating func read(_ bytes: Span<UInt8>, _ documents: [Int32], _ ends: [Int]) {
    entries.reserveCapacity(documents.count * 2)
    var at = 0
    for (document, end) in zip(documents, ends) {
      while at < end {
        let length = Varint.read(bytes, &at)
        let term = table.number(of: bytes, at..<min(bytes.count, at + length))
        at += length
        let packed = Varint.read(bytes, &at)
        var size = 1
        if packed >> 1 == 1 {
          while at + size <= bytes.count, bytes[at + size - 1] >= 0x80 { size += 1 }
        } else {
          size = Varint.read(bytes, &at)
        }
        let entry = Entry(
          term: Int32(term),
          document: document,
          packed: Int32(packed),
          start: Int32(at),
          end: Int32(at + size)
        )
        entries.append(entry)
        at += size
      }
    }
  }

  private mutating func write(_ bytes: [UInt8], documents: Int) {
    let table = table
    // By term, the documents staying in their order.
    var ends = [Int](repeating: 0, count: table.count + 1)
    for entry in entries { ends[Int(entry.term) + 1] += 1 }
    for i in 0..<table.count { ends[i + 1] += ends[i] }
    var starts = ends
    var order = [Int32](repeating: 0, count: entries.count)
    for i in entries.indices {
      let term = Int(entries[i].term)
      order[starts[term]] = Int32(i)
      starts[term] += 1
    }
    file.reserveCapacity(bytes.count)
    let terms = (0..<table.count).map { (order: table.order(of: $0), term: $0) }
      .sorted {
        $0.order == $1.order
          ? table[$0.term].lexicographicallyPrecedes(table[$1.term]) : $0.order < $1.order
      }
    for (_, term) in terms {
      let all = order[ends[term]..<ends[term + 1]]
      let arePlacesKept = writePlaces(all, bytes, isEntity: table[term].first == UInt8(ascii: "@"))
      let isMap = !arePlacesKept && all.count * 4 > documents
      if isMap { writeMap(all) } else { writeList(all) }
      Varint.append(table[term].count, to: &file)
      file += table[term]
      Varint.append(all.count, to: &file)
      Varint.append(list.count << 1 | (isMap ? 1 : 0), to: &file)
      Varint.append(places.count, to: &file)
      file += list
      file += places
    }
  }

  /// Whether there are few enough for all to be kept.
  private mutating func writePlaces(_ all: ArraySlice<Int32>, _ bytes: [UInt8], isEntity: Bool) -> Bool {
    places.removeAll(keepingCapacity: true)
    if isEntity { return true }
    var count = 0
    for i in all {
      count += Int(entries[Int(i)].end - entries[Int(i)].start)
      if count > Self.placesAtMost { return false }
    }
    for i in all {
      for at in Int(entries[Int(i)].start)..<Int(entries[Int(i)].end) { places.append(bytes[at]) }
    }
    return true
  }

  private mutating func writeList(_ all: ArraySlice<Int32>) {
    list.removeAll(keepingCapacity: true)
    var last: Int32 = 0
    for i in all {
      let entry = entries[Int(i)]
      let count = entry.packed >> 1
      let isPlain = !entry.isInName && count < 4
      Varint.append(Int(entry.document - last) << 2 | (isPlain ? Int(count) - 1 : 3), to: &list)
      if !isPlain { Varint.append(Int(entry.packed), to: &list) }
      last = entry.document
    }
  }

  private mutating func writeMap(_ all: ArraySlice<Int32>) {
    list.removeAll(keepingCapacity: true)
    guard let last = all.last else { return }
    let size = Int(entries[Int(last)].document) >> 3 + 1
    Varint.append(size, to: &list)
    let start = list.count
    list.append(contentsOf: repeatElement(0, count: size))
    for i in all {
      let document = Int(entries[Int(i)].document)
      list[start + document >> 3] |= 1 << UInt8(document & 7)
    }
    var lastInName: Int32 = 0
    for i in all where entries[Int(i)].isInName {
      Varint.append(Int(entries[Int(i)].document - lastInName), to: &list)
      lastInName = entries[Int(i)].document
    }
  }
}
