import Diagnostics

extension FieldReader {
  private enum ActorKey: String, CaseIterable {
    case name, type, unnamed, aliases, roles, relations, country, summary, wikidata, sources, marking, sameAs
    case redirects, params
  }

  /// An actor without its profile, and the id that it gives way to; nil, with errors, if it lacks what it needs.
  mutating func actor(id: String) -> (noun: Actor, sameAs: Reference?)? {
    let what = "an actor"
    guard let root = root(what) else { return nil }
    var name: String?
    var category: Actor.Category?
    var sameAs: Reference?
    var unnamed: Int?
    var noun = Actor(id: id, name: "", category: .group, origin: .curated, span: SourceSpan(path: path))
    let seen = fields(of: root, what: what) { (reader, key: ActorKey, value) in
      switch key {
      case .name:
        name = reader.requiredText(value, key.rawValue)
        noun.span = reader.span(value)
      case .type: category = reader.requiredChoice(value, key.rawValue)
      case .unnamed:
        noun.isUnnamed = reader.flag(value, key.rawValue) ?? false
        unnamed = value
      case .aliases: noun.aliases = reader.aliases(value)
      case .roles: noun.roles = reader.elements(value, key.rawValue).compactMap { reader.role($0) }
      case .relations:
        noun.relations = reader.elements(value, key.rawValue).compactMap { reader.relation($0) }
      case .country: noun.country = reader.reference(value, key.rawValue)
      case .summary: noun.summary = reader.optionalText(value, key.rawValue)
      case .wikidata: noun.wikidata = reader.wikidata(value)
      case .sources: noun.sources = reader.sources(value)
      case .marking: noun.marking = reader.marking(value)
      case .sameAs: sameAs = reader.reference(value, key.rawValue)
      case .redirects: noun.redirects = reader.redirects(value)
      case .params: noun.params = reader.params(value)
      }
    }
    if !seen.contains(.name) { missing("name", of: root, what: what) }
    if !seen.contains(.type) { missing("type", of: root, what: what) }
    checkSources(noun.roles.map(\.source) + noun.relations.map(\.source), in: noun.sources, root)
    guard let name, let category else { return nil }
    noun.name = name
    noun.category = category
    checkUnnamed(noun, at: unnamed)
    return (noun, sameAs)
  }

  /// Only a person is unnamed: what others are called is a name, however plain.
  mutating func checkUnnamed(_ actor: Actor, at node: Int?) {
    guard actor.isUnnamed, actor.category != .person, let node else { return }
    diagnostics.error(
      .badChoice,
      "only a person can be unnamed, and this is of type '\(actor.category.rawValue)'",
      at: span(node),
      suggestion: "remove 'unnamed', or write 'type: person'"
    )
  }

  mutating func requiredChoice<Choice>(_ node: Int, _ key: String) -> Choice?
  where Choice: RawRepresentable & CaseIterable, Choice.RawValue == String {
    guard isAbsent(node) else { return choice(node, key) }
    diagnostics.error(
      .badChoice,
      "'\(key)' is empty",
      at: span(node),
      suggestion: "write one of: " + Choice.allCases.map(\.rawValue).joined(separator: ", ")
    )
    return nil
  }

  private enum RoleKey: String, CaseIterable { case title, of, since, until, source, marking }

  mutating func role(_ node: Int) -> Role? {
    if tree.nodes[node].kind.isScalar { return requiredText(node, "roles").map { Role(title: $0) } }
    var title: String?
    var role = Role(title: "")
    let seen = fields(of: node, what: "a role") { (reader, key: RoleKey, value) in
      switch key {
      case .title: title = reader.requiredText(value, key.rawValue)
      case .of: role.of = reader.reference(value, key.rawValue)
      case .since: role.since = reader.date(value, key.rawValue)
      case .until: role.until = reader.date(value, key.rawValue)
      case .source: role.source = reader.sourceID(value)
      case .marking: role.marking = reader.marking(value)
      }
    }
    if tree.nodes[node].kind == .mapping, !seen.contains(.title) {
      missing("title", of: node, what: "a role")
    }
    role.title = title ?? ""
    return title == nil ? nil : role
  }

  private enum RelationKey: String, CaseIterable { case type, actor, since, until, text, source, marking }

  private mutating func relation(_ node: Int) -> Relation? {
    var category: Relation.Category?
    var actor: Reference?
    var relation = Relation(category: .related, actor: Reference(id: "", span: span(node)))
    let seen = fields(of: node, what: "a relation") { (reader, key: RelationKey, value) in
      switch key {
      case .type: category = reader.requiredChoice(value, key.rawValue)
      case .actor: actor = reader.reference(value, key.rawValue)
      case .since: relation.since = reader.date(value, key.rawValue)
      case .until: relation.until = reader.date(value, key.rawValue)
      case .text: relation.text = reader.optionalText(value, key.rawValue)
      case .source: relation.source = reader.sourceID(value)
      case .marking: relation.marking = reader.marking(value)
      }
    }
    guard tree.nodes[node].kind == .mapping else { return nil }
    if !seen.contains(.type) { missing("type", of: node, what: "a relation") }
    if !seen.contains(.actor) { missing("actor", of: node, what: "a relation") }
    guard let category, let actor else { return nil }
    relation.category = category
    relation.actor = actor
    return relation
  }

  /// The id of one of the noun's sources; ``checkSources(_:in:_:)`` finds its place again if there is none.
  private mutating func sourceID(_ node: Int) -> String? { reference(node, "source")?.id }

  mutating func checkSources(_ used: [String?], in sources: [Source], _ root: Int) {
    for case let id? in used where !sources.contains(where: { $0.id == id }) {
      diagnostics.error(
        .danglingReference,
        "there is no source '\(id)' in this file",
        at: place(ofSource: id) ?? span(root),
        suggestion: nearestName(to: id, in: sources.map(\.id)).map { "did you mean '\($0)'?" }
          ?? "add it under 'sources:'"
      )
    }
  }

  private func place(ofSource id: String) -> SourceSpan? {
    let nodes = tree.nodes.indices
    return nodes.dropFirst().first {
      tree.nodes[$0].kind.isScalar && tree.string(of: $0) == id
        && tree.nodes[$0 - 1].kind.isScalar && tree.string(of: $0 - 1) == "source"
    }
    .map(span)
  }

  mutating func wikidata(_ node: Int) -> String? {
    guard let text = optionalText(node, "wikidata") else { return nil }
    let digits = text.utf8.dropFirst()
    if text.utf8.first == 0x51, (1...12).contains(digits.count), digits.allSatisfy(Ascii.digits.contains) {
      return text
    }
    diagnostics.error(
      .badID,
      "'\(shortened(text))' is no item of Wikidata",
      at: span(node),
      suggestion: "write 'Q' and digits: 'Q423'"
    )
    return nil
  }
}
