import Diagnostics

/// Makes a program of a template: names resolved to slots, partials and parents put in place, literals merged.
struct Compiler {
  /// What names may refer to at a place, innermost last.
  enum Context {
    /// The fields of a shape, in the row that `frame` is at.
    case shape(use: Int, frame: Int)
    /// A field that is no record, which `{{.}}` writes.
    case scalar(FieldReference)
    /// A value without a declared shape.
    case dynamic
  }

  /// How the lines of what is being included are indented.
  struct Indentation: Hashable {
    /// What each line gets.
    var added: [UInt8] = []
    /// What each line loses of its own blanks.
    var removed: [UInt8] = []
    /// Whether the next line's blanks are written already.
    var skipsNext = false

    func of(_ blanks: ArraySlice<UInt8>) -> [UInt8] {
      var common = 0
      for (a, b) in zip(blanks, removed) {
        if a != b { break }
        common += 1
      }
      return added + blanks.dropFirst(common)
    }
  }

  let trees: [String: SyntaxTree]
  let constants: Constants?
  /// Whether nothing is checked against a shape.
  let isFree: Bool
  var diagnostics = DiagnosticList()
  /// Whether some tree that is needed has a fault.
  var isFaulty = false

  var program = Program()
  var projection = Projection()
  var contexts: [Context] = []
  var tree: SyntaxTree
  var html = HTMLContext()
  var indentation = Indentation()
  /// What has replaced blocks, outermost parent tags winning.
  var overrides: [String: Override] = [:]
  /// The templates around the present place.
  var inclusions: [Inclusion] = []
  /// The frames of lists that belong to values of their own elements' kind, a step down a tree.
  var recursiveFrames: Set<Int> = []
  /// Literal bytes not yet made an instruction.
  private var literal: [UInt8] = []
  /// The last known dynamic operands' numbers.
  private var operandNumbers: [DynamicOperand: Int] = [:]

  init(_ trees: [String: SyntaxTree], _ shape: ShapeInfo, _ constants: Constants?, isFree: Bool) {
    self.trees = trees
    self.constants = constants
    self.isFree = isFree
    tree = SyntaxTree(TemplateSource(name: "", text: [], path: ""))
    contexts = [.shape(use: projection.addRow(shape), frame: 0)]
  }

  mutating func compile(_ root: SyntaxTree) {
    if isFree, case .shape(let use, let frame) = contexts[0] {
      let slot = projection.touch(use, field: 0).slot
      let value = operand(DynamicOperand(base: .field(frame: frame, slot: slot), keys: []))
      emit(.init(operation: .dynamicPush, from: value))
      contexts.append(.dynamic)
    }
    include(root, at: nil)
    emit(.init(operation: .finish))
    checkEnd(root)
    isFaulty = isFaulty || diagnostics.hasErrors
    // How wide a row is, is known only now that every field of it has been seen.
    for i in program.instructions.indices where program.instructions[i].operation == .next {
      program.instructions[i].from = Int32(projection.width(of: Int(program.instructions[i].slot)))
    }
  }

  /// A page has to end outside tags, comments and scripts.
  private mutating func checkEnd(_ root: SyntaxTree) {
    guard !isFree, html.state != .content || html.element != .ordinary else { return }
    diagnostics.error(
      .templateSplitMarkup,
      "template '\(root.name)' ends inside a tag, a comment, a script or a title",
      at: root.span(at: root.text.count)
    )
  }

  // MARK: Steps

  mutating func write(_ bytes: some Sequence<UInt8>) {
    literal.append(contentsOf: bytes)
    if !isFree { html.advance(over: bytes) }
  }

  /// Adds a step and returns where, so that its target can be set later.
  @discardableResult
  mutating func emit(_ instruction: Instruction) -> Int {
    flush()
    program.instructions.append(instruction)
    return program.instructions.count - 1
  }

  /// The number of the next step.
  mutating func here() -> Int32 {
    flush()
    return Int32(program.instructions.count)
  }

  mutating func setTarget(of step: Int) {
    let target = here()
    program.instructions[step].to = target
  }

  private mutating func flush() {
    guard !literal.isEmpty else { return }
    let from = program.literals.count
    program.literals += literal
    literal.removeAll(keepingCapacity: true)
    program.instructions.append(
      .init(operation: .literal, from: Int32(from), to: Int32(program.literals.count))
    )
  }

  mutating func operand(_ operand: DynamicOperand) -> Int32 {
    if let known = operandNumbers[operand] { return Int32(known) }
    operandNumbers[operand] = program.operands.count
    program.operands.append(operand)
    return Int32(program.operands.count - 1)
  }

  // MARK: Nodes

  /// Compiles the children of a node of the present tree, or all of the tree.
  mutating func compileChildren(of node: Int?) {
    var i = node.map { $0 + 1 } ?? 0
    let end = node.map { tree.nodes[$0].end } ?? tree.nodes.count
    while i < end {
      compileNode(i)
      i = tree.nodes[i].end
    }
  }

  private mutating func compileNode(_ i: Int) {
    let node = tree.nodes[i]
    switch node.kind {
    case .text: write(tree.text[node.range])
    case .lineStart:
      if indentation.skipsNext {
        indentation.skipsNext = false
      } else {
        write(indentation.of(tree.text[node.range]))
      }
    case .variable, .raw: compileVariable(node)
    case .section: compileSection(i)
    case .inverted: compileInverted(i)
    case .partial: compilePartial(node)
    case .parent: compileParent(i)
    case .block: compileBlock(i)
    }
  }

  // MARK: Faults

  mutating func error(
    _ id: DiagnosticID,
    _ message: String,
    at node: SyntaxNode,
    notes: [Diagnostic.Note] = [],
    suggestion: String? = nil
  ) {
    var notes = notes
    // What a partial may name depends on where it is included.
    if let inclusion = inclusions.last, inclusion.name == tree.name, let site = inclusion.site {
      notes.append(.init("included here", at: site))
    }
    diagnostics.error(id, message, at: tree.span(at: node.offset), notes: notes, suggestion: suggestion)
  }
}
