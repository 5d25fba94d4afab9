import Bytes

/// An address on the web, taken apart so strictly that whoever is given its ``text`` can read no other host from it.
///
/// Names and passwords are dropped: none is ever sent.
struct HTTPAddress: Hashable, Sendable {
  /// `http` or `https`.
  private(set) var scheme: String
  /// In lower case; an IPv6 address stands in brackets.
  private(set) var host: String
  private(set) var port: Int
  /// Path and query, percent-encoded where they have to be (RFC 3986, section 2.1).
  private(set) var target: String

  /// Nil for what is no address of HTTP.
  init?(_ text: String) {
    guard let colon = text.firstIndex(of: ":"), text[colon...].hasPrefix("://") else { return nil }
    scheme = text[..<colon].lowercased()
    guard scheme == "http" || scheme == "https" else { return nil }
    let rest = text[text.index(colon, offsetBy: 3)...]
    var authority = rest.prefix { !"/?#\\".contains($0) }
    // Browsers take a backslash for a slash, other programs for a part of the name.
    guard !rest[authority.endIndex...].hasPrefix("\\") else { return nil }
    target = Self.encoded(rest[authority.endIndex...].prefix { $0 != "#" })
    if !target.hasPrefix("/") { target = "/" + target }
    if let at = authority.lastIndex(of: "@") { authority = authority[authority.index(after: at)...] }

    port = scheme == "http" ? 80 : 443
    var name = authority
    let bracket = authority.lastIndex(of: "]") ?? authority.startIndex
    if let colon = authority[bracket...].lastIndex(of: ":") {
      name = authority[..<colon]
      let digits = authority[authority.index(after: colon)...]
      if !digits.isEmpty {
        guard digits.allSatisfy({ $0.isASCII && $0.isNumber }), let number = UInt16(digits), number > 0 else {
          return nil
        }
        port = Int(number)
      }
    }
    host = name.lowercased()
    guard Self.isHost(host) else { return nil }
  }

  var text: String {
    let isDefault = port == (scheme == "http" ? 80 : 443)
    return "\(scheme)://\(host)\(isDefault ? "" : ":\(port)")\(target)"
  }

  private static func isHost(_ host: String) -> Bool {
    if host.hasPrefix("[") {
      return host.hasSuffix("]") && host.count > 3
        && host.dropFirst().dropLast().allSatisfy { $0.isHexDigit && $0.isASCII || $0 == ":" || $0 == "." }
    }
    // Names in other scripts are curl's to translate.
    return !host.isEmpty
      && host.unicodeScalars.allSatisfy { scalar in
        switch scalar {
        case "a"..."z", "0"..."9", "-", ".", "_": true
        default: scalar.value > 0xA0 && !scalar.properties.isWhitespace
        }
      }
  }

  private static func encoded(_ text: Substring) -> String {
    PercentEncoding.encoded(String(text)) { !isEncoded($0) }
  }

  private static func isEncoded(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, 0x7F..., UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\\"),
      UInt8(ascii: "^"), UInt8(ascii: "`"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "|"):
      true
    default: false
    }
  }
}
