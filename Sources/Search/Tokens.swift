import Foundation

/// Cuts texts into the terms that are searched for: words without case and accents; of Han, Kana and Hangul, which
/// are written without spaces or with endings, each two neighbours.
///
/// `search.js` cuts what readers type in the same way; whatever changes here changes there.
///
///     "Überfälle in 북한으로"   // uberfalle, in, 북한, 한으, 으로
struct Tokens: Sendable {
  /// A longer word is cut, in scalars.
  static let longest = 32

  /// The terms that were cut last: bytes of ``bytes``, term `n` up to `ends[n]`.
  private(set) var bytes: [UInt8] = []
  private(set) var ends: [Int32] = []

  /// Scalars beyond ASCII as they are searched for, as they have been met.
  private var folded: [UInt32: Folded] = [:]
  /// Where the current term begins, and how many scalars it has.
  private var start = 0
  private var scalars = 0
  /// Where the last scalar of a run that is cut into pairs begins.
  private var previous = 0
  private var isPaired = false

  private enum Folded {
    case letters([UInt8])
    case pairs([UInt8])
    /// A mark on the letter before it.
    case mark
    case gap
  }

  init() {}

  func range(of term: Int) -> Range<Int> { (term == 0 ? 0 : Int(ends[term - 1]))..<Int(ends[term]) }

  mutating func cut(_ text: String) {
    var text = text
    text.withUTF8 { cut($0) }
  }

  mutating func cut(_ text: [UInt8]) { text.withUnsafeBufferPointer { cut($0) } }

  private mutating func cut(_ text: UnsafeBufferPointer<UInt8>) {
    bytes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    start = 0
    var at = 0
    while at < text.count {
      let byte = text[at]
      if byte < 0x80 {
        let first = at
        while at < text.count, Self.isInWord(text[at]) { at += 1 }
        if at > first { add(UnsafeBufferPointer(rebasing: text[first..<at])) }
        if at < text.count, text[at] < 0x80 {
          if scalars > 0 { end() }
          at += 1
        }
        continue
      }
      let (scalar, length) = Self.scalar(text, at)
      at += length
      switch fold(scalar) {
      case .letters(let letters):
        if isPaired { end() }
        if scalars < Self.longest { bytes += letters }
        scalars += 1
      case .pairs(let scalar): pair(scalar)
      case .mark: break
      case .gap: end()
      }
    }
    end()
  }

  /// A letter or digit of ASCII.
  private static func isInWord(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10
  }

  /// - Parameter word: Letters and digits of ASCII.
  private mutating func add(_ word: UnsafeBufferPointer<UInt8>) {
    if isPaired { end() }
    let taken = min(word.count, max(0, Self.longest - scalars))
    let start = bytes.count
    bytes.append(contentsOf: word.prefix(taken))
    // Digits have the bit that makes letters small.
    for i in start..<start + taken { bytes[i] |= 0x20 }
    scalars += word.count
  }

  private mutating func pair(_ scalar: [UInt8]) {
    if !isPaired { end() }
    isPaired = true
    if scalars > 1 {
      // The pair before ends with the scalar that this one begins with.
      let last = Array(bytes[previous...])
      take()
      bytes += last
    }
    previous = scalars == 0 ? start : bytes.count
    bytes += scalar
    scalars += 1
  }

  private mutating func take() {
    ends.append(Int32(bytes.count))
    start = bytes.count
  }

  private mutating func end() {
    if bytes.count > start { take() }
    scalars = 0
    isPaired = false
  }

  // MARK: Scalars

  /// Texts are valid UTF-8; anything else counts as a gap.
  private static func scalar(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> (UInt32, Int) {
    let first = UInt32(text[at])
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1
    guard length > 1, at + length <= text.count else { return (0, 1) }
    var value = first & (0x7F >> UInt32(length))
    for i in 1..<length { value = value << 6 | UInt32(text[at + i]) & 0x3F }
    return (value, length)
  }

  private mutating func fold(_ value: UInt32) -> Folded {
    if let known = folded[value] { return known }
    let made = Unicode.Scalar(value).map(Self.folded) ?? .gap
    folded[value] = made
    return made
  }

  private static func folded(_ scalar: Unicode.Scalar) -> Folded {
    if isMark(scalar) { return .mark }
    guard isLetter(scalar) else { return .gap }
    if isPaired(scalar) { return .pairs(Array(String(scalar).utf8)) }
    let lower = scalar.properties.lowercaseMapping
    let plain = lower.decomposedStringWithCanonicalMapping.unicodeScalars.filter { !isMark($0) }
    var bytes: [UInt8] = []
    for scalar in plain { bytes += Array(String(scalar).utf8) }
    return bytes.isEmpty ? .mark : .letters(bytes)
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: true
    default: false
    }
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
    case .decimalNumber, .letterNumber, .otherNumber: true
    default: false
    }
  }

  /// Of the blocks of Hangul, Kana and Han.
  private static func isPaired(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x11FF, 0x3040...0x30FF, 0x3130...0x318F, 0x31F0...0x31FF, 0x3400...0x4DBF,
      0x4E00...0x9FFF, 0xAC00...0xD7AF, 0xF900...0xFAFF, 0x20000...0x3134F:
      true
    default: false
    }
  }
}
