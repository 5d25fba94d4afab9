import CCMarkGFM
import Glibc
import Synchronization

/// The one file that talks to cmark-gfm: Markdown bytes in, a ``Document`` out. No C type leaves it.
///
/// cmark-gfm's tables of special characters are process-wide. Each parse adds the characters of the extensions
/// attached to it (`:` and `w` for autolinks, `~` for strikethrough) and takes them away at its end, which is
/// wrong as soon as two threads parse. So the autolinks' characters are added once, before the first parse, and that
/// extension is then made to own none, since nothing looks them up in it. Strikethrough must own its
/// tilde; it is attached only to texts that have one, and those are parsed one at a time. What
/// happens to the tilde's entry meanwhile makes no difference to a text without tildes.
enum CMarkParser {
  /// Objects of cmark's registry: they live as long as the process, and after this initializer nothing writes to them.
  private struct Extensions {
    var always: [OpaquePointer]
    var strikethrough: OpaquePointer?
  }

  private nonisolated(unsafe) static let extensions: Extensions = {
    cmark_gfm_core_extensions_ensure_registered()
    let names: [String] = ["table", "autolink", "tagfilter", "tasklist"]
    let always = names.compactMap { cmark_find_syntax_extension($0) }
    let parser = cmark_parser_new(options)
    for one in always { cmark_parser_attach_syntax_extension(parser, one) }
    cmark_manage_extensions_special_characters(parser, 1)
    cmark_parser_free(parser)
    for one in always { cmark_syntax_extension_set_special_inline_chars(one, nil) }
    return Extensions(always: always, strikethrough: cmark_find_syntax_extension("strikethrough"))
  }()

  /// Held while a text with tildes is parsed.
  private static let tilde = Mutex<Void>(())

  private static let options = CMARK_OPT_FOOTNOTES

  /// Parses bytes that ``InputBounds`` has let pass. Any number of threads may.
  static func parse(_ source: UnsafeBufferPointer<UInt8>, firstLine: Int, wikiLinks: Bool) -> Document {
    let extensions = extensions
    guard let parser = cmark_parser_new(options) else { return Document() }
    defer { cmark_parser_free(parser) }
    for one in extensions.always { cmark_parser_attach_syntax_extension(parser, one) }
    let hasTilde = source.contains(UInt8(ascii: "~"))
    if hasTilde { cmark_parser_attach_syntax_extension(parser, extensions.strikethrough) }
    source.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
    // As a number, since a pointer may not leave the lock: the tree belongs to this thread alone.
    let address =
      hasTilde
      ? tilde.withLock { _ in Int(bitPattern: cmark_parser_finish(parser)) }
      : Int(bitPattern: cmark_parser_finish(parser))
    guard let root = OpaquePointer(bitPattern: address) else { return Document() }
    defer { cmark_node_free(root) }
    var builder = DocumentBuilder(source: source, firstLine: firstLine, wikiLinks: wikiLinks)
    walk(root, into: &builder)
    return builder.finish()
  }

  /// Walks the tree without recursion, so that no depth of nesting costs stack.
  private static func walk(_ root: OpaquePointer, into builder: inout DocumentBuilder) {
    var node = root
    while true {
      let descends = enter(node, &builder)
      if descends, let child = cmark_node_first_child(node) {
        node = child
        continue
      }
      if descends { builder.close() }
      while node != root, cmark_node_next(node) == nil {
        guard let parent = cmark_node_parent(node) else { return }
        node = parent
        builder.close()
      }
      if node == root { return }
      guard let next = cmark_node_next(node) else { return }
      node = next
    }
  }

