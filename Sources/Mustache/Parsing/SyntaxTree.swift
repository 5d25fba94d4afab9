import Diagnostics

/// One part of a template.
struct SyntaxNode: Sendable {
  enum Kind: Sendable {
    case text
    /// Where a line begins, with its leading blanks; what includes the template indents here.
    case lineStart
    case variable
    case raw
    case section
    case inverted
    case partial
    case parent
    case block
  }

  var kind: Kind
  /// Where it begins in the text.
  var offset: Int
  /// A text's bytes, a line's leading blanks, or what a tag names.
  var range: Range<Int>
  /// The blanks that indent what a partial, parent or block brings in.
  var indentation: Range<Int> = 0..<0
  /// Whether a partial, parent or block has its line to itself.
  var isStandalone = false
  /// The index after its last descendant.
  var end = 0
}

/// A template parsed: its parts in one array in the order of the text, children behind their parent.
struct SyntaxTree: Sendable {
  let name: String
  let path: String
  let text: [UInt8]
  let lines: LineTable
  var nodes: [SyntaxNode] = []
  /// Whether it was parsed without a fault.
  var isSound = true

  init(_ source: TemplateSource) {
    name = source.name
    path = source.path
    text = source.text
    lines = LineTable(source.text)
  }

  func span(at offset: Int) -> SourceSpan { SourceSpan(path: path, start: lines.position(at: offset)) }

  func name(of node: SyntaxNode) -> String { String(decoding: text[node.range], as: UTF8.self) }

  /// The children of a node, by index, each with its own descendants left out.
  func children(of node: Int) -> [Int] {
    var found: [Int] = []
    var i = node + 1
    while i < nodes[node].end {
      found.append(i)
      i = nodes[i].end
    }
    return found
  }
}
