/// Which file of the site an address means.
enum RequestPath: Hashable, Sendable {
  /// A file, below the output folder, that may or may not be there.
  case file(String)
  /// An address that no file of a site can have: with `..`, an empty part, a hidden name, a byte that is none of a name.
  case refused

  /// - Parameter target: The path of a request's target (RFC 9110, section 7.1), percent-encoded.
  init(_ target: String) {
    guard target.hasPrefix("/"), let bytes = Self.decoded(target.utf8.dropFirst()) else {
      self = .refused
      return
    }
    var path = String(decoding: bytes, as: UTF8.self)
    guard path.utf8.elementsEqual(bytes) else {
      self = .refused
      return
    }
    if path.isEmpty || path.hasSuffix("/") { path += "index.html" }
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    let isPlain = parts.allSatisfy { !$0.isEmpty && !$0.hasPrefix(".") && !$0.contains("\\") }
    self = isPlain ? .file(path) : .refused
  }

  private static func decoded(_ bytes: some Sequence<UInt8>) -> [UInt8]? {
    var decoded: [UInt8] = []
    var bytes = bytes.makeIterator()
    while let byte = bytes.next() {
      var value = byte
      if byte == UInt8(ascii: "%") {
        guard let high = bytes.next().flatMap(hexadecimalDigit),
          let low = bytes.next().flatMap(hexadecimalDigit)
        else {
          return nil
        }
        value = high << 4 | low
      }
      guard value >= 0x20, value != 0x7F else { return nil }
      decoded.append(value)
    }
    return decoded
  }
}
