/// Which URLs may stand in a page: relative ones, and those of a few schemes that cannot run anything.
enum URLScheme {
  static let allowed = ["http", "https", "mailto", "tel"]

  /// Whether a browser that follows `url` stays with the allowed schemes.
  ///
  /// Browsers drop tabs, line ends and leading blanks before they look for the scheme, so control characters are
  /// refused anywhere and blanks before the scheme.
  static func isAllowed(_ url: UnsafeBufferPointer<UInt8>) -> Bool {
    if hasControl(url) { return false }
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
    var (first, second) = (first, second)
    let tells = first.withUTF8 { first in
      guard let sign = first.first(where: isDecisive), sign != UInt8(ascii: ":") else { return false }
      return !hasControl(first)
    }
    // The first part tells that there is no scheme.
    if tells { return second.withUTF8 { !hasControl($0) } }
    return Array((first + second).utf8).withUnsafeBufferPointer { isAllowed($0) }
  }

  /// Whether the first such byte tells if a URL begins with a scheme.
  private static func isDecisive(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ":"), UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): true
    default: false
    }
  }

  /// All bytes are looked at, whatever the first ones are: so the compiler looks at many at once.
  private static func hasControl(_ url: UnsafeBufferPointer<UInt8>) -> Bool {
    var controls: UInt8 = 0
    for byte in url { controls |= (byte < 0x20 ? 1 : 0) | (byte == 0x7F ? 1 : 0) }
    return controls != 0
  }

  static func isAllowed(scheme: some Collection<UInt8>) -> Bool {
    allowed.contains { name in
      name.utf8.elementsEqual(scheme.lazy.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 })
    }
  }
}
