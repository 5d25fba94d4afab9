import Foundation
import GRDB
import Storing

/// Named arrays of bytes in one SQLite database: all that is written at once is there afterwards, or nothing of it.
///
/// It may be lost at any time without harm: whatever is wrong with it throws, and everything is made anew.
struct StateStore: Sendable {
  private static let schema = 1

  private let queue: DatabaseQueue

  /// Opens the database, and makes it if there is none.
  init(path: String) throws {
    var configuration = Configuration()
    configuration.label = "state"
    configuration.prepareDatabase { database in
      // A machine that stops may lose what was written last; a process that is killed loses nothing.
      try database.execute(sql: "PRAGMA synchronous = OFF; PRAGMA journal_mode = TRUNCATE")
    }
    queue = try DatabaseQueue(path: path, configuration: configuration)
    let schema = Self.schema
    try queue.write { database in
      let found = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
      if found == schema { return }
      guard found == 0, try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master") == 0 else {
        throw StoredFault()
      }
      try database.execute(sql: "CREATE TABLE parts (name TEXT PRIMARY KEY NOT NULL, bytes BLOB NOT NULL)")
      try database.execute(sql: "PRAGMA user_version = \(schema)")
    }
  }

  /// The bytes under each name that begins with `prefix`.
  func parts(_ prefix: String) throws -> [(name: String, bytes: [UInt8])] {
    try queue.read { database in
      let rows = try Row.fetchCursor(
        database,
        sql: "SELECT name, bytes FROM parts WHERE name >= ? AND name < ?",
        arguments: [prefix, prefix + "\u{7F}"]
      )
      var parts: [(name: String, bytes: [UInt8])] = []
      while let row = try rows.next() {
        let name: String = row[0]
        let sealed = try Self.bytes(row, 1)
        parts.append((name, try Self.opened(sealed, name)))
      }
      return parts
    }
  }

  func part(_ name: String) throws -> [UInt8]? {
    try queue.read { database in
      let rows = try Row.fetchCursor(
        database,
        sql: "SELECT bytes FROM parts WHERE name = ?",
        arguments: [name]
      )
      guard let row = try rows.next() else { return nil }
      return try Self.opened(Self.bytes(row, 0), name)
    }
  }

  /// Puts what `make` hands on in the place of what stood under the same names, all at once.
  func write(_ make: (_ put: (_ name: String, _ bytes: [UInt8]) throws -> Void) throws -> Void) throws {
    try queue.write { database in
      let statement = try database.makeStatement(
        sql: "INSERT OR REPLACE INTO parts (name, bytes) VALUES (?, ?)"
      )
      try make { name, bytes in
        try Self.sealed(bytes, name).withUnsafeBytes { raw in
          let data = Data(raw)
          try statement.execute(arguments: [name, data])
        }
      }
    }
  }

  func removeAll() throws {
    try queue.write { try $0.execute(sql: "DELETE FROM parts") }
  }

  private static func bytes(_ row: Row, _ column: Int) throws -> [UInt8] {
    try row.withUnsafeData(atIndex: column) { data in data.map { [UInt8]($0) } ?? [] }
  }

  // MARK: Seals

  /// SQLite does not notice a bit that has changed in a value: so the values tell their own hashes.
  private static func sealed(_ bytes: [UInt8], _ name: String) -> [UInt8] {
    var writer = ByteWriter()
    writer.value(hash(bytes, name))
    return bytes + writer.bytes
  }

  private static func opened(_ sealed: consuming [UInt8], _ name: String) throws(StoredFault) -> [UInt8] {
    guard sealed.count >= 16 else { throw StoredFault() }
    var bytes = consume sealed
    let seal = try ContentHash(stored: bytes.suffix(16))
    bytes.removeLast(16)
    guard seal == hash(bytes, name) else { throw StoredFault() }
    return bytes
  }

  private static func hash(_ bytes: [UInt8], _ name: String) -> ContentHash {
    let (own, other) = (ContentHash(bytes), ContentHash(name))
    return ContentHash(high: own.high ^ other.high, low: own.low ^ other.low)
  }
}
