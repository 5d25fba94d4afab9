/// http and https addresses (RFC 3986 with the characters that browsers let pass).
enum WebAddress {
  static func isValid(_ text: String) -> Bool {
    let lower = text.prefix(8).lowercased()
    let scheme = lower.hasPrefix("https://") ? 8 : lower.hasPrefix("http://") ? 7 : 0
    guard scheme > 0 else { return false }
    let rest = text.utf8.dropFirst(scheme)
    let host = rest.prefix { $0 != Ascii.slash && $0 != Ascii.question && $0 != 0x23 }
    guard let first = host.first, first != Ascii.dot, first != Ascii.colon else { return false }
    // User names in addresses mislead, and no source needs them.
    return !host.contains(0x40)
      && rest.allSatisfy { byte in
        byte > Ascii.space && byte != 0x7F && byte != Ascii.quote && byte != 0x3C && byte != 0x3E
          && byte != Ascii.backslash && byte != 0x60
      }
  }
}

/// Paths below the site's root: no scheme, no leading slash, nothing that leads upwards.
enum SitePath {
  /// What is wrong with a path; nil if nothing is.
  static func fault(of text: String) -> String? {
    let bytes = text.utf8
    if bytes.isEmpty { return "it is empty" }
    if bytes.first == Ascii.slash { return "it begins with '/'" }
    if bytes.contains(where: { $0 <= Ascii.space || $0 == 0x7F }) {
      return "it holds a space or a control character"
    }
    if bytes.contains(Ascii.colon) { return "it holds ':'" }
    if bytes.contains(Ascii.backslash) { return "it holds '\\'" }
    if bytes.contains(Ascii.question) || bytes.contains(0x23) || bytes.contains(Ascii.percent) {
      return "it holds '?', '#' or '%'"
    }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    if parts.contains("..") || parts.contains(".") { return "it holds '.' or '..' as a part" }
    if parts.dropLast().contains("") { return "it holds '//'" }
    if parts.contains(where: { $0.utf8.count > 200 }) || bytes.count > 1_000 { return "it is too long" }
    return nil
  }
}
