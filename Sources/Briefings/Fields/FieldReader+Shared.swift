import Diagnostics

/// Fields that several nouns have.
extension FieldReader {
  private enum AliasKey: String, CaseIterable { case name, kind, marking }

  /// `- 김정은`, `- {name: Kim, kind: weak}`.
  mutating func aliases(_ node: Int) -> [Alias] {
    var aliases: [Alias] = []
    for element in elements(node, "aliases") {
      if tree.nodes[element].kind != .mapping {
        if let name = requiredText(element, "aliases") {
          aliases.append(Alias(name: name, span: span(element)))
        }
        continue
      }
      var name: String?
      var place = span(element)
      var kind = Alias.Kind.strong
      var marking: Marking?
      let seen = fields(of: element, what: "an alias") { (reader, key: AliasKey, value) in
        switch key {
        case .name:
          name = reader.requiredText(value, "name")
          place = reader.span(value)
        case .kind: kind = reader.choice(value, "kind") ?? kind
        case .marking: marking = reader.marking(value)
        }
      }
      if !seen.contains(.name) { missing("name", of: element, what: "an alias") }
      guard let name else { continue }
      var alias = Alias(name: name, kind: kind, span: place)
      alias.marking = marking
      aliases.append(alias)
    }
    return aliases
  }

  private enum SourceKey: String, CaseIterable {
    case id, title, publisher, url, archive, published, accessed, grade, derivedFrom, marking
  }

  mutating func sources(_ node: Int) -> [Source] {
    var sources: [Source] = []
    for element in elements(node, "sources") {
      var source = Source(id: "", title: "", span: span(element))
      let seen = fields(of: element, what: "a source") { (reader, key: SourceKey, value) in
        switch key {
        case .id: source.id = reader.reference(value, "id")?.id ?? ""
        case .title: source.title = reader.requiredText(value, "title") ?? ""
        case .publisher: source.publisher = reader.optionalText(value, "publisher")
        case .url: source.url = reader.url(value, "url")
        case .archive: source.archive = reader.url(value, "archive")
        case .published: source.published = reader.date(value, "published")
        case .accessed: source.accessed = reader.date(value, "accessed")
        case .grade: source.grade = reader.grade(value, "grade")
        case .derivedFrom: source.derivedFrom = reader.references(value, "derivedFrom").map(\.id)
        case .marking: source.marking = reader.marking(value)
        }
      }
      guard tree.nodes[element].kind == .mapping else { continue }
      if !seen.contains(.id) { missing("id", of: element, what: "a source") }
      if !seen.contains(.title) { missing("title", of: element, what: "a source") }
      guard !source.id.isEmpty, !source.title.isEmpty else { continue }
      if let first = sources.first(where: { $0.id == source.id }) {
        repeated(
          "source '\(source.id)'",
          at: source.span,
          first: first.span,
          suggestion: "give it an id of its own"
        )
        continue
      }
      sources.append(source)
    }
    checkDerivations(sources)
    return sources
  }

  /// Reports the second of two parts of a noun with one id.
  mutating func repeated(_ what: String, at span: SourceSpan, first: SourceSpan, suggestion: String) {
    diagnostics.error(
      .duplicateID,
      "\(what) stands here a second time",
      at: span,
      notes: [Diagnostic.Note("the first is here", at: first)],
      suggestion: suggestion
    )
  }

  /// How far something may be passed on; an unreadable one is an error, so that nothing is published by mistake.
  mutating func marking(_ node: Int, _ key: String = "marking") -> Marking? {
    guard !isAbsent(node), let text = text(node, key) else { return nil }
    if let marking = Marking(label: text) { return marking }
    diagnostics.error(
      .badMarking,
      "'\(shortened(text))' is no marking of TLP 2.0",
      at: span(node),
      suggestion: Marking.suggestion(for: text)
    )
    return nil
  }

  mutating func redirects(_ node: Int) -> [String] {
    elements(node, "redirects").compactMap { element in
      guard let path = requiredText(element, "redirects") else { return nil }
      guard let fault = SitePath.fault(of: path) else { return path }
      diagnostics.error(
        .badRedirect,
        "'\(shortened(path))' is no path below the site's root: \(fault)",
        at: span(element),
        suggestion: "write it as 'old/page/' or 'old/page.html'"
      )
      return nil
    }
  }

  mutating func params(_ node: Int) -> Param {
    if isAbsent(node) { return .table([]) }
    guard tree.nodes[node].kind == .mapping else {
      wrongType(node, "'params' is a table, not \(found(node))")
      return .table([])
    }
    return param(node)
  }

  /// Nesting is bounded when YAML is read.
  private mutating func param(_ node: Int) -> Param {
    switch tree.nodes[node].kind {
    case .quoted: return .text(text(node, "params") ?? "")
    case .plain:
      switch tree.string(of: node) {
      case "true", "True": return .flag(true)
      case "false", "False": return .flag(false)
      default: return .text(isAbsent(node) ? "" : text(node, "params") ?? "")
      }
    case .sequence: return .list(Array(tree.children(of: node)).map { param($0) })
    case .mapping:
      var entries: [Param.Entry] = []
      var names: Set<String> = []
      let children = Array(tree.children(of: node))
      for at in stride(from: 0, to: children.count - 1, by: 2) {
        guard let name = key(children[at]) else { continue }
        guard names.insert(name).inserted else {
          duplicate(name, children[at])
          continue
        }
        entries.append(Param.Entry(key: name, value: param(children[at + 1])))
      }
      return .table(entries)
    }
  }

  mutating func language(_ node: Int) -> String? {
    guard let text = optionalText(node, "language") else { return nil }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let isTag = parts.enumerated().allSatisfy { i, part in
      (i == 0 ? 2...8 : 1...8).contains(part.utf8.count)
        && part.allSatisfy { $0.isASCII && ($0.isLetter || i > 0 && $0.isNumber) }
    }
    if isTag { return text }
    diagnostics.error(
      .badLanguage,
      "'\(shortened(text))' is no language tag",
      at: span(node),
      suggestion: "write a tag of BCP 47: 'en', 'en-GB', 'ko'"
    )
    return nil
  }
}
