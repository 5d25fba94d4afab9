/// Cuts texts into the terms that are searched for: words without case and accents; of Han, Kana and Hangul, which
/// are written without spaces or with endings, each two neighbours.
///
/// `search.js` cuts what readers type in the same way; whatever changes here changes there.
///
///     "Überfälle in 북한으로"   // uberfalle, in, 북한, 한으, 으로
struct Tokens: Sendable {
  /// A longer word is cut, in scalars.
  static let longest = 32

  /// Scalars beyond ASCII as they are searched for, as they have been met.
  private var folded: [UInt32: Folded] = [:]
  private var term: [UInt8] = []
  private var scalars = 0
  /// The last scalar of a run that is cut into pairs, as bytes of `term`.
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

  /// Calls `take` with each term of a text, in its order.
  mutating func forEach(in text: some Collection<UInt8>, _ take: ([UInt8]) -> Void) {
    let bytes = Array(text)
    bytes.withUnsafeBufferPointer { forEach(in: $0, take) }
  }

  private mutating func forEach(in text: UnsafeBufferPointer<UInt8>, _ take: ([UInt8]) -> Void) {
    var at = 0
    while at < text.count {
      let byte = text[at]
      if byte < 0x80 {
        at += 1
        if byte >= 0x61 && byte <= 0x7A || byte >= 0x30 && byte <= 0x39 {
          add(byte, take)
        } else if byte >= 0x41 && byte <= 0x5A {
          add(byte | 0x20, take)
        } else {
          end(take)
        }
        continue
      }
      let (scalar, length) = Self.scalar(text, at)
      at += length
      switch fold(scalar) {
      case .letters(let bytes):
        if isPaired { end(take) }
        if scalars < Self.longest { term += bytes }
        scalars += 1
      case .pairs(let bytes): pair(bytes, take)
      case .mark: break
      case .gap: end(take)
      }
    }
    end(take)
  }

  private mutating func add(_ byte: UInt8, _ take: ([UInt8]) -> Void) {
    if isPaired { end(take) }
    if scalars < Self.longest { term.append(byte) }
    scalars += 1
  }

  private mutating func pair(_ bytes: [UInt8], _ take: ([UInt8]) -> Void) {
    if !isPaired { end(take) }
    isPaired = true
    if scalars > 1 { term.removeFirst(previous) }
    if scalars > 0 { previous = term.count }
    term += bytes
    scalars += 1
    if scalars > 1 { take(term) }
  }

  private mutating func end(_ take: ([UInt8]) -> Void) {
    // A run of one has no pair, and is a term of its own.
    if !term.isEmpty, !isPaired || scalars == 1 { take(term) }
    term.removeAll(keepingCapacity: true)
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
    let plain = lower.decomposed.unicodeScalars.filter { !isMark($0) }
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
