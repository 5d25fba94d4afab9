import Diagnostics

/// Sections and inverted sections.
extension Compiler {
  mutating func compileSection(_ i: Int) {
    let node = tree.nodes[i]
    guard let found = resolve(node) else { return }
    let before = html
    switch found {
    case .field(let field): compileSection(i, over: field)
    case .dynamic(let operand, let fallback):
      let number = self.operand(operand)
      let skip = fallback == nil ? nil : emit(.init(operation: .skipIfMissing, from: number))
      let enter = emit(.init(operation: .dynamicLoop, from: number))
      let body = here()
      contexts.append(.dynamic)
      compileChildren(of: i)
      contexts.removeLast()
      emit(.init(operation: .dynamicNext, to: body))
      if let fallback, let skip {
        let jump = emit(.init(operation: .jump))
        setTarget(of: skip)
        let after = html
        html = before
        compileSection(i, over: fallback)
        joinHTML(after, node)
        setTarget(of: jump)
      }
      setTarget(of: enter)
    }
    joinHTML(before, node)
  }

  private mutating func compileSection(_ i: Int, over field: FieldReference) {
    let frame = Int32(field.frame)
    let slot = Int32(field.slot)
    switch field.kind {
    case .text, .html, .url, .number, .flag, .params:
      let skip = emit(.init(operation: .skipIfFalse, frame: frame, slot: slot))
      compileChildren(of: i, in: .scalar(field))
      setTarget(of: skip)
    case .record:
      guard let use = field.child else { return }
      let skip = emit(.init(operation: .skipIfFalse, frame: frame, slot: slot))
      compileChildren(of: i, in: .shape(use: use, frame: field.frame))
      setTarget(of: skip)
    case .list:
      guard let (use, slot, isRecursive) = elements(i, field) else { return }
      let rows = newFrame()
      if isRecursive { recursiveFrames.insert(rows) }
      let loop = emit(.init(operation: .loop, frame: frame, slot: Int32(slot), from: Int32(rows)))
      let body = here()
      compileChildren(of: i, in: .shape(use: use, frame: rows))
      emit(.init(operation: .next, frame: Int32(rows), slot: Int32(use), to: body))
      setTarget(of: loop)
      recursiveFrames.remove(rows)
    }
  }

  /// The use of a list's elements in a section, and the list's slot.
  private mutating func elements(_ section: Int, _ list: FieldReference) -> (
    use: Int, slot: Int, isRecursive: Bool
  )? {
    guard let use = list.child else { return nil }
    guard let shared = recursiveUse(section, projection.uses[use].shape, frame: list.frame),
      let entry = projection.touchRecursively(list.owner, slot: list.slot, child: shared)
    else { return (use, list.slot, false) }
    return (shared, entry.slot, true)
  }

  private mutating func compileChildren(of node: Int, in context: Context) {
    contexts.append(context)
    compileChildren(of: node)
    contexts.removeLast()
  }

  /// A frame for the rows of a list: one further in than all that are current here.
  private mutating func newFrame() -> Int {
    var frame = 0
    for case .shape(_, let current) in contexts { frame = max(frame, current) }
    program.frameCount = max(program.frameCount, frame + 2)
    return frame + 1
  }

  mutating func compileInverted(_ i: Int) {
    let node = tree.nodes[i]
    guard let found = resolve(node) else { return }
    let before = html
    var skips: [Int] = []
    switch found {
    case .field(let field):
      skips.append(emit(skipIfTrue(field)))
    case .dynamic(let operand, let fallback):
      let number = self.operand(operand)
      let missing = fallback == nil ? nil : emit(.init(operation: .skipIfMissing, from: number))
      skips.append(emit(.init(operation: .skipIfDynamicTrue, from: number)))
      if let fallback, let missing {
        let jump = emit(.init(operation: .jump))
        setTarget(of: missing)
        skips.append(emit(skipIfTrue(fallback)))
        setTarget(of: jump)
      }
    }
    compileChildren(of: i)
    for skip in skips { setTarget(of: skip) }
    joinHTML(before, node)
  }

  private func skipIfTrue(_ field: FieldReference) -> Instruction {
    .init(operation: .skipIfTrue, frame: Int32(field.frame), slot: Int32(field.slot))
  }

  /// Goes on from the end of a part that may be left out, which has to be the kind of place where it began.
  private mutating func joinHTML(_ before: HTMLContext, _ node: SyntaxNode) {
    guard !isFree, !html.merge(before) else { return }
    error(
      .templateSplitMarkup,
      "section '\(tree.name(of: node))' does not end at the kind of place where it begins",
      at: node,
      suggestion: "open and close tags, quotes and comments on the same side of a section"
    )
    html = before
  }
}
