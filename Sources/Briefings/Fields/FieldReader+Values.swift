import Diagnostics

extension FieldReader {
  /// A scalar's text as it is written, without white space around it; nil, with an error, if it is none.
  mutating func text(_ node: Int, _ key: String) -> String? {
    let kind = tree.nodes[node].kind
    guard kind == .quoted || kind == .plain && !isStrict else {
      wrongType(
        node,
        "'\(key)' is a text, not \(found(node))",
        suggestion: kind.isScalar
          ? "put quotes around it" : isStrict ? nil : "put quotes around a text that begins with '[' or '{'"
      )
      return nil
    }
    var bytes = tree.bytes(of: node)
    while let first = bytes.first, Self.isSpace(first) { bytes = bytes.dropFirst() }
    while let last = bytes.last, Self.isSpace(last) { bytes = bytes.dropLast() }
    // Pages, feeds and data files have no place for other control characters.
    let isControl = { (byte: UInt8) in byte < 0x20 && !Self.isSpace(byte) || byte == 0x7F }
    if let control = bytes.first(where: isControl) {
      let digits = String(control, radix: 16, uppercase: true)
      diagnostics.error(
        .badText,
        "'\(key)' holds the control character U+00\(digits.count == 1 ? "0" : "")\(digits)",
        at: span(node),
        suggestion: "remove the character"
      )
      return nil
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == Ascii.space || byte == Ascii.lineFeed || byte == Ascii.tab || byte == Ascii.carriageReturn
  }

  /// The same, where nothing is no text at all.
  mutating func optionalText(_ node: Int, _ key: String) -> String? {
    guard !isAbsent(node), let text = text(node, key), !text.isEmpty else { return nil }
    return text
  }

  /// The same, where nothing is an error.
  mutating func requiredText(_ node: Int, _ key: String) -> String? {
    guard let text = isAbsent(node) ? "" : text(node, key) else { return nil }
    guard text.isEmpty else { return text }
    diagnostics.error(.badText, "'\(key)' is empty", at: span(node), suggestion: "write a text")
    return nil
  }

  mutating func texts(_ node: Int, _ key: String) -> [String] {
    elements(node, key).compactMap { requiredText($0, key) }
  }

  mutating func flag(_ node: Int, _ key: String) -> Bool? {
    guard !isAbsent(node) else { return nil }
    if tree.nodes[node].kind == .plain {
      switch tree.string(of: node).lowercased() {
      case "true", "yes", "on": return true
      case "false", "no", "off": return false
      default: break
      }
    }
    wrongType(node, "'\(key)' is true or false, not \(found(node))")
    return nil
  }

  mutating func number(_ node: Int, _ key: String, in range: ClosedRange<Double>) -> Double? {
    guard !isAbsent(node) else { return nil }
    let kind = tree.nodes[node].kind
    if kind == .plain || kind == .quoted && !isStrict, let number = Double(tree.string(of: node)),
      range.contains(number)
    {
      return number
    }
    let (low, high) = (Self.plain(range.lowerBound), Self.plain(range.upperBound))
    diagnostics.error(
      .badNumber,
      "'\(key)' is a number from \(low) to \(high), not \(found(node))",
      at: span(node)
    )
    return nil
  }

  private static func plain(_ number: Double) -> String {
    number == number.rounded() ? "\(Int(number))" : "\(number)"
  }

  /// One of the words that `Choice` lists.
  mutating func choice<Choice>(_ node: Int, _ key: String, _: Choice.Type = Choice.self) -> Choice?
  where Choice: RawRepresentable & CaseIterable, Choice.RawValue == String {
    guard !isAbsent(node), let text = text(node, key) else { return nil }
    if let choice = Choice(rawValue: text) { return choice }
    let known = Choice.allCases.map(\.rawValue)
    let list = known.joined(separator: ", ")
    diagnostics.error(
      .badChoice,
      "unknown \(key) '\(shortened(text))'",
      at: span(node),
      suggestion: nearestName(to: text, in: known).map { "did you mean '\($0)'?" } ?? "write one of: \(list)"
    )
    return nil
  }

  mutating func date(_ node: Int, _ key: String) -> EDTFDate? {
    guard !isNull(node), let text = text(node, key) else { return nil }
    switch EDTFDate.reading(text) {
    case .success(let date): return date
    case .failure(let fault):
      // The column within a scalar is that of the file where the scalar stands on one line as it is.
      var place = span(node)
      let isQuoted = tree.nodes[node].kind == .quoted
      place.start?.column += fault.column - 1 + (isQuoted ? 1 : 0)
      diagnostics.error(
        .badDate,
        "'\(shortened(text))' is no date: \(fault.message)",
        at: place,
        suggestion: fault.suggestion
      )
      return nil
    }
  }

  /// Nothing, `~`, or the word `null`, which no date or address is meant by.
  private func isNull(_ node: Int) -> Bool {
    isAbsent(node) || tree.nodes[node].kind == .plain && tree.string(of: node).lowercased() == "null"
  }

  /// An address that a reader's browser may follow: http or https, with a host.
  mutating func url(_ node: Int, _ key: String) -> String? {
    guard !isNull(node), let text = text(node, key) else { return nil }
    if WebAddress.isValid(text) { return text }
    diagnostics.error(
      .badURL,
      "'\(key)' is no web address: '\(shortened(text))'",
      at: span(node),
      suggestion: "write a whole address that begins with 'https://' or 'http://', without spaces"
    )
    return nil
  }

  /// The Admiralty code: `B2`.
  mutating func grade(_ node: Int, _ key: String) -> String? {
    guard !isNull(node), let text = text(node, key) else { return nil }
    let bytes = Array(text.utf8)
    if bytes.count == 2, (0x41...0x46).contains(bytes[0]), (0x31...0x36).contains(bytes[1]) { return text }
    let upper = text.uppercased()
    let isCase = text != upper && upper.utf8.count == 2 && ("A"..."F").contains(upper.prefix(1))
    diagnostics.error(
      .badGrade,
      "'\(shortened(text))' is no grade of the Admiralty code",
      at: span(node),
      suggestion: isCase
        ? "did you mean '\(upper)'?"
        : "write a letter A to F (reliability) and a number 1 to 6 (credibility): 'B2'"
    )
    return nil
  }

  /// The id of another noun; whether there is one is checked when all files have been read.
  mutating func reference(_ node: Int, _ key: String) -> Reference? {
    guard !isAbsent(node), let text = text(node, key) else { return nil }
    if Identifier.isValid(text) { return Reference(id: text, span: span(node)) }
    diagnostics.error(
      .badID,
      "'\(shortened(text))' is no id: ids are lower-case ASCII letters, digits and hyphens",
      at: span(node),
      suggestion: Identifier.suggestion(for: text).map { "did you mean '\($0)'?" }
    )
    return nil
  }

  mutating func references(_ node: Int, _ key: String) -> [Reference] {
    elements(node, key).compactMap { reference($0, key) }
  }
}
