/// A piece of a template's text: a run of text on one line, or a tag.
struct Token {
  enum Kind {
    case text
    case variable
    case raw
    case section
    case inverted
    case close
    case partial
    case parent
    case block
    case comment
    case delimiters
  }

  var kind: Kind
  /// The whole of it, delimiters included.
  var range: Range<Int>
  /// What a tag names.
  var name: Range<Int> = 0..<0
  /// The close of an opening tag, and the opening of a close.
  var partner: Int?
  /// Whether it stands in a parent tag but in none of its blocks, where only blocks mean anything.
  var isIgnored = false
  /// Whether the line it stands on vanishes (see ``LineLayout``).
  var isDropped = false
  /// The blanks before a tag that has its line to itself, or before a block that begins a line.
  var indentation: Range<Int> = 0..<0
  /// Whether a partial, parent or block has its line to itself.
  var isStandalone = false

  var opens: Bool { kind == .section || kind == .inverted || kind == .parent || kind == .block }
}
