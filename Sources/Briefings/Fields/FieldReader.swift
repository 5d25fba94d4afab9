import Diagnostics

/// Takes nouns' fields out of one file's YAML, noting every fault at its place; used again for file after file.
struct FieldReader: Sendable {
  var tree = ValueTree()
  private(set) var path = ""
  /// Whether the values come from JSON: a text is in quotes, a number is not, and nothing stands for a list of one.
  private(set) var isStrict = false
  var diagnostics = DiagnosticList()

  /// Reads `source` (UTF-8, no BOM), which begins on `firstLine` of `path`; false, with an error, if it is no YAML.
  mutating func begin(_ source: UnsafeBufferPointer<UInt8>, path: String, firstLine: Int) -> Bool {
    self.path = path
    isStrict = false
    var parser = YAMLParser(firstLine: firstLine)
    do throws(YAMLFault) {
      try parser.parse(source, into: &tree)
    } catch {
      diagnostics.error(
        .yamlSyntax,
        error.message,
        at: SourceSpan(path: path, line: error.line, column: error.column),
        suggestion: error.suggestion
      )
      return false
    }
    for tag in parser.ignoredTags {
      diagnostics.warning(
        .yamlTag,
        "tag '\(tag.name)' is ignored: what follows is read as it is written",
        at: SourceSpan(path: path, line: tag.line, column: tag.column),
        suggestion: "remove the tag"
      )
    }
    return true
  }

  /// Reads `source` (UTF-8, no BOM) as JSON; false, with an error, if it is none.
  mutating func begin(json source: UnsafeBufferPointer<UInt8>, path: String) -> Bool {
    self.path = path
    isStrict = true
    var parser = JSONParser(source)
    do throws(JSONFault) {
      try parser.parse(into: &tree)
      return true
    } catch {
      diagnostics.error(
        .yamlSyntax,
        "this is no valid JSON: \(error.problem)",
        at: SourceSpan(path: path, start: TextPlace.position(of: error.offset, in: source))
      )
      return false
    }
  }

  func span(_ node: Int) -> SourceSpan {
    guard node < tree.nodes.count else { return SourceSpan(path: path) }
    let node = tree.nodes[node]
    return SourceSpan(path: path, line: Int(node.line), column: Int(node.column))
  }

  // MARK: Tables

  /// Gives each value of the table at `node` to `body`, by its key; what was there, known keys only.
  ///
  /// - Parameter what: what the table is, for people: `an actor`.
  mutating func fields<Key>(
    of node: Int,
    what: String,
    _ body: (inout FieldReader, Key, Int) -> Void
  ) -> [Key] where Key: RawRepresentable & CaseIterable & Equatable, Key.RawValue == String {
    guard tree.nodes[node].kind == .mapping else {
      wrongType(
        node,
        isStrict
          ? "\(what) is an object, not \(found(node))"
          : "\(what) is written as 'key: value' lines, not as \(found(node))"
      )
      return []
    }
    var seen: [Key] = []
    var unknown: [String] = []
    var at = node + 1
    let end = Int(tree.nodes[node].end)
    while at < end {
      let value = Int(tree.nodes[at].end)
      defer { at = Int(tree.nodes[value].end) }
      guard let name = key(at) else { continue }
      guard let key = Key(rawValue: name) else {
        // Each is compared with all known keys, so that a file of nothing else must not take long.
        if unknown.count == Self.unknownLimit {
          tooManyUnknown(at)
        } else if unknown.count < Self.unknownLimit {
          if unknown.contains(name) { duplicate(name, at) } else { unknownKey(name, at, Key.self) }
        }
        unknown.append(name)
        continue
      }
      if seen.contains(key) {
        duplicate(name, at)
        continue
      }
      seen.append(key)
      body(&self, key, value)
    }
    return seen
  }

  private static let unknownLimit = 50

  private mutating func tooManyUnknown(_ node: Int) {
    diagnostics.error(
      .unknownKey,
      "more than \(Self.unknownLimit) unknown keys in one table; those from here on are not looked at",
      at: span(node),
      suggestion: "keep keys of your own under 'params:'"
    )
  }

  /// The text of a key; nil, with an error, for a list or table in its place.
  mutating func key(_ node: Int) -> String? {
    guard tree.nodes[node].kind.isScalar else {
      wrongType(node, "a key is a word, not \(found(node))")
      return nil
    }
    return tree.string(of: node)
  }

  mutating func duplicate(_ name: String, _ node: Int) {
    diagnostics.error(
      .duplicateKey,
      "key '\(shortened(name))' stands here a second time",
      at: span(node),
      suggestion: "keep one of them"
    )
  }

  private mutating func unknownKey<Key>(_ name: String, _ node: Int, _: Key.Type)
  where Key: RawRepresentable & CaseIterable, Key.RawValue == String {
    let nearest = nearestName(to: name, in: Key.allCases.map(\.rawValue))
    // A marking that is misspelt would otherwise be published.
    let isGuard = ["marking", "release", "defaultMarking"].contains(nearest)
    let severity: Diagnostic.Severity = isGuard ? .error : .warning
    diagnostics.append(
      Diagnostic(
        severity,
        .unknownKey,
        "unknown key '\(shortened(name))'",
        at: span(node),
        suggestion: nearest.map { "did you mean '\($0)'?" } ?? "keep keys of your own under 'params:'"
      )
    )
  }

  mutating func missing(_ key: String, of node: Int, what: String) {
    diagnostics.error(
      .missingKey,
      "\(what) needs '\(key)'",
      at: span(node),
      suggestion: "add '\(key): …'"
    )
  }

  // MARK: Lists

  /// The elements of a list; a single value is a list of one, nothing is none.
  mutating func elements(_ node: Int, _ key: String) -> [Int] {
    if isAbsent(node) { return [] }
    if isStrict, tree.nodes[node].kind != .sequence {
      wrongType(node, "'\(key)' is a list, not \(found(node))")
      return []
    }
    return tree.nodes[node].kind == .sequence ? Array(tree.children(of: node)) : [node]
  }

  /// An empty value, or `~`: YAML's null. Words such as `Null` are somebody's name as likely.
  func isAbsent(_ node: Int) -> Bool {
    guard !isStrict, tree.nodes[node].kind == .plain else { return false }
    let bytes = tree.bytes(of: node)
    return bytes.isEmpty || bytes.count == 1 && bytes.first == Ascii.tilde
  }

  // MARK: Faults

  mutating func wrongType(_ node: Int, _ message: String, suggestion: String? = nil) {
    diagnostics.error(.wrongType, message, at: span(node), suggestion: suggestion)
  }

  /// What stands at a node, for people.
  func found(_ node: Int) -> String {
    switch tree.nodes[node].kind {
    case .plain, .quoted: isAbsent(node) ? "nothing" : "'\(shortened(tree.string(of: node)))'"
    case .sequence: "a list"
    case .mapping: "a table"
    }
  }

  /// The first 60 characters, so that a fault stays one line.
  func shortened(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
    return line.count > 60 ? line.prefix(60) + "…" : line
  }
}
