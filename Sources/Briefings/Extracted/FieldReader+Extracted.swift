import Diagnostics

/// The parts of an extracted file; `extracted.schema.json` describes them.
extension FieldReader {
  private enum FileKey: String, CaseIterable {
    case schema, briefing, text, extractor, actors, events, mentions, quotes, claims, relations
  }

  mutating func extracted(id: String?) -> ExtractedFile {
    let what = "an extracted file"
    var file = ExtractedFile(path: path)
    let seen = fields(of: 0, what: what) { (reader, key: FileKey, value) in
      switch key {
      case .schema: reader.schema(value)
      case .briefing: if let briefing = reader.reference(value, key.rawValue) { file.briefing = briefing }
      case .text: reader.textState(value)
      case .extractor: (file.extractor, file.version) = reader.extractor(value)
      case .actors:
        file.actors = reader.elements(value, key.rawValue).compactMap { reader.proposedActor($0) }
      case .events:
        file.events = reader.elements(value, key.rawValue).compactMap { reader.proposedEvent($0) }
      case .mentions:
        file.mentions = reader.elements(value, key.rawValue).compactMap { reader.mention($0) }
      case .quotes:
        file.quotes = reader.elements(value, key.rawValue).compactMap { reader.quotation($0) }
      case .claims:
        let claims = reader.elements(value, key.rawValue).map { reader.statement($0) }
        reader.checkDenials(claims)
        // One that is none is a fault, and the file is not used.
        file.claims = claims.compactMap(\.self)
      case .relations:
        file.relations = reader.elements(value, key.rawValue).compactMap { reader.tie($0) }
      }
    }
    guard tree.nodes[0].kind == .mapping else { return file }
    for key in [FileKey.schema, .briefing, .text, .extractor] where !seen.contains(key) {
      missing(key.rawValue, of: 0, what: what)
    }
    if let id, !file.briefing.id.isEmpty, file.briefing.id != id {
      diagnostics.error(
        .badID,
        "the file is named after the briefing '\(id)', and is about '\(file.briefing.id)'",
        at: file.briefing.span,
        suggestion: "rename it to '\(file.briefing.id).json'"
      )
    }
    return file
  }

  private mutating func schema(_ node: Int) {
    guard let text = text(node, "schema"), text != ExtractedFile.schema else { return }
    diagnostics.error(
      .badChoice,
      "unknown schema '\(shortened(text))'",
      at: span(node),
      suggestion: "write '\(ExtractedFile.schema)'"
    )
  }

  private enum TextKey: String, CaseIterable { case sha256 }

  private mutating func textState(_ node: Int) {
    let seen = fields(of: node, what: "'text'") { (reader, key: TextKey, value) in
      guard let hash = reader.text(value, key.rawValue) else { return }
      let isHash =
        hash.utf8.count == 64
        && hash.utf8.allSatisfy { Ascii.digits.contains($0) || (0x61...0x66).contains($0) }
      if isHash { return }
      reader.diagnostics.error(
        .badText,
        "'sha256' is 64 hexadecimal digits in lower case",
        at: reader.span(value)
      )
    }
    if tree.nodes[node].kind == .mapping, !seen.contains(.sha256) {
      missing("sha256", of: node, what: "'text'")
    }
  }

  private enum ExtractorKey: String, CaseIterable { case name, version, model }

  private mutating func extractor(_ node: Int) -> (name: String, version: String) {
    var result = (name: "", version: "")
    let seen = fields(of: node, what: "'extractor'") { (reader, key: ExtractorKey, value) in
      switch key {
      case .name: result.name = reader.requiredText(value, key.rawValue) ?? ""
      case .version: result.version = reader.requiredText(value, key.rawValue) ?? ""
      case .model: _ = reader.text(value, key.rawValue)
      }
    }
    guard tree.nodes[node].kind == .mapping else { return result }
    for key in [ExtractorKey.name, .version] where !seen.contains(key) {
      missing(key.rawValue, of: node, what: "'extractor'")
    }
    return result
  }

  // MARK: Text

  private enum SelectorKey: String, CaseIterable { case exact, prefix, suffix, start, end }

  mutating func selector(_ node: Int) -> TextSelector? {
    var selector = TextSelector(span: span(node))
    let count = diagnostics.all.count
    let seen = fields(of: node, what: "'target'") { (reader, key: SelectorKey, value) in
      switch key {
      case .exact: selector.exact = reader.quotedText(value, key.rawValue, isRequired: true) ?? ""
      case .prefix: selector.prefix = reader.quotedText(value, key.rawValue, isRequired: false) ?? ""
      case .suffix: selector.suffix = reader.quotedText(value, key.rawValue, isRequired: false) ?? ""
      case .start: selector.start = reader.offset(value, key.rawValue) ?? 0
      case .end: selector.end = reader.offset(value, key.rawValue) ?? 0
      }
    }
    guard tree.nodes[node].kind == .mapping else { return nil }
    for key in [SelectorKey.exact, .start, .end] where !seen.contains(key) {
      missing(key.rawValue, of: node, what: "'target'")
    }
    return diagnostics.all[count...].contains { $0.severity == .error } ? nil : selector
  }

