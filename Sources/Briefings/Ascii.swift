/// Bytes that the readers of this target look for.
enum Ascii {
  static let tab: UInt8 = 0x09
  static let lineFeed: UInt8 = 0x0A
  static let carriageReturn: UInt8 = 0x0D
  static let space: UInt8 = 0x20
  static let quote: UInt8 = 0x22
  static let percent: UInt8 = 0x25
  static let plus: UInt8 = 0x2B
  static let comma: UInt8 = 0x2C
  static let hyphen: UInt8 = 0x2D
  static let dot: UInt8 = 0x2E
  static let slash: UInt8 = 0x2F
  static let zero: UInt8 = 0x30
  static let digits: ClosedRange<UInt8> = 0x30...0x39
  static let lowercase: ClosedRange<UInt8> = 0x61...0x7A
  static let colon: UInt8 = 0x3A
  static let question: UInt8 = 0x3F
  static let t: UInt8 = 0x54
  static let x: UInt8 = 0x58
  static let y: UInt8 = 0x59
  static let z: UInt8 = 0x5A
  static let openBracket: UInt8 = 0x5B
  static let backslash: UInt8 = 0x5C
  static let closeBracket: UInt8 = 0x5D
  static let openBrace: UInt8 = 0x7B
  static let closeBrace: UInt8 = 0x7D
  static let tilde: UInt8 = 0x7E
}