  /// Opens or adds a node; true if it was opened and has to be closed after its children.
  private static func enter(_ node: OpaquePointer, _ builder: inout DocumentBuilder) -> Bool {
    let type = cmark_node_get_type(node)
    let line = Int(cmark_node_get_start_line(node))
    let column = Int(cmark_node_get_start_column(node))
    func open(_ kind: Node.Kind, _ change: (inout Node) -> Void = { _ in }) -> Bool {
      builder.open(kind, line: line, column: column, change)
      return true
    }
    switch type {
    case CMARK_NODE_DOCUMENT: return open(.document)
    case CMARK_NODE_BLOCK_QUOTE: return open(.blockQuote)
    case CMARK_NODE_LIST:
      let ordered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
      return open(.list) {
        if ordered { $0.traits.insert(.ordered) }
        if cmark_node_get_list_tight(node) != 0 { $0.traits.insert(.tight) }
        $0.number = ordered ? cmark_node_get_list_start(node) : 0
      }
    case CMARK_NODE_ITEM:
      let isTask = String(cString: cmark_node_get_type_string(node)) == "tasklist"
      return open(.item) {
        guard isTask else { return }
        $0.traits.insert(.task)
        if cmark_gfm_extensions_get_tasklist_item_checked(node) { $0.traits.insert(.ticked) }
      }
    case CMARK_NODE_FOOTNOTE_DEFINITION:
      let name = cmark_node_get_literal(node)
      return builder.openFootnote(name: bytes(name), line: line, column: column)
    case CMARK_NODE_PARAGRAPH:
      let isTight =
        cmark_node_parent(node).flatMap(cmark_node_parent)
        .map { cmark_node_get_type($0) == CMARK_NODE_LIST && cmark_node_get_list_tight($0) != 0 } ?? false
      return open(.paragraph) { if isTight { $0.traits.insert(.tight) } }
    case CMARK_NODE_HEADING:
      return open(.heading) { $0.number = Int32(cmark_node_get_heading_level(node)) }
    case CMARK_NODE_THEMATIC_BREAK: builder.add(.thematicBreak, line: line, column: column)
    case CMARK_NODE_CODE_BLOCK:
      builder.addCodeBlock(
        bytes(cmark_node_get_literal(node)),
        info: bytes(cmark_node_get_fence_info(node)),
        line: line,
        column: column
      )
    case CMARK_NODE_HTML_BLOCK:
      builder.addHTML(.htmlBlock, bytes(cmark_node_get_literal(node)), line: line, column: column)
    case CMARK_NODE_HTML_INLINE:
      builder.addHTML(.htmlInline, bytes(cmark_node_get_literal(node)), line: line, column: column)
    case CMARK_NODE_TEXT: builder.addText(bytes(cmark_node_get_literal(node)), line: line, column: column)
    case CMARK_NODE_CODE: builder.addCode(bytes(cmark_node_get_literal(node)), line: line, column: column)
    case CMARK_NODE_SOFTBREAK: builder.addBreak(.softBreak)
    case CMARK_NODE_LINEBREAK: builder.addBreak(.lineBreak)
    case CMARK_NODE_EMPH: return open(.emphasis)
    case CMARK_NODE_STRONG: return open(.strong)
    case CMARK_NODE_STRIKETHROUGH: return open(.strikethrough)
    case CMARK_NODE_LINK:
      return builder.openLink(
        url: bytes(cmark_node_get_url(node)),
        title: bytes(cmark_node_get_title(node)),
        line: line,
        column: column
      )
    case CMARK_NODE_IMAGE:
      builder.addImage(
        url: bytes(cmark_node_get_url(node)),
        title: bytes(cmark_node_get_title(node)),
        alternative: plainText(under: node),
        line: line,
        column: column
      )
    case CMARK_NODE_FOOTNOTE_REFERENCE:
      builder.addFootnoteReference(bytes(cmark_node_get_literal(node)), line: line, column: column)
    case CMARK_NODE_TABLE:
      builder.beginTable(alignments: alignments(of: node))
      return open(.table)
    case CMARK_NODE_TABLE_ROW:
      builder.beginRow(isHeader: cmark_gfm_extensions_get_table_row_is_header(node) != 0)
      return open(.tableRow) {
        if cmark_gfm_extensions_get_table_row_is_header(node) != 0 { $0.traits.insert(.header) }
      }
    case CMARK_NODE_TABLE_CELL: return builder.openCell(line: line, column: column)
    default: return open(.paragraph)
    }
    return false
  }

  private static func bytes(_ string: UnsafePointer<CChar>?) -> UnsafeBufferPointer<UInt8> {
    guard let string else { return UnsafeBufferPointer(start: nil, count: 0) }
    return UnsafeBufferPointer(
      start: UnsafeRawPointer(string).assumingMemoryBound(to: UInt8.self),
      count: strlen(string)
    )
  }

  /// `l`, `c`, `r` or 0 for each column.
  private static func alignments(of table: OpaquePointer) -> [UInt8] {
    let count = Int(cmark_gfm_extensions_get_table_columns(table))
    guard let first = cmark_gfm_extensions_get_table_alignments(table) else { return [] }
    return Array(UnsafeBufferPointer(start: first, count: count))
  }

  /// What an image's description reads as.
  private static func plainText(under image: OpaquePointer) -> [UInt8] {
    var out: [UInt8] = []
    var node = cmark_node_first_child(image)
    while let here = node {
      switch cmark_node_get_type(here) {
      case CMARK_NODE_TEXT, CMARK_NODE_CODE, CMARK_NODE_HTML_INLINE:
        out.append(contentsOf: bytes(cmark_node_get_literal(here)))
      case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: out.append(0x20)
      default: break
      }
      if let child = cmark_node_first_child(here) {
        node = child
        continue
      }
      var up: OpaquePointer? = here
      while let at = up, at != image, cmark_node_next(at) == nil { up = cmark_node_parent(at) }
      node = up == image ? nil : up.flatMap(cmark_node_next)
    }
    return out
  }
}
