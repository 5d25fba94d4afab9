import Diagnostics

/// Makes a template's syntax tree.
struct Parser {
  private var tree: SyntaxTree
  private var tokens: [Token] = []
  /// Whether the next node begins a line of output.
  private var isAtLineStart = true

  private init(_ source: TemplateSource) { tree = SyntaxTree(source) }

  /// Every fault is said; a tree with one is not sound.
  static func parse(_ source: TemplateSource, _ diagnostics: inout DiagnosticList) -> SyntaxTree {
    var parser = Parser(source)
    parser.parse(&diagnostics)
    return parser.tree
  }

  private mutating func parse(_ diagnostics: inout DiagnosticList) {
    let tree = tree
    let faults = diagnostics.count(of: .error)
    var tokenizer = Tokenizer(tree.text, at: tree.span)
    guard var tokens = tokenizer.tokens(&diagnostics),
      TagMatching(text: tree.text, at: tree.span).match(&tokens, &diagnostics)
    else {
      self.tree.isSound = false
      return
    }
    self.tree.isSound = diagnostics.count(of: .error) == faults
    LineLayout(text: tree.text).apply(to: &tokens)
    self.tokens = tokens
    build()
  }

  private mutating func build() {
    var open: [Int] = []
    for token in tokens {
      let isOverride = token.kind == .block && token.isIgnored
      switch token.kind {
      case .text:
        if !token.isIgnored { addText(token) }
        isAtLineStart = tree.text[token.range.upperBound - 1] == 0x0A
      case .comment, .delimiters:
        break
      case .close:
        guard let opener = open.popLast() else { continue }
        tree.nodes[opener].end = tree.nodes.count
      case .variable, .raw, .partial:
        if !token.isIgnored { startLine(token) }
        add(token)
      case .section, .inverted, .block, .parent:
        // Within a parent only blocks count; what else stands there is kept to be complained of.
        if !isOverride, !token.isIgnored { startLine(token) }
        open.append(tree.nodes.count)
        add(token)
      }
    }
  }

  /// Marks the beginning of a line, unless the line vanishes.
  private mutating func startLine(_ token: Token) {
    guard isAtLineStart else { return }
    isAtLineStart = false
    if token.isStandalone { return }
    tree.nodes.append(mark(token.range.lowerBound..<token.range.lowerBound))
  }

  private mutating func addText(_ token: Token) {
    guard !token.isDropped else { return }
    var range = token.range
    if isAtLineStart {
      var first = range.lowerBound
      while first < range.upperBound, tree.text[first] == 0x20 || tree.text[first] == 0x09 { first += 1 }
      // A line of blanks alone is not indented.
      let isEmpty = first < range.upperBound && (tree.text[first] == 0x0A || tree.text[first] == 0x0D)
      if !isEmpty {
        tree.nodes.append(mark(range.lowerBound..<first))
        range = first..<range.upperBound
      }
    }
    guard !range.isEmpty else { return }
    let node = SyntaxNode(kind: .text, offset: range.lowerBound, range: range, end: tree.nodes.count + 1)
    tree.nodes.append(node)
  }

  private func mark(_ range: Range<Int>) -> SyntaxNode {
    SyntaxNode(kind: .lineStart, offset: range.lowerBound, range: range, end: tree.nodes.count + 1)
  }

  private mutating func add(_ token: Token) {
    let kind: SyntaxNode.Kind? =
      switch token.kind {
      case .variable: .variable
      case .raw: .raw
      case .section: .section
      case .inverted: .inverted
      case .partial: .partial
      case .parent: .parent
      case .block: .block
      case .text, .close, .comment, .delimiters: nil
      }
    guard let kind else { return }
    tree.nodes.append(
      SyntaxNode(
        kind: kind,
        offset: token.range.lowerBound,
        range: token.name,
        indentation: token.indentation,
        isStandalone: token.isStandalone,
        end: tree.nodes.count + 1
      )
    )
  }
}
