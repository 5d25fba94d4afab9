import Diagnostics

/// Texts that are the same on all pages: `{{words.related}}` becomes a literal when the template is compiled.
///
/// A text that depends on a number, `{{words.counts.briefings}}`, takes the field `number` of the section around it.
package struct Constants: Sendable {
  /// A text in the forms that numbers ask for: `1 briefing`, `2 briefings`.
  package struct Counted: Sendable {
    /// What stands before and after the number, by form.
    let forms: [(before: String, after: String)]
    /// Which of the forms a number takes.
    let form: @Sendable (Int) -> Int

    package init(forms: [(before: String, after: String)], form: @escaping @Sendable (Int) -> Int) {
      self.forms = forms
      self.form = form
    }
  }

  /// What tags name them by, before the dot.
  package let name: String
  let texts: [String: String]
  let counted: [String: Counted]

  package init(name: String, texts: [String: String], counted: [String: Counted] = [:]) {
    self.name = name
    self.texts = texts
    self.counted = counted
  }
}

/// A ``Constants/Counted`` as it is written: escaped.
struct CountedLiteral: Sendable {
  let forms: [(before: [UInt8], after: [UInt8])]
  let form: @Sendable (Int) -> Int

  init(_ counted: Constants.Counted) {
    func escaped(_ text: String) -> [UInt8] {
      var bytes: [UInt8] = []
      HTMLEscaping.append(text, to: &bytes)
      return bytes
    }
    forms = counted.forms.map { (escaped($0.before), escaped($0.after)) }
    form = counted.form
  }

  /// Appends the text for a number in decimal digits.
  func append(_ digits: UnsafeBufferPointer<UInt8>, to out: inout [UInt8]) {
    let number = digits.reduce(0) { value, digit in
      (0x30...0x39).contains(digit) && value < 1 << 52 ? value * 10 + Int(digit - 0x30) : value
    }
    let form = form(number)
    guard forms.indices.contains(form) else { return out.append(contentsOf: digits) }
    out.append(contentsOf: forms[form].before)
    out.append(contentsOf: digits)
    out.append(contentsOf: forms[form].after)
  }
}

extension Compiler {
  /// Writes the constant that a tag names, escaped; false where it names none and is a field's.
  mutating func compileConstant(_ node: SyntaxNode) -> Bool {
    guard !isFree, let constants else { return false }
    let name = tree.name(of: node)
    guard name.hasPrefix(constants.name + ".") else { return false }
    let key = String(name.dropFirst(constants.name.utf8.count + 1))
    if let text = constants.texts[key] {
      guard mayStandAsText(name, node) else { return true }
      var bytes: [UInt8] = []
      HTMLEscaping.append(text, to: &bytes)
      write(bytes)
    } else if let counted = constants.counted[key] {
      compileCounted(counted, name, node)
    } else {
      let near = nearestName(to: key, in: Array(constants.texts.keys) + constants.counted.keys)
      error(
        .templateUnknownField,
        "'\(constants.name)' has no '\(key)'",
        at: node,
        suggestion: near.map { "did you mean '\(constants.name).\($0)'?" }
      )
    }
    return true
  }

  private mutating func compileCounted(_ counted: Constants.Counted, _ name: String, _ node: SyntaxNode) {
    guard mayStandAsText(name, node) else { return }
    guard let field = number() else {
      error(
        .templateWrongKind,
        "'\(name)' depends on a number, and nothing around it has a field 'number'",
        at: node,
        suggestion: "put it into the section of a count: '{{#count}}{{\(name)}}{{/count}}'"
      )
      return
    }
    program.counted.append(CountedLiteral(counted))
    let place = Int32(program.counted.count - 1)
    emit(.init(operation: .counted, frame: Int32(field.frame), slot: Int32(field.slot), from: place))
  }
}
