import Diagnostics

extension FieldReader {
  private enum BriefingKey: String, CaseIterable {
    case title, date, updated, summary, authors, tags, draft, language, marking, judgements, sources, claims
    case corrections, redirects, params
  }

  /// A briefing without its body; nil, with errors, if it lacks what it needs.
  mutating func briefing(id: String) -> Briefing? {
    let what = "a briefing"
    guard let root = root(what) else { return nil }
    var title: String?
    var date: EDTFDate?
    var noun = Briefing(id: id, title: "", date: .placeholder, span: SourceSpan(path: path))
    let seen = fields(of: root, what: what) { (reader, key: BriefingKey, value) in
      switch key {
      case .title:
        title = reader.requiredText(value, key.rawValue)
        noun.span = reader.span(value)
      case .date: date = reader.requiredDate(value, key.rawValue)
      case .updated: noun.updated = reader.date(value, key.rawValue)
      case .summary: noun.summary = reader.optionalText(value, key.rawValue)
      case .authors: noun.authors = reader.texts(value, key.rawValue)
      case .tags: noun.tags = reader.texts(value, key.rawValue)
      case .draft: noun.isDraft = reader.flag(value, key.rawValue) ?? false
      case .language: noun.language = reader.language(value)
      case .marking: noun.marking = reader.marking(value)
      case .sources: noun.sources = reader.sources(value)
      case .corrections: noun.corrections = reader.corrections(value)
      case .judgements: noun.judgements = reader.judgements(value)
      case .claims: noun.claims = reader.claims(value)
      case .redirects: noun.redirects = reader.redirects(value)
      case .params: noun.params = reader.params(value)
      }
    }
    if !seen.contains(.title) { missing("title", of: root, what: what) }
    if !seen.contains(.date) { missing("date", of: root, what: what) }
    checkSources(noun.claims.flatMap { [$0.source] + $0.positions.map(\.source) }, in: noun.sources, root)
    guard let title, let date else { return nil }
    noun.title = title
    noun.date = date
    return noun
  }

  /// The table that the file's YAML is; nil, with an error, if it is something else.
  mutating func root(_ what: String) -> Int? {
    if let first = tree.nodes.first, first.kind == .mapping { return 0 }
    let place = tree.nodes.isEmpty ? SourceSpan(path: path, line: 1, column: 1) : span(0)
    diagnostics.error(
      .wrongType,
      tree.nodes.isEmpty || isAbsent(0)
        ? "the front matter of \(what) is empty"
        : "the front matter of \(what) is written as 'key: value' lines, not as \(found(0))",
      at: place,
      suggestion: "write 'key: value' lines"
    )
    return nil
  }

  mutating func requiredDate(_ node: Int, _ key: String) -> EDTFDate? {
    guard isAbsent(node) else { return date(node, key) }
    diagnostics.error(
      .badDate,
      "'\(key)' is empty",
      at: span(node),
      suggestion: "write a date as '2024', '2024-06' or '2024-06-19'"
    )
    return nil
  }
}

extension EDTFDate {
  /// Stands in a noun until its own date has been read.
  static let placeholder = EDTFDate(
    source: "",
    earliest: 0,
    latest: 0,
    start: nil,
    finish: nil,
    form: .single
  )
}
