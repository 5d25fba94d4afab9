/// Writes values one after the other, as few bytes as they need.
package struct ByteWriter: Sendable {
  package private(set) var bytes: [UInt8] = []
  private var shared = ""

  package init() {}

  /// In groups of seven bits, lowest first, small numbers of either sign in one byte.
  @inlinable package mutating func number(_ number: Int) {
    let wide = Int64(number)
    unsigned(UInt64(bitPattern: wide &<< 1 ^ wide &>> 63))
  }

  @inlinable package mutating func number(_ number: Int32) { self.number(Int(number)) }

  package mutating func unsigned(_ number: UInt64) {
    Varint.append(number, to: &bytes)
  }

  /// Eight bytes, the lowest first.
  package mutating func word(_ word: UInt64) {
    withUnsafeBytes(of: word.littleEndian) { bytes.append(contentsOf: $0) }
  }

  package mutating func double(_ number: Double) { word(number.bitPattern) }

  package mutating func flag(_ flag: Bool) { bytes.append(flag ? 1 : 0) }

  package mutating func string(_ text: String) {
    unsigned(UInt64(text.utf8.count))
    bytes.append(contentsOf: text.utf8)
  }

  /// A string that is mostly the same as the one shared before, like the path of a file in all its places.
  package mutating func sharedString(_ text: String) {
    if text == shared { return flag(false) }
    flag(true)
    string(text)
    shared = text
  }

  package mutating func raw(_ bytes: some Collection<UInt8>) {
    unsigned(UInt64(bytes.count))
    self.bytes.append(contentsOf: bytes)
  }

  package mutating func value(_ value: some Storable) { value.store(in: &self) }

  package mutating func optional(_ value: (some Storable)?) {
    flag(value != nil)
    if let value { value.store(in: &self) }
  }

  package mutating func optional(_ text: String?) {
    flag(text != nil)
    if let text { string(text) }
  }

  package mutating func list<Element>(_ list: [Element], _ write: (inout ByteWriter, Element) -> Void) {
    unsigned(UInt64(list.count))
    for element in list { write(&self, element) }
  }

  package mutating func list(_ list: [some Storable]) { self.list(list) { $1.store(in: &$0) } }

  package mutating func list(_ list: [String]) { self.list(list) { $0.string($1) } }
}
