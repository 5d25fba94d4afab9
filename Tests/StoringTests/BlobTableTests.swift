import Storing
import TestSupport
import Testing

@Suite struct BlobTableTests {
  /// What a table holds after its changed parts were written over those in `store`, and loaded again.
  private func reloaded(_ table: BlobTable, over store: inout [Int: [UInt8]]) throws -> BlobTable {
    var table = table
    try table.takeChangedParts { store[$0] = $1 }
    #expect(try changed(table).isEmpty)
    var loaded = BlobTable()
    for (part, bytes) in store { try loaded.load(bytes, part: part) }
    return loaded
  }

  private func changed(_ table: BlobTable) throws -> [Int] {
    var (table, parts) = (table, [Int]())
    try table.takeChangedParts { part, _ in parts.append(part) }
    return parts
  }

  @Test(arguments: 1...10)
  func `tables hold what was put in, across runs`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var store: [Int: [UInt8]] = [:]
    var table = BlobTable()
    var model: [String: [UInt8]] = [:]
    for _ in 0..<8 {
      for _ in 0..<60 {
        let name = "Content/\(Int.random(in: 0..<200, using: &random)).md"
        if Int.random(in: 0..<4, using: &random) == 0 {
          table.remove(name)
          model[name] = nil
        } else {
          let bytes = (0..<Int.random(in: 0...30, using: &random)).map { _ in
            UInt8.random(in: 0...255, using: &random)
          }
          table.set(name, to: bytes)
          model[name] = bytes
        }
      }
      if Int.random(in: 0..<6, using: &random) == 0 {
        table.removeAll()
        model = [:]
      }
      // The table that was stored serves as well as one that is loaded.
      if Bool.random(using: &random) {
        try table.takeChangedParts { store[$0] = $1 }
      } else {
        table = try reloaded(table, over: &store)
      }
      #expect(table.count == model.count)
      for (name, bytes) in model {
        let reader = try #require(table[name])
        #expect(reader.remaining == bytes.count)
        var copy = reader
        for byte in bytes { #expect(try copy.byte() == byte) }
      }
    }
  }

  @Test func `only parts with changes are written`() throws {
    var store: [Int: [UInt8]] = [:]
    var table = BlobTable()
    for i in 0..<1_000 { table.set("\(i)", to: [1]) }
    table = try reloaded(table, over: &store)
    #expect(try changed(table).isEmpty)
    table.set("7", to: [2])
    #expect(try changed(table) == [Int(BlobTable.part(of: "7"))])
  }

  @Test func `parts that were never written are a fault`() {
    var table = BlobTable()
    #expect(throws: StoredFault.self) { try table.load([5, 65], part: 0) }
    #expect(throws: StoredFault.self) { try table.load([], part: 256) }
  }
}
