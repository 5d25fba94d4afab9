/// Classes of bytes.
enum Ascii {
  static let quotesAndBrackets: [UInt8] = Array("\"<>()[]{}".utf8)
  static let stops: [UInt8] = Array(".,;:!?'".utf8)
  static let numberSigns: [UInt8] = Array(".,:".utf8)

  @inline(__always)
  static func isLower(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z") }

  @inline(__always)
  static func isUpper(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") }

  @inline(__always)
  static func isLetter(_ byte: UInt8) -> Bool { isLower(byte | 0x20) }

  @inline(__always)
  static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

  /// A capital as its small letter, all other bytes as they are.
  @inline(__always)
  static func lowered(_ byte: UInt8) -> UInt8 { isUpper(byte) ? byte | 0x20 : byte }
}
