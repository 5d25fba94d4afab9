/// Reads UTF-8 scalar by scalar, forwards and back.
///
/// Texts are valid UTF-8; where they are not, a byte stands for itself, and nothing reads past the end.
enum Bytes {
  /// The scalar that begins at `at`, and one past its last byte.
  @inline(__always)
  static func scalar(_ text: Span<UInt8>, at: Int, limit: Int) -> (value: UInt32, end: Int) {
    let lead = text[at]
    if lead < 0x80 { return (UInt32(lead), at + 1) }
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard at + length <= limit, lead >= 0xC0 else { return (UInt32(lead), at + 1) }
    var value = UInt32(lead) & (0xFF >> UInt32(length + 1))
    for i in (at + 1)..<(at + length) { value = value << 6 | UInt32(text[i] & 0x3F) }
    return (value, at + length)
  }

  /// The scalar that ends before `end`, and where it begins.
  static func scalar(_ text: Span<UInt8>, before end: Int, from start: Int) -> (value: UInt32, start: Int) {
    var at = end - 1
    while at > start, text[at] & 0xC0 == 0x80, end - at < 4 { at -= 1 }
    return (scalar(text, at: at, limit: end).value, at)
  }

  /// Whether `at` is between two scalars.
  static func isScalarBoundary(_ text: Span<UInt8>, _ at: Int) -> Bool {
    at == text.count || (at < text.count && text[at] & 0xC0 != 0x80)
  }

  static func isApostrophe(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x27, 0x2018, 0x2019, 0x02BB, 0x02BC: true
    default: false
    }
  }

  /// The byte that all scalars of a kind count as: apostrophes, hyphens and spaces; 0 for all others.
  static func folded(_ scalar: UInt32) -> UInt8 {
    switch scalar {
    case 0x20, 0x09, 0x0A, 0x0D, 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: 0x20
    // Hyphen-minus, hyphen, non-breaking hyphen, figure dash, en dash.
    case 0x2D, 0x2010...0x2013: 0x2D
    default: isApostrophe(scalar) ? 0x27 : 0
    }
  }
}
