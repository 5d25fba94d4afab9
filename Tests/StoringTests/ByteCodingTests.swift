import Storing
import TestSupport
import Testing

@Suite struct ByteCodingTests {
  @Test(arguments: [0, 1, -1, 63, 64, -64, -65, 8191, Int.max, Int.min])
  func `numbers come back`(number: Int) throws {
    var writer = ByteWriter()
    writer.number(number)
    var reader = ByteReader(writer.bytes)
    #expect(try reader.number() as Int == number)
    #expect(reader.isAtEnd)
  }

  @Test func `small numbers of either sign take one byte`() {
    for number in -64...63 {
      var writer = ByteWriter()
      writer.number(number)
      #expect(writer.bytes.count == 1)
    }
  }

  @Test func `a number too wide for its type is a fault`() {
    var writer = ByteWriter()
    writer.number(Int(Int32.max) + 1)
    #expect(throws: StoredFault.self) {
      var reader = ByteReader(writer.bytes)
      return try reader.number() as Int32
    }
  }

  @Test func `everything comes back in its order`() throws {
    var writer = ByteWriter()
    writer.string("김정은")
    writer.optional(String?.none)
    writer.optional("x")
    writer.flag(true)
    writer.double(-0.25)
    writer.unsigned(.max)
    writer.list(["a", "", "c"])
    writer.raw([1, 2, 3])
    for path in ["p", "p", "q", "p"] { writer.sharedString(path) }
    var reader = ByteReader(writer.bytes)
    #expect(try reader.string() == "김정은")
    #expect(try reader.optionalString() == nil)
    #expect(try reader.optionalString() == "x")
    #expect(try reader.flag())
    #expect(try reader.double() == -0.25)
    #expect(try reader.unsigned() == .max)
    #expect(try reader.strings() == ["a", "", "c"])
    #expect(try Array(reader.raw()) == [1, 2, 3])
    for path in ["p", "p", "q", "p"] { #expect(try reader.sharedString() == path) }
    #expect(reader.isAtEnd)
  }

  @Test func `a part of a store is read as if it stood alone`() throws {
    var reader = ByteReader([9, 9, 1, 65, 9], 2..<4)
    #expect(try reader.string() == "A")
    #expect(reader.isAtEnd)
    #expect(throws: StoredFault.self) { try reader.byte() }
  }

  @Test(arguments: 1...20)
  func `bytes that nobody wrote are a fault or a value, and never a trap`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<500 {
      let bytes = (0..<Int.random(in: 0...40, using: &random)).map { _ in
        Bool.random(using: &random) ? UInt8.random(in: 0...255, using: &random) : 0xFF
      }
      var reader = ByteReader(bytes)
      do {
        while !reader.isAtEnd {
          switch Int.random(in: 0...7, using: &random) {
          case 0: _ = try reader.number() as Int
          case 1: _ = try reader.string()
          case 2: _ = try reader.strings()
          case 3: _ = try reader.word()
          case 4: _ = try reader.number() as Int32
          case 5: _ = try reader.sharedString()
          case 6: _ = try reader.optionalString()
          default: _ = try reader.raw()
          }
        }
      } catch {
        #expect(error is StoredFault)
      }
    }
  }
}
