import Markdown
import Storing

/// The terms of one document by the file that they belong to, and where they are kept.
///
/// As bytes: for each file that has any of its terms the file's number and a run of entries: a term's length and bytes,
/// how often it occurs and whether in a name (`count << 1 | inName`), how many bytes its places take if it occurs more
/// than once, and its places, each as the difference to the one before.
struct DocumentTerms: Storable, Sendable {
  /// Of what they were cut from.
  var key: ContentHash
  /// In terms.
  var length: Int
  /// Of the runs in a log.
  var place: Range<Int>
  /// Of the runs.
  var hash: ContentHash

  private init(key: ContentHash, length: Int, place: Range<Int>, hash: ContentHash) {
    self.key = key
    self.length = length
    self.place = place
    self.hash = hash
  }

  /// Cuts a document's texts into terms, and adds them to a log.
  init(
    _ document: SearchedDocument,
    _ layout: Layout,
    key: ContentHash,
    _ scratch: inout Scratch,
    _ log: RecordLog
  ) {
    let runs = Self.runs(document, layout, &scratch)
    self.init(key: key, length: scratch.length, place: log.append(runs), hash: ContentHash(runs))
  }

  static func runs(_ document: SearchedDocument, _ layout: Layout, _ scratch: inout Scratch) -> [UInt8] {
    scratch.begin()
    for name in document.names { scratch.add(name, inName: true) }
    for text in document.texts { scratch.add(text, inName: false) }
    scratch.add(document.body.text)
    for entity in document.entities { scratch.add(entity: entity) }
    return scratch.written(layout)
  }

  func store(in writer: inout ByteWriter) {
    writer.value(key)
    writer.number(length)
    writer.number(place.lowerBound)
    writer.number(place.count)
    writer.value(hash)
  }

  init(stored reader: inout ByteReader) throws(StoredFault) {
    let (key, length): (ContentHash, Int) = (try reader.value(), try reader.number())
    let (start, count): (Int, Int) = (try reader.number(), try reader.number())
    guard start >= 0, count >= 0, start < Int.max >> 1, count < Int.max >> 1 else { throw StoredFault() }
    self.init(key: key, length: length, place: start..<start + count, hash: try reader.value())
  }

  /// Puts the runs in the place of what is in `runs`; false where the log does not have them any more.
  func read(_ log: RecordLog, into runs: inout [UInt8]) -> Bool {
    log.read(place, into: &runs) && (log.isOwn(place) || ContentHash(runs) == hash)
  }

  /// Calls `take` with each file that has any of the terms, and where in `runs` its entries stand.
  static func forEachRun(_ runs: [UInt8], _ take: (_ shard: Int, _ entries: Range<Int>) -> Void) {
    var at = 0
    while at < runs.count {
      let shard = Varint.read(runs, &at)
      let size = Varint.read(runs, &at)
      guard size <= runs.count - at else { return }
      take(shard, at..<at + size)
      at += size
    }
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

    /// What each file gets, one after the other.
    fileprivate func written(_ layout: Layout) -> [UInt8] {
      let entries = entries(layout)
      // By file, the terms of one in the order in which they came.
      var ends = [Int](repeating: 0, count: layout.shards + 1)
      var sizes = [Int](repeating: 0, count: layout.shards)
      for entry in entries {
        ends[Int(entry.shard) + 1] += 1
        sizes[Int(entry.shard)] += Int(entry.size)
      }
      for shard in 0..<layout.shards { ends[shard + 1] += ends[shard] }
      var next = ends
      var order = [Int32](repeating: 0, count: entries.count)
      for (term, entry) in entries.enumerated() {
        order[next[Int(entry.shard)]] = Int32(term)
        next[Int(entry.shard)] += 1
      }
      let places = places(entries)
      var size = 0
      for (shard, run) in sizes.enumerated() where run > 0 {
        size += Varint.size(of: shard) + Varint.size(of: run) + run
      }
      return [UInt8](unsafeUninitializedCapacity: size) { room, count in
        var bytes = UnsafeBytes(room)
        let texts = table.bytes.span
        for shard in 0..<layout.shards where sizes[shard] > 0 {
          bytes.append(varint: shard)
          bytes.append(varint: sizes[shard])
          for i in ends[shard]..<ends[shard + 1] {
            let term = Int(order[i])
            let entry = entries[term]
            let range = table.range(of: term)
            bytes.append(varint: range.count)
            bytes.append(texts.extracting(range))
            bytes.append(varint: Int(entry.count) << 1 | (isInName[term] ? 1 : 0))
            if entry.count > 1 { bytes.append(varint: Int(entry.placesSize)) }
            for place in Int(entry.start)..<Int(entry.start + entry.count) {
              bytes.append(varint: Int(places[place]))
            }
          }
        }
        count = bytes.count
      }
    }

    /// One term in what is written.
    private struct Entry {
      var shard: Int32 = 0
      /// Of the term's occurrences among all, by term.
      var start: Int32 = 0
      var count: Int32 = 0
      /// In bytes.
      var placesSize: Int32 = 0
      var size: Int32 = 0
      /// Of the occurrence that was met last.
      var last: Int32 = 0
    }

    private func entries(_ layout: Layout) -> [Entry] {
      var entries = [Entry](repeating: Entry(), count: table.count)
      for (term, place) in occurrences {
        let term = Int(term)
        entries[term].placesSize += Int32(Varint.size(of: Int(place - entries[term].last)))
        entries[term].last = place
        entries[term].count += 1
      }
      var start: Int32 = 0
      for term in entries.indices {
        let range = table.range(of: term)
        entries[term].shard = Int32(layout.shard(of: table.bytes.span, range))
        entries[term].start = start
        start += entries[term].count
        let count = Int(entries[term].count)
        let places = Int(entries[term].placesSize)
        let size = Varint.size(of: range.count) + range.count + Varint.size(of: count << 1) + places
        entries[term].size = Int32(count > 1 ? size + Varint.size(of: places) : size)
      }
      return entries
    }

    /// The places by term, each as the difference to the one before.
    private func places(_ entries: [Entry]) -> [Int32] {
      var next = entries.map { (at: $0.start, last: Int32(0)) }
      var places = [Int32](repeating: 0, count: occurrences.count)
      for (term, place) in occurrences {
        let term = Int(term)
        places[Int(next[term].at)] = place - next[term].last
        next[term] = (next[term].at + 1, place)
      }
      return places
    }
  }
}

/// Room for bytes whose number is known beforehand.
private struct UnsafeBytes: ~Copyable {
  private let room: UnsafeMutableBufferPointer<UInt8>
  private(set) var count = 0

  init(_ room: UnsafeMutableBufferPointer<UInt8>) { self.room = room }

  /// - Parameter number: Not negative.
  mutating func append(varint number: Int) {
    var rest = number
    while rest >= 0x80 {
      append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    append(UInt8(truncatingIfNeeded: rest))
  }

  mutating func append(_ bytes: Span<UInt8>) { for i in bytes.indices { append(bytes[i]) } }

  private mutating func append(_ byte: UInt8) {
    precondition(count < room.count)
    room.initializeElement(at: count, to: byte)
    count += 1
  }
}
