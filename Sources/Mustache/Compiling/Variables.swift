import Diagnostics

/// Variables: whether a field may stand where it stands, and the step that writes it.
extension Compiler {
  mutating func compileVariable(_ node: SyntaxNode) {
    if compileConstant(node) { return }
    guard let found = resolve(node) else { return }
    let isRaw = node.kind == .raw
    if isFree, case .dynamic(let operand, _) = found {
      emit(.init(operation: isRaw ? .dynamicRaw : .dynamicText, from: self.operand(operand)))
      return
    }
    switch found {
    case .field(let field):
      guard mayStand(field, node) else { return }
      emit(.init(operation: .field, frame: Int32(field.frame), slot: Int32(field.slot)))
    case .dynamic(let operand, let fallback):
      guard mayStandDynamic(node) else { return }
      if let fallback, !mayStand(fallback, node) { return }
      let number = self.operand(operand)
      let skip = fallback == nil ? nil : emit(.init(operation: .skipIfMissing, from: number))
      emit(.init(operation: html.place == .urlStart ? .dynamicURL : .dynamicText, from: number))
      guard let fallback, let skip else { return }
      let jump = emit(.init(operation: .jump))
      setTarget(of: skip)
      emit(.init(operation: .field, frame: Int32(fallback.frame), slot: Int32(fallback.slot)))
      setTarget(of: jump)
    }
  }

  /// Whether text known beforehand may stand here: not where HTML, a style or the start of a URL must be.
  mutating func mayStandAsText(_ name: String, _ node: SyntaxNode) -> Bool {
    guard mayBeText(name, "text, not HTML", node) else { return false }
    if html.place == .urlStart {
      error(.templateUnsafeURL, "'\(name)' is text where a URL begins", at: node)
      return false
    }
    return mayStandHere(name, node)
  }

  private mutating func mayStandDynamic(_ node: SyntaxNode) -> Bool {
    let name = tree.name(of: node)
    return mayBeText(name, "a free parameter, which is not HTML", node) && mayStandHere(name, node)
  }

  private mutating func mayBeText(_ name: String, _ what: String, _ node: SyntaxNode) -> Bool {
    if node.kind == .raw {
      error(
        .templateRawText,
        "'\(name)' is \(what)",
        at: node,
        suggestion: "write '{{\(name)}}', which escapes it"
      )
      return false
    }
    if html.place == .styleAttribute {
      error(.templateUnsafePlace, "'\(name)' stands in 'style', where only numbers may", at: node)
      return false
    }
    return true
  }

  private mutating func mayStand(_ field: FieldReference, _ node: SyntaxNode) -> Bool {
    let name = tree.name(of: node)
    switch field.kind {
    case .flag, .record, .list, .params:
      error(
        .templateWrongKind,
        "'\(name)' is \(field.kind.words), which cannot be written",
        at: node,
        suggestion: "open a section with '{{#\(name)}}'"
      )
      return false
    case .html:
      if node.kind == .variable {
        error(
          .templateEscapedHTML,
          "'\(name)' is HTML, which '{{\(name)}}' would escape",
          at: node,
          suggestion: "write '{{{\(name)}}}'"
        )
        return false
      }
      if html.place == .content || html.place == .linkedData { return true }
      let place = if case .forbidden(let words) = html.place { words } else { attributeWords }
      error(.templateUnsafePlace, "'\(name)' is HTML, which may not stand \(place)", at: node)
      return false
    case .text, .url, .number:
      if node.kind == .raw {
        error(
          .templateRawText,
          "'\(name)' is \(field.kind.words), not HTML",
          at: node,
          suggestion: "write '{{\(name)}}', which escapes it"
        )
        return false
      }
    }
    switch (html.place, field.kind) {
    case (.styleAttribute, .number), (.urlStart, .number), (.urlStart, .url): return true
    case (.styleAttribute, _):
      error(.templateUnsafePlace, "'\(name)' stands in 'style', where only numbers may", at: node)
      return false
    case (.urlStart, _):
      error(
        .templateUnsafeURL,
        "'\(name)' is \(field.kind.words) where the URL of '\(attributeName)' begins",
        at: node,
        suggestion: "use a URL field, or begin the value with a path such as './'"
      )
      return false
    default: return mayStandHere(name, node)
    }
  }

  private mutating func mayStandHere(_ name: String, _ node: SyntaxNode) -> Bool {
    switch html.place {
    case .forbidden(let words):
      let isUnquoted = html.state == .unquotedValue || html.state == .beforeValue
      error(
        .templateUnsafePlace,
        "'\(name)' stands \(words), where text is not safe",
        at: node,
        suggestion: isUnquoted ? "put the value in quotes" : nil
      )
      // What follows is judged as if the value had been in quotes.
      if html.state == .beforeValue { html.state = .unquotedValue }
      return false
    case .linkedData:
      error(
        .templateUnsafePlace,
        "'\(name)' stands in a script, where text is not safe",
        at: node,
        suggestion: "only a field of whole JSON, declared as HTML, may stand here"
      )
      return false
    case .unsafeURL(let scheme):
      error(
        .templateUnsafeURL,
        "'\(name)' stands in a URL of scheme '\(scheme)', which is not allowed",
        at: node
      )
      return false
    case .content, .textContent, .attribute, .styleAttribute, .urlStart: return true
    }
  }

  private var attributeName: String { String(decoding: html.attribute, as: UTF8.self) }

  private var attributeWords: String {
    html.place == .textContent
      ? "in <\(String(decoding: html.tag, as: UTF8.self))>" : "in the attribute '\(attributeName)'"
  }
}
