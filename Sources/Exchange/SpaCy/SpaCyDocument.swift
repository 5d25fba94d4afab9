import Foundation

/// What `doc.to_json()` of spaCy 3 writes, as far as it tells of names.
struct SpaCyDocument: Decodable, Sendable {
  struct Entity: Decodable, Sendable {
    /// Unicode scalars of the text, as Python counts.
    var start: Int
    var end: Int
    var label: String
  }

  var text: String
  var ents: [Entity]?
}

/// Where the names of one text stand in another that is like it: of a briefing's plain text, which may have been edited
/// since, or had its line ends changed.
struct Alignment: Sendable {
  private let from: [Unicode.Scalar]
  private let to: [Unicode.Scalar]
  private let isSame: Bool

  init(_ from: String, _ to: [Unicode.Scalar]) {
    self.from = Array(from.unicodeScalars)
    self.to = to
    isSame = self.from == to
  }

  /// The same words without space around them, in the other text; nil where they are not there, or it cannot be told
  /// which of them is meant.
  func place(of range: Range<Int>) -> Range<Int>? {
    guard range.lowerBound >= 0, range.upperBound <= from.count else { return nil }
    var (first, end) = (range.lowerBound, range.upperBound)
    while first < end, from[first].properties.isWhitespace { first += 1 }
    while first < end, from[end - 1].properties.isWhitespace { end -= 1 }
    if first == end { return nil }
    let range = first..<end
    if isSame { return range }
    let words = Array(from[range])
    var best: (start: Int, score: Int)?
    var isTied = false
    var start = 0
    while start + words.count <= to.count {
      defer { start += 1 }
      guard to[start] == words[0], Array(to[start..<start + words.count]) == words else { continue }
      let score = context(range, start, words.count)
      if let known = best, known.score >= score {
        isTied = isTied || known.score == score
      } else {
        best = (start, score)
        isTied = false
      }
    }
    guard let best, !isTied else { return nil }
    return best.start..<best.start + words.count
  }

  private static let contextLength = 32

  /// How many scalars before and after are the same, up to a bound.
  private func context(_ range: Range<Int>, _ start: Int, _ count: Int) -> Int {
    var score = 0
    for back in 1...Self.contextLength {
      let (a, b) = (range.lowerBound - back, start - back)
      guard a >= 0, b >= 0, from[a] == to[b] else { break }
      score += 1
    }
    for on in 0..<Self.contextLength {
      let (a, b) = (range.upperBound + on, start + count + on)
      guard a < from.count, b < to.count, from[a] == to[b] else { break }
      score += 1
    }
    return score
  }
}
