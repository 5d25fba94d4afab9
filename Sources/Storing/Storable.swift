/// A value that can be written as bytes and read again, by the same version of the program only.
///
/// Reading bytes that were never written throws; it never traps, and never takes much more room than they do.
package protocol Storable {
  func store(in writer: inout ByteWriter)
  init(stored reader: inout ByteReader) throws(StoredFault)
}

extension Storable {
  package var stored: [UInt8] {
    var writer = ByteWriter()
    store(in: &writer)
    return writer.bytes
  }

  /// - Parameter bytes: All of them belong to the value.
  @inlinable package init(stored bytes: some Sequence<UInt8>) throws(StoredFault) {
    var reader = ByteReader(bytes)
    try self.init(stored: &reader)
    guard reader.isAtEnd else { throw StoredFault() }
  }
}

// MARK: - Enumerations

/// An enumeration that is stored as the number of its case.
package protocol StorableCases: Storable, CaseIterable, Equatable where AllCases == [Self] {}

extension StorableCases {
  package func store(in writer: inout ByteWriter) {
    writer.number(Self.allCases.firstIndex(of: self) ?? 0)
  }

  @inlinable package init(stored reader: inout ByteReader) throws(StoredFault) {
    let number: Int = try reader.number()
    let cases = Self.allCases
    guard cases.indices.contains(number) else { throw StoredFault() }
    self = cases[number]
  }
}
