import Storing

@testable import Search

/// An index as a browser reads it: the files of terms, decoded.
struct ReadIndex {
  struct Posting: Hashable {
    /// Nil where the index does not tell.
    var count: Int?
    var isInName: Bool
    var places: [Int]?
  }

  /// By file, term and document.
  private(set) var shards: [[String: [Int: Posting]]] = []
  private(set) var isAscending = true

  init(_ index: SearchIndex, _ layout: Layout) {
    for shard in 0..<layout.shards {
      let file = index.files.first { $0.path == "search/terms/\(shard).bin" }
      shards.append(read(file?.bytes ?? []))
    }
  }

  func posting(_ term: String, _ document: Int, _ layout: Layout) -> Posting? {
    shards[layout.shard(of: term)][term]?[document]
  }

  private mutating func read(_ bytes: [UInt8]) -> [String: [Int: Posting]] {
    var terms: [String: [Int: Posting]] = [:]
    var at = 0
    var last: [UInt8] = []
    while at < bytes.count {
      let length = Varint.read(bytes, &at)
      let term = Array(bytes[at..<at + length])
      if !last.isEmpty, !last.lexicographicallyPrecedes(term) { isAscending = false }
      last = term
      at += length
      let count = Varint.read(bytes, &at)
      let packed = Varint.read(bytes, &at)
      let room = Varint.read(bytes, &at)
      let end = at + packed >> 1 + room
      terms[String(decoding: term, as: UTF8.self)] =
        packed & 1 == 1
        ? map(bytes, &at, at + packed >> 1) : list(bytes, &at, count, hasPlaces: room > 0)
      at = end
    }
    return terms
  }

  private func map(_ bytes: [UInt8], _ at: inout Int, _ end: Int) -> [Int: Posting] {
    var postings: [Int: Posting] = [:]
    let size = Varint.read(bytes, &at)
    for i in 0..<size * 8 where bytes[at + i / 8] >> UInt8(i % 8) & 1 == 1 {
      postings[i] = Posting(count: nil, isInName: false)
    }
    at += size
    var document = 0
    while at < end {
      document += Varint.read(bytes, &at)
      postings[document]?.isInName = true
    }
    return postings
  }

  private func list(_ bytes: [UInt8], _ at: inout Int, _ count: Int, hasPlaces: Bool) -> [Int: Posting] {
    var postings: [Int: Posting] = [:]
    var order: [Int] = []
    var document = 0
    for _ in 0..<count {
      let step = Varint.read(bytes, &at)
      document += step >> 2
      let packed = step & 3 < 3 ? (step & 3 + 1) << 1 : Varint.read(bytes, &at)
      postings[document] = Posting(count: packed >> 1, isInName: packed & 1 == 1)
      order.append(document)
    }
    guard hasPlaces else { return postings }
    for document in order {
      var place = 0
      let times = postings[document]?.count ?? 0
      postings[document]?.places = (0..<times).map { _ in
        place += Varint.read(bytes, &at)
        return place
      }
    }
    return postings
  }
}

extension Layout {
  func shard(of term: String) -> Int { shard(of: Array(term.utf8).span, 0..<term.utf8.count) }
}
