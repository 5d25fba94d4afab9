import Foundation

/// Tells which texts surely hold none of some names, by their Markdown as it is written: nothing is parsed.
///
/// Of each name one run of ASCII letters and digits is looked for. Markdown writes such a run as it is, but for
/// character references (`&#75;im`), emphasis within a word (`K*im*`), and the Kelvin sign, which is a `K`: a text
/// with one of these may hold anything.
struct RawNames: Sendable {
  /// More are not worth looking for one by one.
  private static let mostRuns = 32

  private let runs: [[UInt8]]

  /// Nil where a name has no such run, or there are too many.
  init?(_ names: [String]) {
    var runs: Set<[UInt8]> = []
    for name in names {
      let parts = GazetteerBuilder.normalised(name).split { !Self.isPlain($0) }
      guard let longest = parts.max(by: { $0.count < $1.count }) else { return nil }
      runs.insert(Array(longest))
    }
    guard runs.count <= Self.mostRuns else { return nil }
    self.runs = Array(runs)
  }

  /// Whether one of the names may be in the text.
  func mayStand(in markdown: UnsafeBufferPointer<UInt8>) -> Bool {
    Self.hidesLetters(markdown) || runs.contains { Self.contains(markdown, $0) }
  }

  private static func isPlain(_ byte: UInt8) -> Bool { ScalarClass.isWordByte(byte) && byte != 0x5F }

  private static func contains(_ text: UnsafeBufferPointer<UInt8>, _ run: [UInt8]) -> Bool {
    guard let base = text.baseAddress, let first = run.first else { return false }
    var at = 0
    while at + run.count <= text.count, let found = memchr(base + at, Int32(first), text.count - at) {
      let start = UnsafeRawPointer(base).distance(to: UnsafeRawPointer(found))
      if start + run.count <= text.count, memcmp(base + start, run, run.count) == 0 { return true }
      at = start + 1
    }
    return false
  }

  /// Whether letters may stand in the text in another way than as themselves.
  private static func hidesLetters(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    if contains(text, [UInt8(ascii: "&")]) || contains(text, [0xE2, 0x84, 0xAA]) { return true }
    return [UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~")].contains { joinsWords($0, text) }
  }

  /// Whether a run of marks that `mark` is one of stands within a word.
  private static func joinsWords(_ mark: UInt8, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let base = text.baseAddress else { return false }
    var at = 0
    while at < text.count, let found = memchr(base + at, Int32(mark), text.count - at) {
      let start = UnsafeRawPointer(base).distance(to: UnsafeRawPointer(found))
      var end = start
      while end < text.count, isMark(text[end]) { end += 1 }
      if start > 0, isPartOfWord(text[start - 1]) || isMark(text[start - 1]), end < text.count,
        isPartOfWord(text[end])
      {
        return true
      }
      at = end
    }
    return false
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "*") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "~")
  }

  private static func isPartOfWord(_ byte: UInt8) -> Bool { byte >= 0x80 || isPlain(byte) }
}
