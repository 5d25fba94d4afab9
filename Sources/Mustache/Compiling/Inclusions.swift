import Diagnostics

/// What a parent tag gives its parent for a block.
struct Override: Hashable {
  var tree: String
  var node: Int
}

/// A template that is being compiled into another.
struct Inclusion {
  var name: String
  /// Where the tag is that includes it; nil for the page's own template.
  var site: SourceSpan?
  /// How many contexts there were at its beginning.
  var depth: Int
  /// The blocks replaced there, and by what.
  var overrides: [String: Override]
  /// Where HTML stood at its beginning.
  var html: HTMLContext
  /// Its first step, for calls from within itself.
  var start: Int32
}

/// Partials, parents and blocks.
extension Compiler {
  mutating func compilePartial(_ node: SyntaxNode) {
    let name = tree.name(of: node)
    if name.hasPrefix("*"), !isFree {
      error(
        .templateUnknownPartial,
        "partial '\(name)' is named by a value, which cannot be checked",
        at: node
      )
      return
    }
    guard let partial = find(name, .templateUnknownPartial, "partial", node) else { return }
    let outer = indentation
    indentation = Indentation()
    if node.isStandalone { indentation.added = outer.of(tree.text[node.indentation]) }
    include(partial, at: node)
    indentation = outer
  }

  mutating func compileParent(_ i: Int) {
    let node = tree.nodes[i]
    let name = tree.name(of: node)
    guard let parent = find(name, .templateUnknownParent, "parent", node) else { return }
    let blocks = blockNames(of: parent)
    let outer = (indentation, overrides)
    for child in tree.children(of: i) {
      guard tree.nodes[child].kind == .block else {
        sayIgnored(tree.nodes[child], name)
        continue
      }
      let block = tree.name(of: tree.nodes[child])
      if !blocks.contains(block) {
        if isFree { continue }
        error(
          .templateUnknownBlock,
          "parent '\(name)' has no block '\(block)'",
          at: tree.nodes[child],
          suggestion: nearestName(to: block, in: blocks).map { "did you mean '\($0)'?" }
        )
      } else if overrides[block] == nil {
        overrides[block] = Override(tree: tree.name, node: child)
      }
    }
    indentation = Indentation()
    if node.isStandalone { indentation.added = outer.0.of(tree.text[node.indentation]) }
    include(parent, at: node)
    (indentation, overrides) = outer
  }

  mutating func compileBlock(_ i: Int) {
    let node = tree.nodes[i]
    let name = tree.name(of: node)
    guard let override = overrides.removeValue(forKey: name) else { return compileChildren(of: i) }
    // Within what replaces a block, the same name means that content's own block.
    defer { overrides[name] = override }
    guard let source = trees[override.tree] else { return }
    let outer = (indentation, tree)
    indentation = Indentation()
    let first = override.node + 1
    let content = source.nodes[override.node]
    let beginsLine = first < content.end && source.nodes[first].kind == .lineStart
    if node.isStandalone {
      let hasDefault = i + 1 < node.end && tree.nodes[i + 1].kind == .lineStart
      indentation.added = outer.0.of(tree.text[hasDefault ? tree.nodes[i + 1].range : node.indentation])
      if first < content.end, source.nodes[first].kind != .lineStart { write(indentation.added) }
    } else {
      indentation.added = outer.0.of(tree.text[node.indentation])
      indentation.skipsNext = beginsLine
    }
    if beginsLine { indentation.removed = Array(source.text[source.nodes[first].range]) }
    tree = source
    compileChildren(of: override.node)
    (indentation, tree) = outer
  }

  /// Compiles a template in place; one that it lies in already is called.
  mutating func include(_ included: SyntaxTree, at node: SyntaxNode?) {
    guard included.isSound else {
      isFaulty = true
      return
    }
    if let node, let same = inclusions.last(where: { $0.name == included.name && $0.overrides == overrides })
    {
      return call(same, node)
    }
    // What may include itself is a routine: it is called here, and again from within.
    let isRoutine = mayIncludeItself(included)
    let call = isRoutine ? emit(.init(operation: .call)) : nil
    let jump = isRoutine ? emit(.init(operation: .jump)) : nil
    let start = isRoutine ? here() : 0
    inclusions.append(
      Inclusion(
        name: included.name,
        site: node.map { tree.span(at: $0.offset) },
        depth: contexts.count,
        overrides: overrides,
        html: html,
        start: start
      )
    )
    let outer = tree
    tree = included
    compileChildren(of: nil)
    tree = outer
    inclusions.removeLast()
    guard let call, let jump else { return }
    emit(.init(operation: .finish))
    program.instructions[call].to = start
    setTarget(of: jump)
  }

