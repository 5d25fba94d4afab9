/// Which URLs may stand in a page: relative ones, and those of a few schemes that cannot run anything.
enum URLScheme {
  static let allowed = ["http", "https", "mailto", "tel"]

  /// Whether a browser that follows `url` stays with the allowed schemes.
  ///
  /// Browsers drop tabs, line ends and leading blanks before they look for the scheme, so control characters are
  /// refused anywhere and blanks before the scheme.
  static func isAllowed(_ url: UnsafeBufferPointer<UInt8>) -> Bool {
    if url.contains(where: { $0 < 0x20 || $0 == 0x7F }) { return false }
    for (i, byte) in url.enumerated() {
      switch byte {
      case UInt8(ascii: ":"): return isAllowed(scheme: url[..<i])
      case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): return true
      default: continue
      }
    }
    return true
  }

  static func isAllowed(scheme: some Collection<UInt8>) -> Bool {
    allowed.contains { name in
      name.utf8.elementsEqual(scheme.lazy.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 })
    }
  }
}
