import TestSupport
import Testing

@testable import Bytes

@Suite struct ByteSearchTests {
  @Test func `a piece is found where it is first`() {
    var random = SeededGenerator(seed: 11)
    for _ in 0..<2_000 {
      // Few letters, so that beginnings of the piece come often.
      let text = (0..<Int.random(in: 0..<60, using: &random)).map { _ in
        UInt8.random(in: 97...99, using: &random)
      }
      let piece = (0..<Int.random(in: 0..<12, using: &random)).map { _ in
        UInt8.random(in: 97...99, using: &random)
      }
      let places = (0...text.count).filter { text[$0...].starts(with: piece) }
      #expect(ByteSearch.range(of: piece, in: text) == places.first.map { $0..<$0 + piece.count })
    }
  }
}
