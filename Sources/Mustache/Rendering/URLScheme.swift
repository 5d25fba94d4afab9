/// Which URLs may stand in a page: relative ones, and those of a few schemes that cannot run anything.
enum URLScheme {
  static let allowed = ["http", "https", "mailto", "tel"]

  /// Whether a browser that follows `url` stays with the allowed schemes.
  ///
  /// Browsers drop tabs, line ends and leading blanks before they look for the scheme, so control characters are
  /// refused anywhere and blanks before the scheme.
  static func isAllowed(_ url: UnsafeBufferPointer<UInt8>) -> Bool {
    if url.contains(where: isControl) { return false }
    for (i, byte) in url.enumerated() {
      switch byte {
      case UInt8(ascii: ":"): return isAllowed(scheme: url[..<i])
      case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): return true
      default: continue
      }
    }
    return true
  }

  /// The same for a URL in two parts.
  static func isAllowed(_ first: String, _ second: String) -> Bool {
    guard let sign = first.utf8.first(where: isDecisive), sign != UInt8(ascii: ":") else {
      return Array((first + second).utf8).withUnsafeBufferPointer { isAllowed($0) }
    }
    // The first part tells that there is no scheme.
    return !first.utf8.contains(where: isControl) && !second.utf8.contains(where: isControl)
  }

  /// Whether the first such byte tells if a URL begins with a scheme.
  private static func isDecisive(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ":"), UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): true
    default: false
    }
  }

  private static func isControl(_ byte: UInt8) -> Bool { byte < 0x20 || byte == 0x7F }

  static func isAllowed(scheme: some Collection<UInt8>) -> Bool {
    allowed.contains { name in
      name.utf8.elementsEqual(scheme.lazy.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 })
    }
  }
}
