/// What may be written where a tag stands.
enum HTMLPlace: Equatable {
  case content
  /// In `<title>` or `<textarea>`.
  case textContent
  case linkedData
  /// In a quoted attribute value.
  case attribute
  /// In `style`: numbers alone.
  case styleAttribute
  /// Where a URL's scheme may begin.
  case urlStart
  /// In a URL whose scheme is written in the template and not allowed.
  case unsafeURL(scheme: String)
  /// Nowhere that text can be safe; in words.
  case forbidden(String)
}

extension HTMLContext {
  private static let urlAttributes: Set<String> = [
    "href", "src", "srcset", "action", "formaction", "cite", "data", "poster", "manifest", "background",
    "longdesc", "usemap", "ping", "xlink:href", "icon", "codebase", "profile", "classid",
  ]

  var place: HTMLPlace {
    switch state {
    case .content:
      switch element {
      case .ordinary: .content
      case .text: .textContent
      case .linkedData: .linkedData
      case .style: .forbidden("in a style sheet")
      case .script: .forbidden("in a script")
      case .raw: .forbidden("in <\(String(decoding: tag, as: UTF8.self))>")
      }
    case .tagOpen, .tagName: .forbidden("in a tag's name")
    case .tag, .attributeName, .afterAttributeName: .forbidden("in an attribute's name")
    case .beforeValue, .unquotedValue: .forbidden("in an attribute value without quotes")
    case .comment: .forbidden("in a comment")
    case .declaration: .forbidden("in a declaration")
    case .value: valuePlace
    }
  }

  private var valuePlace: HTMLPlace {
    let name = String(decoding: attribute, as: UTF8.self)
    if name.hasPrefix("on") { return .forbidden("in an event handler") }
    if name == "srcdoc" { return .forbidden("in 'srcdoc'") }
    if name == "style" { return .styleAttribute }
    guard Self.urlAttributes.contains(name) else { return .attribute }
    guard isSchemeSettled else { return .urlStart }
    let end = value.firstIndex { [UInt8(ascii: ":"), UInt8(ascii: "/"), 0x3F, 0x23].contains($0) }
    guard let end, value[end] == UInt8(ascii: ":") else { return .attribute }
    let scheme = value[..<end].drop { $0 <= 0x20 }
    if URLScheme.isAllowed(scheme: scheme) { return .attribute }
    return .unsafeURL(scheme: String(decoding: scheme, as: UTF8.self))
  }

  /// Makes this the context after a part that may or may not be written, `other` being the one without it.
  ///
  /// Returns false where the two are different places, so that what follows would mean different things.
  mutating func merge(_ other: HTMLContext) -> Bool {
    guard element == other.element, tag == other.tag else { return false }
    let isSettled = isSchemeSettled && other.isSchemeSettled
    if isBetweenValues, other.isBetweenValues {
      (state, attribute) = (.tag, [])
    } else if state != other.state || attribute != other.attribute {
      return false
    }
    isSchemeSettled = isSettled
    return true
  }

  /// In a tag, where an attribute ends or may begin.
  private var isBetweenValues: Bool {
    switch state {
    case .tagName, .tag, .attributeName, .afterAttributeName: true
    default: false
    }
  }
}
