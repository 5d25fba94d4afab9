import Bytes
import TestSupport
import Testing

@Suite struct PlainRunTests {
  private static let marked = Set<UInt8>(0..<0x20).union([
    0x22, 0x26, 0x27, 0x3C, 0x3E, 0x5C, 0x7F, 0xC2, 0xEF,
  ])

  private func end(_ bytes: [UInt8], from start: Int = 0) -> Int {
    bytes.withUnsafeBufferPointer { PlainRun.end(in: $0, from: start) }
  }

  @Test(arguments: [0, 1, 7, 8, 9, 15, 16, 17, 40])
  func `every byte is told plain or not, wherever it stands`(length: Int) {
    for byte in UInt8.min...UInt8.max {
      for place in 0..<length {
        var bytes = [UInt8](repeating: UInt8(ascii: "a"), count: length)
        bytes[place] = byte
        #expect(end(bytes) == (Self.marked.contains(byte) ? place : length))
      }
    }
    #expect(end([UInt8](repeating: UInt8(ascii: "a"), count: length)) == length)
  }

  @Test func `the first marked byte is found from any place on`() {
    var random = SeededGenerator(seed: 11)
    for _ in 0..<2_000 {
      let length = Int.random(in: 0...60, using: &random)
      let bytes = (0..<length).map { _ in
        Bool.random(using: &random) ? UInt8.random(in: 0...255, using: &random) : UInt8(ascii: "e")
      }
      let start = Int.random(in: 0...length, using: &random)
      let expected = bytes[start...].firstIndex { Self.marked.contains($0) } ?? length
      #expect(end(bytes, from: start) == expected)
    }
  }

  @Test func `a text is ASCII unless one byte is beyond it`() {
    for length in 0...20 {
      let bytes = [UInt8](repeating: 0x7F, count: length)
      #expect(bytes.withUnsafeBufferPointer { ByteCount.isASCII($0) })
      for place in 0..<length {
        var bytes = bytes
        bytes[place] = 0x80
        #expect(!bytes.withUnsafeBufferPointer { ByteCount.isASCII($0) })
      }
    }
  }
}
