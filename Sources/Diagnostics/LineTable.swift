/// Turns byte offsets of a UTF-8 text into lines and columns.
package struct LineTable: Sendable {
  private let bytes: [UInt8]
  private let starts: [Int]

  /// `bytes`: the whole text, UTF-8; lines end at LF, CRLF or CR.
  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var starts = [0]
    for (i, byte) in bytes.enumerated() {
      if byte == 0x0A || (byte == 0x0D && !(i + 1 < bytes.count && bytes[i + 1] == 0x0A)) {
        starts.append(i + 1)
      }
    }
    self.starts = starts
  }

  /// How many lines there are, an empty one after a last line end included.
  package var lineCount: Int { starts.count }

  /// The place of the byte at `offset`, which may be one past the last.
  package func position(at offset: Int) -> SourcePosition {
    let at = min(max(offset, 0), bytes.count)
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= at { low = middle } else { high = middle }
    }
    let column = bytes[starts[low]..<at].count { $0 & 0xC0 != 0x80 }
    return SourcePosition(line: low + 1, column: column + 1)
  }
}
