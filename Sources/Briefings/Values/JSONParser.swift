/// Why a text is no JSON, and at which byte.
struct JSONFault: Error, Equatable {
  var problem: String
  var offset: Int
}

/// Reads JSON (RFC 8259) into a ``ValueTree``, which keeps the place of every value.
///
/// Strings become quoted nodes; numbers, `true`, `false` and `null` plain ones.
struct JSONParser {
  /// Arrays and objects inside each other, and values in one file.
  static let depthLimit = 32
  static let nodeLimit = 1_000_000

  private let bytes: UnsafeBufferPointer<UInt8>
  private var at = 0
  private var depth = 0
  private var line = 1
  /// The offset up to which ``scalars`` of the line have been counted.
  private var counted = 0
  private var scalars = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  mutating func parse(into tree: inout ValueTree) throws(JSONFault) {
    tree.removeAll()
    skipSpace()
    try value(&tree)
    skipSpace()
    guard at == bytes.count else { throw fault("something follows after its end") }
  }

  private var peek: UInt8? { at < bytes.count ? bytes[at] : nil }

  private mutating func value(_ tree: inout ValueTree) throws(JSONFault) {
    switch peek {
    case Ascii.openBrace: try container(.mapping, Ascii.closeBrace, &tree)
    case Ascii.openBracket: try container(.sequence, Ascii.closeBracket, &tree)
    case Ascii.quote: try string(&tree)
    case nil: throw fault("it ends too early")
    default: try literal(&tree)
    }
  }

  private mutating func container(_ kind: ValueTree.Kind, _ close: UInt8, _ tree: inout ValueTree)
    throws(JSONFault)
  {
    depth += 1
    guard depth <= Self.depthLimit else { throw fault("it is nested more than \(Self.depthLimit) deep") }
    let index = try append(kind, &tree)
    at += 1
    skipSpace()
    if peek != close {
      while true {
        if kind == .mapping {
          guard peek == Ascii.quote else { throw fault("a key in quotes is missing here") }
          try string(&tree)
          skipSpace()
          guard peek == Ascii.colon else { throw fault("':' is missing here") }
          at += 1
          skipSpace()
        }
        try value(&tree)
        skipSpace()
        if peek == close { break }
        guard peek == Ascii.comma else {
          throw fault(
            peek == nil ? "it ends too early" : "',' or '\(Character(Unicode.Scalar(close)))' is missing here"
          )
        }
        at += 1
        skipSpace()
      }
    }
    at += 1
    depth -= 1
    tree.nodes[index].end = Int32(tree.nodes.count)
  }

  private mutating func append(_ kind: ValueTree.Kind, _ tree: inout ValueTree) throws(JSONFault) -> Int {
    guard tree.nodes.count < Self.nodeLimit else {
      throw fault("it holds more than \(Self.nodeLimit) values")
    }
    for i in counted..<max(counted, at) where bytes[i] & 0xC0 != 0x80 { scalars += 1 }
    counted = max(counted, at)
    var node = ValueTree.Node(kind: kind, line: Int32(line), column: Int32(scalars + 1))
    node.start = Int32(tree.text.count)
    node.finish = node.start
    node.end = Int32(tree.nodes.count + 1)
    tree.nodes.append(node)
    return tree.nodes.count - 1
  }

  private mutating func literal(_ tree: inout ValueTree) throws(JSONFault) {
    let index = try append(.plain, &tree)
    let start = at
    while let byte = peek, byte > Ascii.space, !",]}:\"".utf8.contains(byte) { at += 1 }
    let word = String(decoding: bytes[start..<at], as: UTF8.self)
    guard ["true", "false", "null"].contains(word) || Self.isNumber(bytes[start..<at]) else {
      at = start
      throw fault("a value is missing here")
    }
    tree.text.append(contentsOf: bytes[start..<at])
    tree.nodes[index].finish = Int32(tree.text.count)
  }

  private static func isNumber(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    var rest = word[...]
    func digits() -> Int {
      let count = rest.prefix(while: Ascii.digits.contains).count
      rest = rest.dropFirst(count)
      return count
    }
    if rest.first == Ascii.hyphen { rest = rest.dropFirst() }
    let leadsWithZero = rest.first == Ascii.zero
    let whole = digits()
    guard whole > 0, !(leadsWithZero && whole > 1) else { return false }
    if rest.first == Ascii.dot {
      rest = rest.dropFirst()
      guard digits() > 0 else { return false }
    }
    if rest.first == 0x65 || rest.first == 0x45 {
      rest = rest.dropFirst()
      if rest.first == Ascii.plus || rest.first == Ascii.hyphen { rest = rest.dropFirst() }
      guard digits() > 0 else { return false }
    }
    return rest.isEmpty
  }

  private mutating func string(_ tree: inout ValueTree) throws(JSONFault) {
    let index = try append(.quoted, &tree)
    let open = at
    at += 1
    while let byte = peek, byte != Ascii.quote {
      guard byte >= Ascii.space else { throw fault("a control character stands in a text") }
      at += 1
      if byte == Ascii.backslash { try escape(&tree) } else { tree.text.append(byte) }
    }
    guard at < bytes.count else {
      throw JSONFault(problem: "the quotes that open here are not closed", offset: open)
    }
    at += 1
    tree.nodes[index].finish = Int32(tree.text.count)
  }

  private mutating func escape(_ tree: inout ValueTree) throws(JSONFault) {
    guard let byte = peek else { throw fault("it ends too early") }
    at += 1
    switch byte {
    case Ascii.quote, Ascii.backslash, Ascii.slash: tree.text.append(byte)
    case 0x62: tree.text.append(0x08)
    case 0x66: tree.text.append(0x0C)
    case 0x6E: tree.text.append(Ascii.lineFeed)
    case 0x72: tree.text.append(Ascii.carriageReturn)
    case 0x74: tree.text.append(Ascii.tab)
    case 0x75: tree.text.append(contentsOf: String(Character(try unicode())).utf8)
    default:
      at -= 2
      throw fault("there is no such escape")
    }
  }

  /// Four hexadecimal digits, or two times four for a scalar beyond the first plane.
  private mutating func unicode() throws(JSONFault) -> Unicode.Scalar {
    let start = at - 2
    guard let first = hexadecimal() else {
      throw JSONFault(problem: "there is no such escape", offset: start)
    }
    if let scalar = Unicode.Scalar(first) { return scalar }
    if (0xD800..<0xDC00).contains(first), peek == Ascii.backslash, at + 1 < bytes.count, bytes[at + 1] == 0x75
    {
      at += 2
      if let second = hexadecimal(), (0xDC00..<0xE000).contains(second),
        let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
      {
        return scalar
      }
    }
    throw JSONFault(problem: "half of a surrogate pair stands alone", offset: start)
  }

  private mutating func hexadecimal() -> UInt32? {
    guard at + 4 <= bytes.count else { return nil }
    var number: UInt32 = 0
    for byte in bytes[at..<(at + 4)] {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
      number = number << 4 + UInt32(digit)
    }
    at += 4
    return number
  }

  private mutating func skipSpace() {
    while let byte = peek {
      switch byte {
      case Ascii.lineFeed: newLine()
      case Ascii.carriageReturn where at + 1 >= bytes.count || bytes[at + 1] != Ascii.lineFeed: newLine()
      case Ascii.space, Ascii.tab, Ascii.carriageReturn: at += 1
      default: return
      }
    }
  }

  private mutating func newLine() {
    at += 1
    line += 1
    counted = at
    scalars = 0
  }

  private func fault(_ problem: String) -> JSONFault { JSONFault(problem: problem, offset: at) }
}
