/// Turns offsets in UTF-8 bytes into offsets in Unicode scalars, which the world outside counts in.
package struct ScalarOffsets: Sendable {
  private static let step = 128
  private let text: [UInt8]
  /// How many scalars begin before each `step`-th byte; empty for ASCII, where the two are one.
  private var marks: [Int32] = []

  package init(_ text: [UInt8]) {
    self.text = text
    guard text.contains(where: { $0 >= 0x80 }) else { return }
    marks.reserveCapacity(text.count / Self.step + 1)
    var count: Int32 = 0
    for i in text.indices {
      if i % Self.step == 0 { marks.append(count) }
      if text[i] & 0xC0 != 0x80 { count += 1 }
    }
  }

  /// Of a byte that begins a scalar, or of the text's end.
  package func scalar(at byte: Int) -> Int {
    guard !marks.isEmpty, byte > 0 else { return byte }
    let mark = min(byte / Self.step, marks.count - 1)
    return Int(marks[mark]) + text[(mark * Self.step)..<byte].count { $0 & 0xC0 != 0x80 }
  }

  package func scalars(_ range: Range<Int>) -> Range<Int> {
    scalar(at: range.lowerBound)..<scalar(at: range.upperBound)
  }
}
