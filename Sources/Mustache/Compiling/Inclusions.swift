import Diagnostics

/// What a parent tag gives its parent for a block.
struct Override: Hashable {
  var tree: String
  var node: Int
}

/// A template that is being compiled into another.
struct Inclusion {
  var name: String
  /// How many contexts there were at its beginning.
  var depth: Int
  /// The blocks replaced there, and by what.
  var overrides: [String: Override]
}

/// What includes itself within a section over free values.
struct Routine {
  var name: String
  var start: Int32?
  var calls: [Int] = []
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
    for child in tree.children(of: i) where tree.nodes[child].kind == .block {
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

  /// Compiles a template in place, unless it is one that it lies in.
  mutating func include(_ included: SyntaxTree, at node: SyntaxNode?) {
    guard included.isSound else {
      isFaulty = true
      return
    }
    if let node {
      let same = inclusions.last { $0.name == included.name && $0.overrides == overrides }
      if let same {
        guard isFree, same.depth < contexts.count else { return sayCycle(included.name, node) }
        return call(included.name)
      }
    }
    inclusions.append(.init(name: included.name, depth: contexts.count, overrides: overrides))
    let outer = tree
    tree = included
    compileChildren(of: nil)
    tree = outer
    inclusions.removeLast()
  }

  private mutating func call(_ name: String) {
    let step = emit(.init(operation: .call))
    if let known = routines.firstIndex(where: { $0.name == name }) {
      routines[known].calls.append(step)
    } else {
      routines.append(Routine(name: name, calls: [step]))
    }
  }

  /// Compiles what is called, each once, behind the program.
  mutating func compileRoutines() {
    var next = 0
    while next < routines.count {
      guard let routine = trees[routines[next].name] else { return }
      routines[next].start = here()
      contexts.append(.dynamic)
      indentation = Indentation()
      inclusions = [.init(name: routine.name, depth: contexts.count - 1, overrides: [:])]
      tree = routine
      compileChildren(of: nil)
      contexts.removeLast()
      emit(.init(operation: .finish))
      next += 1
    }
    for routine in routines {
      for call in routine.calls { program.instructions[call].to = routine.start ?? 0 }
    }
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

  private mutating func sayCycle(_ name: String, _ node: SyntaxNode) {
    let start = inclusions.lastIndex { $0.name == name } ?? 0
    let cycle = (inclusions[start...].map(\.name) + [name]).joined(separator: " → ")
    error(.templatePartialCycle, "'\(name)' includes itself: \(cycle)", at: node)
  }

  /// The blocks that a template has, and what it includes.
  private func blockNames(of parent: SyntaxTree) -> Set<String> {
    var names: Set<String> = []
    var seen: Set<String> = [parent.name]
    var waiting = [parent]
    while let tree = waiting.popLast() {
      for node in tree.nodes {
        let name = tree.name(of: node)
        switch node.kind {
        case .block: names.insert(name)
        case .partial, .parent:
          if seen.insert(name).inserted, let next = trees[name] { waiting.append(next) }
        default: continue
        }
      }
    }
    return names
  }
}
