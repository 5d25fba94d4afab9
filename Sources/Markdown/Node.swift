/// One element of a ``Document``: what it is and where its text, strings and source are.
///
/// Nodes stand in document order (a parent before its children); ``end`` closes the subtree, so that the
/// children of node `i` begin at `i + 1`, and the next sibling of `i` is `nodes[i].end`.
package struct Node: Hashable, Sendable {
  package enum Kind: UInt8, Sendable {
    // Blocks that hold blocks
    case document, blockQuote, list, item, table, tableRow, footnoteDefinition
    /// A block for some readers only; its string says for whom: `TLP:AMBER`.
    case division
    // Blocks that hold inlines or text
    case paragraph, heading, tableCell, codeBlock, htmlBlock, thematicBreak
    // Inlines
    case text, softBreak, lineBreak, code, htmlInline, emphasis, strong, strikethrough, link, image
    case footnoteReference
    /// `[^s1]` without a footnote of that name; its string is the name, and it has no text.
    case sourceReference

    /// Whether nodes of this kind stand in lines of text.
    package var isInline: Bool { rawValue >= Kind.text.rawValue }
  }

  /// What a node's kind alone does not tell.
  package struct Traits: OptionSet, Hashable, Sendable {
    package let rawValue: UInt16
    package init(rawValue: UInt16) { self.rawValue = rawValue }

    /// A list whose items are numbered; its first number is ``Node/number``.
    package static let ordered = Traits(rawValue: 1 << 0)
    /// A list whose paragraphs are written without `<p>`.
    package static let tight = Traits(rawValue: 1 << 1)
    /// A list item with a check box, ticked or not.
    package static let task = Traits(rawValue: 1 << 2)
    package static let ticked = Traits(rawValue: 1 << 3)
    /// The header row of a table, or one of its cells.
    package static let header = Traits(rawValue: 1 << 4)
    /// Alignment of a table cell.
    package static let left = Traits(rawValue: 1 << 5)
    package static let center = Traits(rawValue: 1 << 6)
    package static let right = Traits(rawValue: 1 << 7)
    /// A link written `[[id]]` or `[[id|words]]`; its string is the id.
    package static let wiki = Traits(rawValue: 1 << 8)
    /// A bare URL or address that became a link by itself, or stood in `<…>`.
    package static let autolink = Traits(rawValue: 1 << 9)
    /// The text of the node stands in the source byte for byte from ``Node/line``, ``Node/column`` on.
    package static let verbatim = Traits(rawValue: 1 << 10)
  }

  package var kind: Kind
  package var traits: Traits = []
  /// Heading level 1–6; first number of an ordered list; number of a footnote definition or reference.
  package var number: Int32 = 0
  /// Which of several references to one footnote this is, from 1; for a definition, how many there are.
  package var ordinal: Int32 = 0
  /// One past the last node of the subtree.
  package var end: Int32 = 0
  /// Where the node's text, its children's included, stands in ``Document/text`` (bytes).
  package var textStart: Int32 = 0
  package var textEnd: Int32 = 0
  /// Where the node's string stands in ``Document/strings`` (bytes): the destination of a link or image,
  /// the info string of a code block, raw HTML, the name of a footnote.
  package var stringStart: Int32 = 0
  package var stringEnd: Int32 = 0
  /// A second string: the title of a link or image. An image's alternative text is its third, after it.
  package var titleEnd: Int32 = 0
  package var altEnd: Int32 = 0
  /// Where the node begins in its file, from 1, columns in Unicode scalars; 0 where that is not known.
  package var line: Int32 = 0
  package var column: Int32 = 0

  package init(kind: Kind) { self.kind = kind }
}

extension Node {
  package var text: Range<Int> { Int(textStart)..<Int(textEnd) }
  package var string: Range<Int> { Int(stringStart)..<Int(stringEnd) }
  package var title: Range<Int> { Int(stringEnd)..<Int(titleEnd) }
  package var alternative: Range<Int> { Int(titleEnd)..<Int(altEnd) }
}
