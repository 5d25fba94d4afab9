/// What a Unicode scalar is to the cutting of English text into tokens.
enum ScalarKind: UInt8, Sendable {
  case space, line, letter, digit, apostrophe, hyphen, mark

  init(_ scalar: UInt32) {
    switch scalar {
    case 0..<0x80: self = Self.ascii[Int(scalar)]
    case 0x80..<0xC0:
      self = scalar < 0xA1 || scalar == 0xAD ? .space : [0xAA, 0xB5, 0xBA].contains(scalar) ? .letter : .mark
    case 0xC0..<0x250: self = scalar == 0xD7 || scalar == 0xF7 ? .mark : .letter
    case 0x250..<0x2C2, 0x300..<0x374: self = .letter
    case 0x2019, 0x02BC, 0xFF07: self = .apostrophe
    case 0x2010, 0x2011: self = .hyphen
    case 0x2000..<0x2010, 0x2028..<0x2030, 0x205F..<0x2070, 0xFEFF, 0x3000: self = .space
    case 0x2012..<0x2070: self = .mark
    default: self = Self.byProperties(scalar)
    }
  }

  private static let ascii: [ScalarKind] = (0..<128).map { (byte: Int) -> ScalarKind in
    switch UInt8(byte) {
    case 0x0A: .line
    case 0...0x20, 0x7F: .space
    case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"): .letter
    case UInt8(ascii: "'"): .apostrophe
    case UInt8(ascii: "-"): .hyphen
    default: .mark
    }
  }

  private static func byProperties(_ scalar: UInt32) -> ScalarKind {
    guard let scalar = Unicode.Scalar(scalar) else { return .mark }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber:
      return .letter
    case .spaceSeparator, .lineSeparator, .paragraphSeparator, .control, .format: return .space
    default: return .mark
    }
  }
}

/// Reading scalars out of UTF-8.
enum Scalars {
  /// The scalar that begins at `at`, and where it ends; a byte that begins none stands for itself.
  @inline(__always)
  static func scalar(_ text: [UInt8], at: Int) -> (scalar: UInt32, end: Int) {
    let first = UInt32(text[at])
    if first < 0x80 { return (first, at + 1) }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC2, first < 0xF5, at + length <= text.count else { return (0xFFFD, at + 1) }
    var scalar = first & (0x7F >> UInt32(length))
    for i in (at + 1)..<(at + length) {
      guard text[i] & 0xC0 == 0x80 else { return (0xFFFD, at + 1) }
      scalar = scalar << 6 | UInt32(text[i] & 0x3F)
    }
    return (scalar, at + length)
  }

  @inline(__always)
  static func kind(_ text: [UInt8], at: Int) -> (kind: ScalarKind, end: Int) {
    guard at < text.count else { return (.line, at) }
    let (scalar, end) = scalar(text, at: at)
    return (ScalarKind(scalar), end)
  }

  /// Whether a capital letter begins at `at`.
  static func isCapital(_ text: [UInt8], at: Int) -> Bool {
    guard at < text.count else { return false }
    let byte = text[at]
    if byte < 0x80 { return byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") }
    return Unicode.Scalar(scalar(text, at: at).scalar)?.properties.isUppercase ?? false
  }
}
