/// What a link in a page names, read as a browser reads it (URL standard), as far as it concerns files.
enum Address: Hashable, Sendable {
  /// Another site, or no file at all (`mailto:`).
  case elsewhere
  /// A path that leads above the site's root.
  case outside
  /// It cannot be read: a `%` without two hexadecimal digits, or no UTF-8.
  case malformed
  /// `path`: below the output folder; empty or with a slash at its end where a folder is meant.
  case inside(path: String, fragment: String?, isAbsolute: Bool)

  /// - Parameters:
  ///   - text: As it stands between the quotes, character references decoded.
  ///   - page: The file that it stands in, below the output folder.
  ///   - base: The address at which the site is published, ending in a slash.
  init(_ text: String, in page: String, base: String?) {
    // Browsers drop line ends and tabs inside, and spaces around.
    var rest = text.utf8.filter { $0 > 0x20 }[...]
    var parts = page.split(separator: "/").dropLast()
    var isAbsolute = false
    if let base, let inside = Self.below(base, rest) {
      rest = inside
      parts = []
      // The site's own address without anything after it is its first page.
      if rest.isEmpty { rest = [UInt8(ascii: ".")] }
    } else if Self.hasScheme(rest) || rest.starts(with: "//".utf8) {
      self = .elsewhere
      return
    } else if rest.first == UInt8(ascii: "/") {
      isAbsolute = true
      parts = []
      let prefix = Self.path(of: base)
      rest = rest.starts(with: prefix) ? rest.dropFirst(prefix.count) : rest.dropFirst()
      if rest.isEmpty { rest = [UInt8(ascii: ".")] }
    }
    var fragment: ArraySlice<UInt8>?
    if let hash = rest.firstIndex(of: UInt8(ascii: "#")) {
      fragment = rest[(hash + 1)...]
      rest = rest[..<hash]
    }
    if let query = rest.firstIndex(of: UInt8(ascii: "?")) { rest = rest[..<query] }
    let place = fragment.map(Self.decoded)
    guard let path = Self.decoded(rest), place == nil || place != .some(nil) else {
      self = .malformed
      return
    }
    if path.isEmpty {
      self = .inside(path: isAbsolute ? "" : page, fragment: place ?? nil, isAbsolute: isAbsolute)
      return
    }
    let steps = path.split(separator: "/", omittingEmptySubsequences: false)
    for step in steps where step != "." && !step.isEmpty {
      if step != ".." {
        parts.append(step)
      } else if parts.popLast() == nil {
        self = .outside
        return
      }
    }
    let isFolder = steps.last.map { $0.isEmpty || $0 == "." || $0 == ".." } ?? true
    let joined = parts.joined(separator: "/") + (isFolder && !parts.isEmpty ? "/" : "")
    self = .inside(path: joined, fragment: place ?? nil, isAbsolute: isAbsolute)
  }

  /// What follows the site's own address in another; nil where the other is none of the site's.
  private static func below(_ base: String, _ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    if bytes.starts(with: base.utf8) { return bytes.dropFirst(base.utf8.count) }
    return bytes.elementsEqual(base.utf8.dropLast()) ? [] : nil
  }

  private static func hasScheme(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let end = bytes.firstIndex(of: UInt8(ascii: ":")), let first = bytes.first, isLetter(first) else {
      return false
    }
    return bytes[..<end].allSatisfy {
      isLetter($0) || (0x30...0x39).contains($0) || $0 == 0x2B || $0 == 0x2D || $0 == 0x2E
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  /// `/desk/` of `https://example.org/desk/`.
  private static func path(of base: String?) -> [UInt8] {
    let parts = base?.split(separator: "/", maxSplits: 2) ?? []
    return Array("/\(parts.count == 3 ? parts[2] : "")".utf8)
  }

  private static func decoded(_ encoded: ArraySlice<UInt8>) -> String? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(encoded.count)
    var rest = encoded
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      let digits = String(decoding: rest.prefix(2), as: UTF8.self)
      guard digits.utf8.count == 2, let value = UInt8(digits, radix: 16) else { return nil }
      bytes.append(value)
      rest = rest.dropFirst(2)
    }
    return String(validating: bytes, as: UTF8.self)
  }
}