  /// Calls a template from within itself, which ends only if each call is for another value of the same kind.
  private mutating func call(_ inclusion: Inclusion, _ node: SyntaxNode) {
    guard inclusion.depth < contexts.count, inclusion.html == html else {
      return sayCycle(inclusion.name, node)
    }
    switch (contexts[inclusion.depth - 1], contexts[contexts.count - 1]) {
    case (.dynamic, .dynamic) where isFree:
      emit(.init(operation: .call, to: inclusion.start))
    case (.shape(let use, let first), .shape(let same, let current))
    where use == same && recursiveFrames.contains(current):
      emit(.init(operation: .call, frame: Int32(first), from: Int32(current), to: inclusion.start))
    default: sayCycle(inclusion.name, node)
    }
  }

  /// The use that a list's section shares with a template around it, because it includes that template again for
  /// each of its elements; nil for other sections.
  ///
  /// The list has to be one of the element's own, at `frame` or in a row within it: only then is there an end.
  func recursiveUse(_ section: Int, _ shape: ShapeInfo, frame: Int) -> Int? {
    let names = reachable(from: tree.nodes[section + 1..<tree.nodes[section].end], of: tree)
    for inclusion in inclusions.reversed() where names.contains(inclusion.name) {
      if case .shape(let use, let outer) = contexts[inclusion.depth - 1], outer <= frame,
        projection.uses[use].ownsRow,
        projection.uses[use].shape.isSame(as: shape)
      {
        return use
      }
    }
    return nil
  }

  private func mayIncludeItself(_ included: SyntaxTree) -> Bool {
    reachable(from: included.nodes[...], of: included).contains(included.name)
  }

  /// The templates that nodes include, directly or not.
  private func reachable(from nodes: ArraySlice<SyntaxNode>, of tree: SyntaxTree) -> Set<String> {
    var names: Set<String> = []
    var waiting = [(tree, nodes)]
    while let (tree, nodes) = waiting.popLast() {
      for node in nodes where node.kind == .partial || node.kind == .parent {
        let name = tree.name(of: node)
        if names.insert(name).inserted, let next = trees[name] { waiting.append((next, next.nodes[...])) }
      }
    }
    return names
  }

  private mutating func find(_ name: String, _ id: DiagnosticID, _ word: String, _ node: SyntaxNode)
    -> SyntaxTree?
  {
    if let found = trees[name] { return found }
    if !isFree {
      error(
        id,
        "unknown \(word) '\(name)'",
        at: node,
        suggestion: nearestName(to: name, in: trees.keys).map { "did you mean '\($0)'?" }
      )
    }
    return nil
  }

  private mutating func sayIgnored(_ node: SyntaxNode, _ parent: String) {
    if isFree { return }
    error(
      .templateOutsideBlock,
      "'\(tree.name(of: node))' stands in parent '\(parent)' outside its blocks, where nothing is written",
      at: node,
      suggestion: "move it into a block, or out of the parent"
    )
  }

  private mutating func sayCycle(_ name: String, _ node: SyntaxNode) {
    let start = inclusions.lastIndex { $0.name == name } ?? 0
    let cycle = (inclusions[start...].map(\.name) + [name]).joined(separator: " → ")
    error(.templatePartialCycle, "'\(name)' includes itself: \(cycle)", at: node)
  }

  /// The blocks that a template has, and what it includes.
  private func blockNames(of parent: SyntaxTree) -> Set<String> {
    var names: Set<String> = []
    for name in reachable(from: parent.nodes[...], of: parent).union([parent.name]) {
      guard let tree = trees[name] else { continue }
      for node in tree.nodes where node.kind == .block { names.insert(tree.name(of: node)) }
    }
    return names
  }
}
