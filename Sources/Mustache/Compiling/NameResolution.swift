import Diagnostics

/// A field at a known place of the arena.
struct FieldReference {
  /// As the template writes it.
  var name: String
  var kind: FieldKind
  var frame: Int
  var slot: Int
  /// The use that the field belongs to.
  var owner: Int
  /// The use of a record's or a list's shape.
  var child: Int?
}

/// What a name stands for.
enum Resolution {
  case field(FieldReference)
  /// A value found while rendering; if there is none, the declared field of that name further out.
  case dynamic(DynamicOperand, fallback: FieldReference?)
}

extension Compiler {
  /// What a tag's name stands for, looked up from the innermost context outwards; nil after saying what is wrong.
  mutating func resolve(_ node: SyntaxNode) -> Resolution? {
    let name = tree.name(of: node)
    if name == "." { return resolveDot(node) }
    let parts = name.split(separator: ".").map(String.init)
    guard let first = parts.first else { return nil }
    var isDynamic = false
    for context in contexts.reversed() {
      switch context {
      case .scalar: continue
      case .dynamic: isDynamic = true
      case .shape(let use, let frame):
        if isFree { continue }
        guard let field = projection.uses[use].shape.index(of: first) else { continue }
        let found = descend(reference(first, field, use, frame), parts.dropFirst(), node)
        guard isDynamic else { return found }
        let fallback: FieldReference? = if case .field(let field)? = found { field } else { nil }
        return .dynamic(DynamicOperand(base: .stack, keys: parts), fallback: fallback)
      }
    }
    if isDynamic { return .dynamic(DynamicOperand(base: .stack, keys: parts), fallback: nil) }
    sayUnknown(first, parts, node)
    return nil
  }

  /// The field `number` of the innermost value that has one.
  mutating func number() -> FieldReference? {
    for case .shape(let use, let frame) in contexts.reversed() {
      if let field = projection.uses[use].shape.index(of: "number") {
        return reference("number", field, use, frame)
      }
    }
    return nil
  }

  private mutating func resolveDot(_ node: SyntaxNode) -> Resolution? {
    switch contexts.last {
    case .scalar(let field): return .field(field)
    case .dynamic: return .dynamic(DynamicOperand(base: .top, keys: []), fallback: nil)
    case .shape(let use, let frame):
      if let field = projection.uses[use].shape.index(of: ".") {
        return .field(reference(".", field, use, frame))
      }
      error(
        .templateWrongKind,
        "'.' stands for a whole '\(projection.uses[use].shape.name)' here, which cannot be written",
        at: node,
        suggestion: "name one of its fields: \(names(of: use))"
      )
      return nil
    case nil: return nil
    }
  }

  private mutating func reference(_ name: String, _ field: Int, _ use: Int, _ frame: Int) -> FieldReference {
    let entry = projection.touch(use, field: field)
    let kind = projection.uses[use].shape.fields[field].kind
    return FieldReference(
      name: name,
      kind: kind,
      frame: frame,
      slot: entry.slot,
      owner: use,
      child: entry.child
    )
  }

  /// Follows the names after a dot.
  private mutating func descend(
    _ start: FieldReference,
    _ rest: ArraySlice<String>,
    _ node: SyntaxNode
  ) -> Resolution? {
    var field = start
    var rest = rest
    while true {
      if case .params = field.kind {
        let base = DynamicOperand.Base.field(frame: field.frame, slot: field.slot)
        return .dynamic(DynamicOperand(base: base, keys: Array(rest)), fallback: nil)
      }
      guard let name = rest.popFirst() else { return .field(field) }
      guard case .record = field.kind, let use = field.child else {
        error(
          .templateWrongKind,
          "'\(field.name)' is \(field.kind.words), which has no '\(name)'",
          at: node,
          suggestion: field.child == nil
            ? nil : "open a section: '{{#\(field.name)}}{{\(name)}}{{/\(field.name)}}'"
        )
        return nil
      }
      guard let index = projection.uses[use].shape.index(of: name) else {
        let shape = projection.uses[use].shape
        let near = nearestName(to: name, in: shape.fields.map(\.name))
        error(
          .templateUnknownField,
          "'\(shape.name)' has no field '\(name)'",
          at: node,
          suggestion: near.map { "did you mean '\(field.name).\($0)'?" } ?? "its fields are \(names(of: use))"
        )
        return nil
      }
      let path = "\(field.name).\(name)"
      field = reference(path, index, use, field.frame)
    }
  }

  private mutating func sayUnknown(_ first: String, _ parts: [String], _ node: SyntaxNode) {
    var known: [String] = []
    var shapes: [String] = []
    for case .shape(let use, _) in contexts.reversed() {
      known += projection.uses[use].shape.fields.map(\.name)
      if !shapes.contains(projection.uses[use].shape.name) { shapes.append(projection.uses[use].shape.name) }
    }
    let near = nearestName(to: first, in: known)
    let owners = shapes.map { "'\($0)'" }.joined(separator: " or ")
    var suggestion = near.map { "did you mean '\(([$0] + parts.dropFirst()).joined(separator: "."))'?" }
    if suggestion == nil,
      case .shape(let use, _)? = contexts.last(where: { if case .shape = $0 { true } else { false } })
    {
      suggestion = "the fields of '\(projection.uses[use].shape.name)' are \(names(of: use))"
    }
    error(.templateUnknownField, "unknown field '\(first)' in \(owners)", at: node, suggestion: suggestion)
  }

  func names(of use: Int) -> String {
    projection.uses[use].shape.fields.map { "'\($0.name)'" }.joined(separator: ", ")
  }
}