  /// A text as it is, its white space included: it is looked for in a briefing.
  private mutating func quotedText(_ node: Int, _ key: String, isRequired: Bool) -> String? {
    guard tree.nodes[node].kind == .quoted else { return text(node, key) }
    let text = tree.string(of: node)
    guard isRequired, text.isEmpty else { return text }
    diagnostics.error(.badText, "'\(key)' is empty", at: span(node), suggestion: "write a text")
    return nil
  }

  mutating func offset(_ node: Int, _ key: String) -> Int? {
    guard let number = number(node, key, in: 0...1e9) else { return nil }
    if number == number.rounded() { return Int(number) }
    diagnostics.error(.badNumber, "'\(key)' is a whole number, not \(found(node))", at: span(node))
    return nil
  }

  private enum MentionKey: String, CaseIterable { case entity, confidence, link, target }

  private mutating func mention(_ node: Int) -> ExtractedFile.Mention? {
    var entity: Reference?
    var confidence: Double?
    var mayLink = true
    var target: TextSelector?
    let seen = fields(of: node, what: "a mention") { (reader, key: MentionKey, value) in
      switch key {
      case .entity: entity = reader.reference(value, key.rawValue)
      case .confidence: confidence = reader.number(value, key.rawValue, in: 0...1)
      case .link: mayLink = reader.flag(value, key.rawValue) ?? true
      case .target: target = reader.selector(value)
      }
    }
    require([MentionKey.entity, .confidence, .target], seen, node, "a mention")
    guard let entity, let confidence, let target else { return nil }
    return ExtractedFile.Mention(entity: entity, confidence: confidence, mayLink: mayLink, selector: target)
  }

  private enum QuoteKey: String, CaseIterable { case speaker, attribution, confidence, target }

  private mutating func quotation(_ node: Int) -> ExtractedFile.Quotation? {
    var quote = ExtractedFile.Quotation(confidence: 0, selector: TextSelector(span: span(node)))
    var target: TextSelector?
    let seen = fields(of: node, what: "a quote") { (reader, key: QuoteKey, value) in
      switch key {
      case .speaker: quote.speaker = reader.reference(value, key.rawValue)
      case .attribution: quote.attribution = reader.requiredText(value, key.rawValue)
      case .confidence: quote.confidence = reader.number(value, key.rawValue, in: 0...1) ?? 0
      case .target: target = reader.selector(value)
      }
    }
    require([QuoteKey.confidence, .target], seen, node, "a quote")
    guard let target else { return nil }
    quote.selector = target
    return quote
  }

  private enum TieKey: String, CaseIterable { case from, type, actor, since, until, text, confidence, target }

  private mutating func tie(_ node: Int) -> ExtractedFile.Tie? {
    let what = "a relation"
    var from: Reference?
    var category: Relation.Category?
    var actor: Reference?
    var confidence: Double?
    var target: TextSelector?
    var noun = Relation(category: .related, actor: Reference(id: "", span: span(node)))
    let seen = fields(of: node, what: what) { (reader, key: TieKey, value) in
      switch key {
      case .from: from = reader.reference(value, key.rawValue)
      case .type: category = reader.requiredChoice(value, key.rawValue)
      case .actor: actor = reader.reference(value, key.rawValue)
      case .since: noun.since = reader.date(value, key.rawValue)
      case .until: noun.until = reader.date(value, key.rawValue)
      case .text: noun.text = reader.requiredText(value, key.rawValue)
      case .confidence: confidence = reader.number(value, key.rawValue, in: 0...1)
      case .target: target = reader.selector(value)
      }
    }
    require([TieKey.from, .type, .actor, .confidence, .target], seen, node, what)
    guard let from, let category, let actor, let confidence, let target else { return nil }
    noun.category = category
    noun.actor = actor
    return ExtractedFile.Tie(from: from, noun: noun, confidence: confidence, selector: target)
  }

  mutating func require<Key>(_ keys: [Key], _ seen: [Key], _ node: Int, _ what: String)
  where Key: RawRepresentable & Equatable, Key.RawValue == String {
    guard tree.nodes[node].kind == .mapping else { return }
    for key in keys where !seen.contains(key) { missing(key.rawValue, of: node, what: what) }
  }
}
