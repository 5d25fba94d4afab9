/// Where in HTML a template's output stands: what a browser's tokenizer would be in the middle of.
///
/// Advanced over literal bytes while a template is compiled, in the order in which they will be written.
struct HTMLContext: Equatable {
  enum State: Equatable {
    case content
    case tagOpen
    case tagName
    /// In a tag, outside attribute values; names of attributes too.
    case tag
    case attributeName
    case afterAttributeName
    case beforeValue
    case value(quote: UInt8)
    case unquotedValue
    case comment
    /// `<!…>` and `<?…>`.
    case declaration
  }

  /// Elements whose content is not markup.
  enum Element: Equatable {
    case ordinary
    /// `<title>` and `<textarea>`: text with references.
    case text
    case style
    case script
    /// `<script type="application/ld+json">`
    case linkedData
    /// What browsers take as raw text besides: `<xmp>`, `<iframe>`, `<noembed>`, `<noframes>`.
    case raw
  }

  var state = State.content
  var element = Element.ordinary
  /// The name of the tag being read; in an element that is not markup, of that element.
  var tag: [UInt8] = []
  var attribute: [UInt8] = []
  /// What the literal part of the present attribute value says so far.
  var value: [UInt8] = []
  /// Whether the value so far rules out that what follows decides a URL's scheme.
  var isSchemeSettled = false
  /// The last bytes of raw content or a comment, to find its end.
  var tail: [UInt8] = []
  private var isEndTag = false

  mutating func advance(over bytes: some Sequence<UInt8>) {
    for byte in bytes { advance(over: byte) }
  }

  private mutating func advance(over byte: UInt8) {
    switch state {
    case .content: advanceContent(byte)
    case .tagOpen: advanceTagOpen(byte)
    case .tagName:
      if Tokenizer.isBlank(byte) || byte == UInt8(ascii: "/") {
        state = .tag
      } else if byte == UInt8(ascii: ">") {
        finishTag()
      } else {
        tag.append(Self.lower(byte))
      }
    case .tag, .attributeName, .afterAttributeName, .beforeValue, .value, .unquotedValue: advanceTag(byte)
    case .comment:
      tail = Array((tail + [byte]).suffix(3))
      if tail == Array("-->".utf8) { (state, tail) = (.content, []) }
    case .declaration:
      if tag.count < 3 { tag.append(byte) }
      if tag == Array("!--".utf8) {
        // `<!-->` is a whole comment: the dashes that open it may close it.
        (state, tag, tail) = (.comment, [], Array("--".utf8))
      } else if byte == UInt8(ascii: ">") {
        (state, tag) = (.content, [])
      }
    }
  }

  private mutating func advanceContent(_ byte: UInt8) {
    guard element == .ordinary else {
      tail.append(Self.lower(byte))
      let end = Array("</".utf8) + tag
      if tail.count > end.count + 1 { tail.removeFirst(tail.count - end.count - 1) }
      if tail.dropLast() == end[...], Tokenizer.isBlank(byte) || byte == UInt8(ascii: "/") || byte == 0x3E {
        (element, tail, isEndTag) = (.ordinary, [], true)
        if byte == 0x3E { finishTag() } else { state = .tag }
      }
      return
    }
    if byte == UInt8(ascii: "<") { (state, tag, attribute, isEndTag) = (.tagOpen, [], [], false) }
  }

  private mutating func advanceTagOpen(_ byte: UInt8) {
    switch Self.lower(byte) {
    case UInt8(ascii: "/") where !isEndTag: isEndTag = true
    case UInt8(ascii: "!"), UInt8(ascii: "?"): (state, tag, tail) = (.declaration, [byte], [])
    case UInt8(ascii: "a")...UInt8(ascii: "z"): (state, tag) = (.tagName, [Self.lower(byte)])
    default: state = .content
    }
  }

  private mutating func advanceTag(_ byte: UInt8) {
    if case .value(let quote) = state {
      if byte == quote { finishValue() } else { addToValue(byte) }
      return
    }
    if byte == UInt8(ascii: ">") {
      if state == .unquotedValue { finishValue() }
      finishTag()
      return
    }
    switch state {
    case .unquotedValue:
      if Tokenizer.isBlank(byte) { finishValue() } else { addToValue(byte) }
    case .beforeValue:
      if Tokenizer.isBlank(byte) { return }
      (value, isSchemeSettled) = ([], false)
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        state = .value(quote: byte)
      } else {
        state = .unquotedValue
        addToValue(byte)
      }
    case .attributeName, .afterAttributeName, .tag:
      if Tokenizer.isBlank(byte) {
        if state == .attributeName { state = .afterAttributeName }
      } else if byte == UInt8(ascii: "/") {
        (state, attribute) = (.tag, [])
      } else if byte == UInt8(ascii: "="), state != .tag {
        state = .beforeValue
      } else {
        if state != .attributeName { attribute = [] }
        attribute.append(Self.lower(byte))
        state = .attributeName
      }
    default: break
    }
  }

  private mutating func addToValue(_ byte: UInt8) {
    value.append(byte)
    switch byte {
    case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"), UInt8(ascii: ":"): isSchemeSettled = true
    // A list of URLs begins another.
    case UInt8(ascii: ","), 0x20:
      if attribute == Array("srcset".utf8) { (value, isSchemeSettled) = ([], false) }
    default: break
    }
  }

  private mutating func finishValue() {
    if tag == Array("script".utf8), attribute == Array("type".utf8),
      value.map(Self.lower) == Array("application/ld+json".utf8)
    {
      element = .linkedData
    }
    (state, attribute, value, isSchemeSettled) = (.tag, [], [], false)
  }

  /// After `>`: the content of an element begins, which may not be markup.
  private mutating func finishTag() {
    let isLinkedData = element == .linkedData
    (state, attribute, tail) = (.content, [], [])
    element = .ordinary
    guard !isEndTag else {
      tag = []
      return
    }
    switch String(decoding: tag, as: UTF8.self) {
    case "script": element = isLinkedData ? .linkedData : .script
    case "style": element = .style
    case "title", "textarea": element = .text
    case "xmp", "iframe", "noembed", "noframes": element = .raw
    default: tag = []
    }
  }

  static func lower(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }
}
