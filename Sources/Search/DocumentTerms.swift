import Markdown
import Storing

/// The terms of one document by the file that they belong to: what is kept of it from run to run.
///
/// As bytes: the key, the document's length in terms, and for each file that has any of its terms the file's number
/// and a run of entries: a term's length and bytes, how often it occurs and whether in a name (`count << 1 | inName`),
/// and its places, each as the difference to the one before.
struct DocumentTerms: Sendable {
  /// A run of entries in the bytes.
  struct Run: Sendable {
    var shard: Int32
    var start: Int32
    var end: Int32
  }

  let bytes: [UInt8]
  let length: Int
  let runs: [Run]

  /// Nil for what was kept of another state of the document, or of another layout.
  init?(kept reader: ByteReader, key: ContentHash) {
    var reader = reader
    do throws(StoredFault) {
      guard try ContentHash(stored: &reader) == key else { return nil }
      let (length, stored): (Int, ArraySlice<UInt8>) = (try reader.number(), try reader.raw())
      self.init(length: length, bytes: Array(stored))
    } catch {
      return nil
    }
  }

  /// What is kept.
  func kept(key: ContentHash) -> [UInt8] {
    var writer = ByteWriter()
    writer.value(key)
    writer.number(length)
    writer.raw(bytes)
    return writer.bytes
  }

  private init(length: Int, bytes: [UInt8]) {
    self.length = length
    self.bytes = bytes
    var runs: [Run] = []
    var at = 0
    while at < bytes.count {
      let shard = Varint.read(bytes, &at)
      let size = Varint.read(bytes, &at)
      guard size <= bytes.count - at else { break }
      runs.append(Run(shard: Int32(truncatingIfNeeded: shard), start: Int32(at), end: Int32(at + size)))
      at += size
    }
    self.runs = runs
  }

  init(_ document: SearchedDocument, _ layout: Layout, _ scratch: inout Scratch) {
    scratch.begin()
    for name in document.names {
      scratch.add(name.utf8, inName: true)
      scratch.place += SearchedDocument.gap
    }
    for text in document.texts {
      scratch.add(text.utf8, inName: false)
      scratch.place += SearchedDocument.gap
    }
    scratch.add(document.body.text, inName: false)
    let length = scratch.length
    for entity in document.entities { scratch.note(Array("@\(entity)".utf8), place: 0, inName: false) }
    self.init(length: length, bytes: scratch.written(layout))
  }
}

extension DocumentTerms {
  /// The terms of one document while they are counted.
  struct Scratch: Sendable {
    private struct Entry: Sendable {
      var term: [UInt8]
      var places: [Int32]
      var isInName: Bool
    }

    private var tokens = Tokens()
    private var numbers: [[UInt8]: Int] = [:]
    private var entries: [Entry] = []
    private var count = 0
    fileprivate var place = 0
    fileprivate private(set) var length = 0

    fileprivate mutating func begin() {
      numbers.removeAll(keepingCapacity: true)
      count = 0
      place = 0
      length = 0
    }

    fileprivate mutating func add(_ text: some Collection<UInt8>, inName: Bool) {
      var tokens = Tokens()
      swap(&tokens, &self.tokens)
      tokens.forEach(in: text) { term in
        note(term, place: place, inName: inName)
        place += 1
        length += 1
      }
      swap(&tokens, &self.tokens)
    }

    fileprivate mutating func note(_ term: [UInt8], place: Int, inName: Bool) {
      if let number = numbers[term] {
        entries[number].places.append(Int32(place))
        if inName { entries[number].isInName = true }
        return
      }
      numbers[term] = count
      if count < entries.count {
        entries[count].term = term
        entries[count].places.removeAll(keepingCapacity: true)
        entries[count].places.append(Int32(place))
        entries[count].isInName = inName
      } else {
        entries.append(Entry(term: term, places: [Int32(place)], isInName: inName))
      }
      count += 1
    }

    fileprivate func written(_ layout: Layout) -> [UInt8] {
      let keyed = (0..<count).map { (shard: layout.shard(of: entries[$0].term), entry: $0) }
        .sorted { ($0.shard, $0.entry) < ($1.shard, $1.entry) }
      var bytes: [UInt8] = []
      var run: [UInt8] = []
      for (i, key) in keyed.enumerated() {
        let entry = entries[key.entry]
        Varint.append(entry.term.count, to: &run)
        run += entry.term
        Varint.append(entry.places.count << 1 | (entry.isInName ? 1 : 0), to: &run)
        var last = 0
        for place in entry.places {
          Varint.append(Int(place) - last, to: &run)
          last = Int(place)
        }
        guard i + 1 == keyed.count || keyed[i + 1].shard != key.shard else { continue }
        Varint.append(key.shard, to: &bytes)
        Varint.append(run.count, to: &bytes)
        bytes += run
        run.removeAll(keepingCapacity: true)
      }
      return bytes
    }
  }
}

/// Numbers in groups of seven bits, the lowest first.
enum Varint {
  static func append(_ number: Int, to bytes: inout [UInt8]) {
    var rest = UInt(bitPattern: number)
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  /// Bytes that end too early give what they have.
  static func read(_ bytes: [UInt8], _ at: inout Int) -> Int {
    var number = 0
    var shift = 0
    while at < bytes.count, shift < 56 {
      let byte = Int(bytes[at])
      at += 1
      number |= (byte & 0x7F) << shift
      if byte < 0x80 { return number }
      shift += 7
    }
    return number
  }
}
