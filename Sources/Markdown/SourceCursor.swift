import Bytes

/// Finds where pieces of text stand in the source, in order, trusting cmark's columns only where the bytes agree.
///
/// cmark counts columns in bytes, and is wrong after entities and escapes, reference definitions, lazy
/// continuation lines and in some tables. So a piece is looked for at the place that cmark names; if it does not
/// stand there, then after the piece before it, within a few lines.
struct SourceCursor {
  private let source: UnsafeBufferPointer<UInt8>
  private let firstLine: Int
  /// Byte offset of each line's beginning.
  private let lines: [Int32]
  /// One past the piece found last, and whether the piece found now began there.
  private var after = 0
  private(set) var continues = false
  /// How many bytes that begin no scalar stand before every 64th byte; empty for ASCII.
  private let continuations: [Int32]

  init(source: UnsafeBufferPointer<UInt8>, firstLine: Int) {
    self.source = source
    self.firstLine = firstLine
    var lines: [Int32] = [0]
    var i = ByteSearch.first(0x0A, or: 0x0D, in: source, from: 0)
    while i < source.count {
      if source[i] == 0x0A || !(i + 1 < source.count && source[i + 1] == 0x0A) { lines.append(Int32(i + 1)) }
      i = ByteSearch.first(0x0A, or: 0x0D, in: source, from: i + 1)
    }
    self.lines = lines
    continuations = ByteCount.isASCII(source) ? [] : Self.countContinuations(source)
  }

  private static func countContinuations(_ source: UnsafeBufferPointer<UInt8>) -> [Int32] {
    var counts: [Int32] = []
    counts.reserveCapacity(source.count / 64 + 1)
    var count = 0
    for start in stride(from: 0, to: source.count, by: 64) {
      counts.append(Int32(count))
      count += ByteCount.continuations(in: source, start..<min(source.count, start + 64))
    }
    if source.count & 63 == 0 { counts.append(Int32(count)) }
    return counts
  }

  mutating func beginBlock(line: Int) {
    guard line >= 1, line <= lines.count else { return }
    after = max(after, Int(lines[line - 1]))
  }

  /// cmark's own line and column (from 1, in bytes) as the file's line and the column in scalars; 0, 0 if absurd.
  func place(line: Int, column: Int) -> (Int32, Int32) {
    guard line >= 1, line <= lines.count, column >= 1 else { return (0, 0) }
    let offset = Int(lines[line - 1]) + column - 1
    guard offset <= (line < lines.count ? Int(lines[line]) : source.count) else { return (0, 0) }
    return scalars(offset, line: line - 1)
  }

  /// The line and column (in scalars) where `text` stands; nil if it stands nowhere near.
  mutating func find(_ text: UnsafeBufferPointer<UInt8>, line: Int, column: Int) -> (Int32, Int32)? {
    guard !text.isEmpty else { return nil }
    if line >= 1, line <= lines.count, column >= 1 {
      let offset = Int(lines[line - 1]) + column - 1
      let end = line < lines.count ? Int(lines[line]) : source.count
      if offset >= after, offset < end, stands(text, at: offset) {
        return found(offset, text.count, line: line - 1)
      }
    }
    let limit = min(source.count - text.count, after + 2048)
    var offset = after
    while offset <= limit {
      if source[offset] == text[0], stands(text, at: offset) {
        return found(offset, text.count, line: lineIndex(of: offset))
      }
      offset += 1
    }
    continues = false
    return nil
  }

  private mutating func found(_ offset: Int, _ length: Int, line: Int) -> (Int32, Int32) {
    continues = offset == after
    after = offset + length
    return scalars(offset, line: line)
  }

  private func stands(_ text: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
    ByteSearch.holds(text, at: offset, in: source)
  }

  private func lineIndex(of offset: Int) -> Int {
    var low = 0
    var high = lines.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(lines[middle]) <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// The place of a byte in the file, in time that does not grow with the length of its line.
  private func scalars(_ offset: Int, line: Int) -> (Int32, Int32) {
    let start = Int(lines[line])
    let count = offset - start - (continuationBytes(before: offset) - continuationBytes(before: start))
    return (Int32(line + firstLine), Int32(count + 1))
  }

  private func continuationBytes(before offset: Int) -> Int {
    guard !continuations.isEmpty else { return 0 }
    return Int(continuations[offset >> 6]) + ByteCount.continuations(in: source, (offset & ~63)..<offset)
  }
}
