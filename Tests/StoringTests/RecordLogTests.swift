import Foundation
import TestSupport
import Testing

@testable import Storing

/// Records that are written once to a file, and read from it or from what is not written yet.
@Suite struct RecordLogTests {
  private func record(_ i: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: $0 &* i) }
  }

  @Test(arguments: [true, false]) func `what was added is read, written or not`(isFile: Bool) throws {
    let folder = try TemporaryFolder()
    let log = isFile ? RecordLog(path: folder("log")) : RecordLog()
    var random = SeededGenerator(seed: 7)
    let records = (0..<400).map { record($0, Int.random(in: 0..<20_000, using: &random)) }
    let places = records.map(log.append)
    #expect(places.map(\.count) == records.map(\.count) && places.allSatisfy(log.isOwn))
    var bytes: [UInt8] = []
    for i in records.indices.shuffled(using: &random) {
      #expect(log.read(places[i], into: &bytes) && bytes == records[i])
    }
  }

  @Test func `another process goes on where one has ended`() throws {
    let folder = try TemporaryFolder()
    let first = RecordLog(path: folder("log"))
    let a = first.append([1, 2, 3])
    let length = try first.flush()
    // Of a process that was stopped before it could tell of it.
    _ = first.append([4, 5])
    _ = try first.flush()

    let second = try #require(RecordLog(path: folder("log"), length: length))
    let b = second.append([6])
    #expect(!second.isOwn(a) && second.isOwn(b) && b == 3..<4)
    var bytes: [UInt8] = []
    #expect(second.read(a, into: &bytes) && bytes == [1, 2, 3])
    #expect(try second.flush() == 4)
    #expect(second.read(b, into: &bytes) && bytes == [6])
  }

  @Test func `what is not there is not read`() throws {
    let folder = try TemporaryFolder()
    let log = RecordLog(path: folder("log"))
    _ = log.append([1, 2, 3])
    _ = try log.flush()
    var bytes: [UInt8] = []
    #expect(!log.read(2..<5, into: &bytes) && !log.read(9..<10, into: &bytes))
    #expect(RecordLog(path: folder("log"), length: 4) == nil)
    #expect(RecordLog(path: folder("none"), length: 0) == nil)
    #expect(!RecordLog().read(0..<1, into: &bytes))
  }

  @Test func `where no file can be made it is kept in memory, and cannot be stored`() throws {
    let folder = try TemporaryFolder()
    let log = RecordLog(path: folder("no/such/folder"))
    let place = log.append(record(3, 3 << 20))
    var bytes: [UInt8] = []
    #expect(log.read(place, into: &bytes) && bytes == record(3, 3 << 20))
    #expect(throws: StoredFault.self) { try log.flush() }
  }
}
