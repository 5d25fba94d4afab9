import Markdown
import Storing

/// The terms of one document by the file that they belong to: what is kept of it from run to run.
///
/// As bytes: the key, the document's length in terms, and for each file that has any of its terms the file's number
/// and a run of entries: a term's length and bytes, how often it occurs and whether in a name (`count << 1 | inName`),
/// how many bytes its places take if it occurs more than once, and its places, each as the difference to the one
/// before.
struct DocumentTerms: Sendable {
  /// Shared with what is kept; the runs stand in ``range``.
  let bytes: [UInt8]
  let length: Int
  private let range: Range<Int>

  /// - Parameter key: nil for whatever was kept; else nil is made of what was kept of another state of the document.
  init?(kept reader: ByteReader, key: ContentHash?) {
    var reader = reader
    do throws(StoredFault) {
      let kept = try ContentHash(stored: &reader)
      if let key, key != kept { return nil }
      length = try reader.number()
      range = try reader.rawRange()
      bytes = reader.bytes
    } catch {
      return nil
    }
  }

  init(_ document: SearchedDocument, _ layout: Layout, key: ContentHash, _ scratch: inout Scratch) {
    scratch.begin()
    for name in document.names { scratch.add(name, inName: true) }
    for text in document.texts { scratch.add(text, inName: false) }
    scratch.add(document.body.text)
    length = scratch.length
    for entity in document.entities { scratch.add(entity: entity) }
    let runs = scratch.written(layout)
    var writer = ByteWriter()
    writer.value(key)
    writer.number(length)
    writer.raw(runs)
    bytes = writer.bytes
    range = bytes.count - runs.count..<bytes.count
  }

  /// Calls `take` with each file that has any of the terms, and where in ``bytes`` its run stands.
  func forEachRun(_ take: (_ shard: Int, _ start: Int, _ entries: Range<Int>) -> Void) {
    var at = range.lowerBound
    while at < range.upperBound {
      let shard = Varint.read(bytes, &at)
      let start = at
      let size = Varint.read(bytes, &at)
      guard size <= range.upperBound - at else { return }
      take(shard, start, at..<at + size)
      at += size
    }
  }

  func entries(of run: TermFile.Run) -> ArraySlice<UInt8> {
    var at = Int(run.start)
    let size = Varint.read(bytes, &at)
    return bytes[at..<min(bytes.count, at + size)]
  }
}

extension DocumentTerms {
  /// The terms of one document while they are counted.
  struct Scratch: Sendable {
    private var tokens = Tokens()
    private var table = TermTable(room: 2048)
    /// Of each occurrence, its term and its place.
    private var occurrences: [(term: Int32, place: Int32)] = []
    private var isInName: [Bool] = []
    private var place = 0
    fileprivate private(set) var length = 0

    fileprivate mutating func begin() {
      table.removeAll()
      occurrences.removeAll(keepingCapacity: true)
      isInName.removeAll(keepingCapacity: true)
      place = 0
      length = 0
    }

    fileprivate mutating func add(_ text: String, inName: Bool) {
      tokens.cut(text)
      note(inName: inName)
      place += SearchedDocument.gap
    }

    fileprivate mutating func add(_ text: [UInt8]) {
      tokens.cut(text)
      note(inName: false)
    }

    private mutating func note(inName: Bool) {
      let bytes = tokens.bytes
      for token in tokens.ends.indices {
        let term = table.number(of: bytes.span, tokens.range(of: token))
        note(term, inName: inName, place: place)
        place += 1
      }
      length += tokens.ends.count
    }

    fileprivate mutating func add(entity: String) {
      let term = Array("@\(entity)".utf8)
      note(table.number(of: term.span, 0..<term.count), inName: false, place: 0)
    }

    private mutating func note(_ term: Int, inName: Bool, place: Int) {
      if term == isInName.count { isInName.append(inName) } else if inName { isInName[term] = true }
      occurrences.append((Int32(term), Int32(place)))
    }

    fileprivate func written(_ layout: Layout) -> [UInt8] {
      // The occurrences by term, each term's in their order.
      var offsets = [Int32](repeating: 0, count: table.count + 1)
      for occurrence in occurrences { offsets[Int(occurrence.term) + 1] += 1 }
      for term in 0..<table.count { offsets[term + 1] += offsets[term] }
      var next = offsets
      var places = [Int32](repeating: 0, count: occurrences.count)
      for occurrence in occurrences {
        places[Int(next[Int(occurrence.term)])] = occurrence.place
        next[Int(occurrence.term)] += 1
      }
      let keyed = (0..<table.count).map { layout.shard(of: table[$0]) << 32 | $0 }.sorted()
      var bytes: [UInt8] = []
      bytes.reserveCapacity(occurrences.count * 5)
      var run: [UInt8] = []
      for (i, key) in keyed.enumerated() {
        let term = key & 0xFFFF_FFFF
        let range = Int(offsets[term])..<Int(offsets[term + 1])
        Varint.append(table[term].count, to: &run)
        run += table[term]
        Varint.append(range.count << 1 | (isInName[term] ? 1 : 0), to: &run)
        if range.count > 1 {
          var size = 0
          var last: Int32 = 0
          for place in places[range] {
            size += Varint.size(of: Int(place - last))
            last = place
          }
          Varint.append(size, to: &run)
        }
        var last: Int32 = 0
        for place in places[range] {
          Varint.append(Int(place - last), to: &run)
          last = place
        }
        guard i + 1 == keyed.count || keyed[i + 1] >> 32 != key >> 32 else { continue }
        Varint.append(key >> 32, to: &bytes)
        Varint.append(run.count, to: &bytes)
        bytes += run
        run.removeAll(keepingCapacity: true)
      }
      return bytes
    }
  }
}
