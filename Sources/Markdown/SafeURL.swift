/// Which link destinations a reader may be sent to.
package enum SafeURL {
  private static let schemes = ["http", "https", "mailto", "tel"].map { Array($0.utf8) }

  /// Whether a destination is relative or has one of the schemes http, https, mailto and tel.
  ///
  /// White space and control characters are passed over first, as browsers do before they look for a scheme.
  package static func isAllowed(_ url: some Sequence<UInt8>) -> Bool {
    var scheme: [UInt8] = []
    for byte in url where byte > 0x20 && byte != 0x7F {
      switch byte {
      case UInt8(ascii: ":"): return schemes.contains(scheme)
      case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): return true
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): scheme.append(byte | 0x20)
      default: scheme.append(byte)
      }
    }
    return true
  }
}
