/// Finds identifiers and links in HTML and XML, in one pass over the bytes.
///
/// Tags and attributes are found as a browser's tokenizer does (HTML standard, section 13.2.5), as far as it takes
/// to find these: what stands in comments, scripts and style sheets is passed over.
struct MarkupScanner {
  enum Kind: Sendable {
    /// A fragment that links may name: `id`, and `name` of an `a`.
    case identifier
    /// One address: `href`, `src`, `poster`, `action`, and `loc` of a sitemap.
    case link
    /// Addresses with descriptors: `srcset`.
    case linkSet
    /// `0; url=../kim/` in a `meta` that leads on.
    case refresh
  }

  private let bytes: [UInt8]
  private var at = 0
  /// The name of the tag whose attributes are being read.
  private var tag = 0..<0
  private var isRefresh = false

  /// Calls `visit` with each one's kind and the range of its value, as written, in order.
  static func scan(_ bytes: [UInt8], _ visit: (Kind, Range<Int>) -> Void) {
    var scanner = MarkupScanner(bytes: bytes)
    scanner.run(visit)
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func run(_ visit: (Kind, Range<Int>) -> Void) {
    while let next = bytes[at...].firstIndex(of: UInt8(ascii: "<")), next + 1 < bytes.count {
      at = next + 1
      switch bytes[at] {
      case UInt8(ascii: "!"):
        if has("!--") {
          skip(past: "-->")
        } else if has("![CDATA[") {
          skip(past: "]]>")
        } else {
          skip(past: ">")
        }
      case UInt8(ascii: "?"), UInt8(ascii: "/"): skip(past: ">")
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): readTag(visit)
      default: break
      }
    }
  }

  private mutating func readTag(_ visit: (Kind, Range<Int>) -> Void) {
    tag = take { !Self.isSpace($0) && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") }
    isRefresh = false
    while at < bytes.count, bytes[at] != UInt8(ascii: ">") {
      if Self.isSpace(bytes[at]) || bytes[at] == UInt8(ascii: "/") { at += 1 } else { readAttribute(visit) }
    }
    at = min(at + 1, bytes.count)
    if isEqual(tag, "loc") {
      visit(.link, take { $0 != UInt8(ascii: "<") })
    } else if Self.rawTags.contains(where: { isEqual(tag, $0) }) {
      skipRawText()
    }
  }

  private mutating func readAttribute(_ visit: (Kind, Range<Int>) -> Void) {
    let start = at
    at += 1
    _ = take {
      !Self.isSpace($0) && $0 != UInt8(ascii: "=") && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/")
    }
    let name = start..<at
    _ = take(Self.isSpace)
    guard at < bytes.count, bytes[at] == UInt8(ascii: "=") else {
      at = name.upperBound
      return
    }
    at += 1
    _ = take(Self.isSpace)
    guard at < bytes.count else { return }
    let value: Range<Int>
    let quote = bytes[at]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      at += 1
      value = take { $0 != quote }
      at = min(at + 1, bytes.count)
    } else {
      value = take { !Self.isSpace($0) && $0 != UInt8(ascii: ">") }
    }
    if let kind = kind(of: name, value) { visit(kind, value) }
  }

  private mutating func kind(of name: Range<Int>, _ value: Range<Int>) -> Kind? {
    if isEqual(name, "href") || isEqual(name, "src") || isEqual(name, "xlink:href") { return .link }
    if isEqual(name, "id") || (isEqual(name, "name") && isEqual(tag, "a")) { return .identifier }
    if isEqual(name, "srcset") || isEqual(name, "imagesrcset") { return .linkSet }
    if isEqual(name, "poster") || isEqual(name, "action") { return .link }
    if isEqual(name, "http-equiv") { isRefresh = isEqual(value, "refresh") }
    return isRefresh && isEqual(name, "content") ? .refresh : nil
  }
}

// MARK: - Bytes

extension MarkupScanner {
  /// Elements whose text is not markup.
  private static let rawTags: [StaticString] = ["script", "style", "textarea", "title"]

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0C || byte == 0x0D
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
  }

  /// Whether the bytes are `text`, which is in lower case, in any case.
  private func isEqual(_ range: Range<Int>, _ text: StaticString) -> Bool {
    guard range.count == text.utf8CodeUnitCount else { return false }
    return text.withUTF8Buffer { text in
      zip(range, text).allSatisfy { Self.lowercased(bytes[$0]) == $1 }
    }
  }

  private func has(_ text: String) -> Bool { bytes[at...].starts(with: text.utf8) }

  private mutating func take(_ isTaken: (UInt8) -> Bool) -> Range<Int> {
    let start = at
    while at < bytes.count, isTaken(bytes[at]) { at += 1 }
    return start..<at
  }

  private mutating func skip(past text: StaticString) {
    let end = text.withUTF8Buffer(Array.init)
    while at < bytes.count {
      if bytes[at] == end[0], bytes[at...].starts(with: end) {
        at += end.count
        return
      }
      at += 1
    }
  }

  /// To the end tag of ``tag``, which is read as any other.
  private mutating func skipRawText() {
    while let next = bytes[at...].firstIndex(of: UInt8(ascii: "<")) {
      at = next
      let name = bytes[next...].dropFirst(2).prefix(tag.count).lazy.map(Self.lowercased)
      let isEnd = bytes[next...].dropFirst().first == UInt8(ascii: "/")
      if isEnd, name.elementsEqual(bytes[tag].lazy.map(Self.lowercased)) { return }
      at = next + 1
    }
    at = bytes.count
  }
}
