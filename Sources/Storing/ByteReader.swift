/// Reads what a ``ByteWriter`` has written, in the same order; throws where there is something else.
package struct ByteReader: Sendable {
  /// The whole store that is read from.
  package let bytes: [UInt8]
  @usableFromInline let end: Int
  @usableFromInline var at: Int
  @usableFromInline var shared = ""
  @usableFromInline var depth = 0

  package init(_ bytes: some Sequence<UInt8>) { self.init(Array(bytes)) }

  package init(_ bytes: [UInt8]) { self.init(bytes, bytes.startIndex..<bytes.endIndex) }

  /// Reads a part of a larger store without a copy of it.
  ///
  /// - Parameter range: Within the bounds of `bytes`.
  package init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    at = min(max(0, range.lowerBound), bytes.count)
    end = min(max(at, range.upperBound), bytes.count)
  }

  @inlinable package var isAtEnd: Bool { at == end }

  /// How many bytes there are still.
  @inlinable package var remaining: Int { end - at }

  @inlinable @inline(__always) package mutating func byte() throws(StoredFault) -> UInt8 {
    guard at < end else { throw StoredFault() }
    defer { at += 1 }
    return bytes[at]
  }

  @inlinable package mutating func unsigned() throws(StoredFault) -> UInt64 {
    var result: UInt64 = 0
    var shift: UInt64 = 0
    while true {
      let byte = try byte()
      // The tenth byte holds the last bit.
      guard shift < 63 || byte <= 1 else { throw StoredFault() }
      result |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return result }
      shift += 7
    }
  }

  @inlinable package mutating func number() throws(StoredFault) -> Int32 {
    let wide: Int = try number()
    guard let number = Int32(exactly: wide) else { throw StoredFault() }
    return number
  }

  @inlinable package mutating func number() throws(StoredFault) -> Int {
    let folded = try unsigned()
    return Int(Int64(bitPattern: folded >> 1) ^ -Int64(bitPattern: folded & 1))
  }

  @inlinable package mutating func word() throws(StoredFault) -> UInt64 {
    guard remaining >= 8 else { throw StoredFault() }
    defer { at += 8 }
    return bytes.withUnsafeBytes {
      UInt64(littleEndian: $0.loadUnaligned(fromByteOffset: at, as: UInt64.self))
    }
  }

  @inlinable package mutating func double() throws(StoredFault) -> Double { Double(bitPattern: try word()) }

  @inlinable package mutating func flag() throws(StoredFault) -> Bool {
    switch try byte() {
    case 0: false
    case 1: true
    default: throw StoredFault()
    }
  }

  /// How many elements follow, each of which takes at least one byte.
  @inlinable package mutating func count() throws(StoredFault) -> Int {
    let count = try unsigned()
    guard count <= UInt64(remaining) else { throw StoredFault() }
    return Int(count)
  }

  @inlinable package mutating func string() throws(StoredFault) -> String {
    let range = try rawRange()
    return bytes.withUnsafeBufferPointer {
      String(decoding: UnsafeBufferPointer(rebasing: $0[range]), as: UTF8.self)
    }
  }

  @inlinable package mutating func sharedString() throws(StoredFault) -> String {
    if try flag() { shared = try string() }
    return shared
  }

  @inlinable package mutating func raw() throws(StoredFault) -> ArraySlice<UInt8> { bytes[try rawRange()] }

  /// Where in the store the bytes stand.
  @inlinable package mutating func rawRange() throws(StoredFault) -> Range<Int> {
    let count = try count()
    defer { at += count }
    return at..<(at + count)
  }

  @inlinable package mutating func value<Value: Storable>() throws(StoredFault) -> Value {
    try Value(stored: &self)
  }

  @inlinable package mutating func optional<Value: Storable>() throws(StoredFault) -> Value? {
    try flag() ? try value() : nil
  }

  @inlinable package mutating func optionalString() throws(StoredFault) -> String? {
    try flag() ? try string() : nil
  }

  @inlinable package mutating func list<Element>(
    _ read: (inout ByteReader) throws(StoredFault) -> Element
  ) throws(StoredFault) -> [Element] {
    let count = try count()
    var list: [Element] = []
    // No more room than the bytes that are there can fill: elements may be large and the number damaged.
    list.reserveCapacity(min(count, 64))
    for _ in 0..<count { list.append(try read(&self)) }
    return list
  }

  @inlinable package mutating func list<Value: Storable>() throws(StoredFault) -> [Value] {
    try list { (reader: inout ByteReader) throws(StoredFault) in try Value(stored: &reader) }
  }

  @inlinable package mutating func strings() throws(StoredFault) -> [String] {
    try list { (reader: inout ByteReader) throws(StoredFault) in try reader.string() }
  }

  /// Reads what may hold more of its kind, to a depth that no stack is too small for.
  @inlinable package mutating func nested<Value>(
    _ read: (inout ByteReader) throws(StoredFault) -> Value
  ) throws(StoredFault) -> Value {
    guard depth < 200 else { throw StoredFault() }
    depth += 1
    defer { depth -= 1 }
    return try read(&self)
  }
}
