/// Writes a ``Document`` as HTML.
///
///     var html: [UInt8] = []
///     HTMLWriter.write(document, options: .site, into: &html)
package struct HTMLWriter {
  package struct Options: Sendable {
    /// Exactly the HTML of the GFM specification's examples, raw HTML let through: for its tests only.
    package var isPlain = false
    /// In plain mode, whether nine tags are made harmless (GFM's "disallowed raw HTML").
    package var filtersTags = false
    /// Ids that the page uses itself; headings get others.
    package var reservedIDs: Set<String> = []
    package var labels = Labels()

    package init() {}

    package static let site = Options()
    package static let plain: Options = {
      var options = Options()
      options.isPlain = true
      return options
    }()
  }

  /// What is said of parts of a text to those who do not see them, before and after a number where there is one.
  package struct Labels: Sendable {
    package var table = (before: "Table ", after: "")
    package var backToReference = (before: "Back to reference ", after: "")
    package var notes = "Notes"
    package var done = "Done"
    package var toDo = "To do"

    package init() {}
  }

  let document: Document
  let overlay: LinkOverlay
  let options: Options
  var out: [UInt8] = []
  var inline = InlineState()
  private var headingIDs: [String] = []
  private var nextHeading = 0
  private var headingShift: Int32 = 0
  private var hasBody = false
  private var tables: Int32 = 0
  private var hasFootnotes = false

  package static func write(
    _ document: Document,
    overlay: LinkOverlay = LinkOverlay(),
    options: Options = .site,
    into out: inout [UInt8]
  ) {
    var writer = HTMLWriter(document: document, overlay: overlay, options: options)
    swap(&writer.out, &out)
    writer.writeAll()
    swap(&writer.out, &out)
  }

  private init(document: Document, overlay: LinkOverlay, options: Options) {
    self.document = document
    self.overlay = overlay
    self.options = options
    if !options.isPlain {
      headingIDs = document.headingIDs(reserved: options.reservedIDs)
      headingShift = document.nodes.contains { $0.kind == .heading && $0.number == 1 } ? 1 : 0
    }
  }

  private mutating func writeAll() {
    var open: [Int] = []
    var index = 0
    while index < document.nodes.count {
      while let last = open.last, index >= Int(document.nodes[last].end) {
        leave(last)
        open.removeLast()
      }
      let node = document.nodes[index]
      if node.kind.isInline {
        index = writeInline(index)
        continue
      }
      enter(index)
      open.append(index)
      index += 1
    }
    while let last = open.popLast() { leave(last) }
  }

  // MARK: Blocks

  private mutating func freshLine() {
    if let last = out.last, last != 0x0A { out.append(0x0A) }
  }

  private mutating func enter(_ index: Int) {
    let node = document.nodes[index]
    switch node.kind {
    case .document: break
    case .blockQuote:
      freshLine()
      out.write("<blockquote>\n")
    case .list: openList(node)
    case .item:
      freshLine()
      openItem(node)
    case .paragraph:
      if !node.traits.contains(.tight) {
        freshLine()
        out.write("<p>")
      }
    case .heading:
      freshLine()
      openHeading(node)
    case .codeBlock:
      freshLine()
      writeCodeBlock(node)
    case .htmlBlock: writeHTMLBlock(node)
    case .thematicBreak:
      freshLine()
      out.write(options.isPlain ? "<hr />\n" : "<hr>\n")
    case .table:
      freshLine()
      openTable()
    case .tableRow: openRow(node)
    case .tableCell: openCell(node)
    case .footnoteDefinition: openFootnote(node)
    case .division: openDivision(node)
    default: break
    }
    inline.open.removeAll(keepingCapacity: true)
  }

  private mutating func leave(_ index: Int) {
    let node = document.nodes[index]
    closeInlines(endingBy: node.end)
    switch node.kind {
    case .document:
      if hasFootnotes { out.write("</ol>\n</section>\n") }
    case .blockQuote:
      freshLine()
      out.write("</blockquote>\n")
    case .list: out.write(node.traits.contains(.ordered) ? "</ol>\n" : "</ul>\n")
    case .item: out.write("</li>\n")
    case .paragraph:
      if isLastOfFootnote(index) { writeBackReferences() }
      if !node.traits.contains(.tight) { out.write("</p>\n") }
    case .heading:
      out.write("</h")
      out.write(min(6, node.number + headingShift))
      out.write(">\n")
    case .table:
      if hasBody { out.write("</tbody>\n") }
      out.write(options.isPlain ? "</table>\n" : "</table></div>\n")
    case .tableRow:
      out.write("</tr>\n")
      if node.traits.contains(.header) { out.write("</thead>\n") }
    case .tableCell: out.write(node.traits.contains(.header) ? "</th>\n" : "</td>\n")
    case .division: out.write("</div>\n")
    case .footnoteDefinition:
      if !endsInParagraph(index) {
        writeBackReferences()
        out.append(0x0A)
      }
      out.write("</li>\n")
    default: break
    }
  }

  private mutating func openList(_ node: Node) {
    freshLine()
    guard node.traits.contains(.ordered) else { return out.write("<ul>\n") }
    guard node.number != 1 else { return out.write("<ol>\n") }
    out.write("<ol start=\"")
    out.write(node.number)
    out.write("\">\n")
  }

  private mutating func openItem(_ node: Node) {
    guard node.traits.contains(.task) else { return out.write("<li>") }
    let ticked = node.traits.contains(.ticked)
    if options.isPlain {
      out.write(
        ticked
          ? "<li><input checked=\"\" disabled=\"\" type=\"checkbox\"> "
          : "<li><input disabled=\"\" type=\"checkbox\"> "
      )
    } else {
      out.write("<li class=\"task\"><input type=\"checkbox\" disabled aria-label=\"")
      HTMLEscaping.append(Array((ticked ? options.labels.done : options.labels.toDo).utf8)[...], to: &out)
      out.write(ticked ? "\" checked> " : "\"> ")
    }
  }

  private mutating func openHeading(_ node: Node) {
    out.write("<h")
    out.write(min(6, node.number + headingShift))
    if !options.isPlain {
      out.write(" id=\"")
      HTMLEscaping.append(Array(headingIDs[nextHeading].utf8)[...], to: &out)
      out.write("\"")
      nextHeading += 1
    }
    out.write(">")
  }

  private mutating func writeCodeBlock(_ node: Node) {
    let info = document.strings[node.string]
    let language = info.prefix { $0 != 0x20 && $0 != 0x09 }
    // Long lines scroll, and a keyboard has to reach them.
    out.write(options.isPlain ? "<pre>" : "<pre tabindex=\"0\">")
    if language.isEmpty {
      out.write("<code>")
    } else {
      out.write("<code class=\"language-")
      HTMLEscaping.append(language, to: &out)
      out.write("\">")
    }
    HTMLEscaping.append(document.text[node.text], to: &out)
    // An empty block has no line at all; any other ends its last line.
    if node.number == 0 { out.append(0x0A) }
    out.write("</code></pre>\n")
  }

  private mutating func writeHTMLBlock(_ node: Node) {
    let html = document.strings[node.string]
    if options.isPlain {
      freshLine()
      appendRaw(html)
      freshLine()
    } else if !Document.isComment(html) {
      freshLine()
      out.write("<p class=\"raw\">")
      HTMLEscaping.append(html.last == 0x0A ? html.dropLast() : html, to: &out)
      out.write("</p>\n")
    }
  }

  private mutating func openDivision(_ node: Node) {
    freshLine()
    let label = document.strings[node.string]
    out.write("<div class=\"marked\" role=\"group\" aria-label=\"")
    HTMLEscaping.append(label, to: &out)
    out.write("\">\n<p class=\"tlp\" data-tlp=\"")
    HTMLEscaping.append(label, to: &out)
    out.write("\">")
    HTMLEscaping.append(label, to: &out)
    out.write("</p>\n")
  }

  mutating func appendRaw(_ html: ArraySlice<UInt8>) {
    if options.filtersTags { TagFilter.append(html, to: &out) } else { out.append(contentsOf: html) }
  }

  /// Wide tables scroll, so that each is a region of its own, with a name, which a keyboard reaches.
  private mutating func openTable() {
    hasBody = false
    tables += 1
    guard !options.isPlain else { return out.write("<table>\n") }
    out.write("<div class=\"table\" role=\"region\" aria-label=\"")
    HTMLEscaping.append(Array(options.labels.table.before.utf8)[...], to: &out)
    out.write(tables)
    HTMLEscaping.append(Array(options.labels.table.after.utf8)[...], to: &out)
    out.write("\" tabindex=\"0\"><table>\n")
  }

  private mutating func openRow(_ node: Node) {
    freshLine()
    if node.traits.contains(.header) {
      out.write("<thead>\n")
    } else if !hasBody {
      out.write("<tbody>\n")
      hasBody = true
    }
    out.write("<tr>\n")
  }

  private mutating func openCell(_ node: Node) {
    let header = node.traits.contains(.header)
    out.write(header ? "<th" : "<td")
    if header, !options.isPlain { out.write(" scope=\"col\"") }
    let alignment: (plain: StaticString, site: StaticString)? =
      if node.traits.contains(.left) {
        (" align=\"left\"", " class=\"left\"")
      } else if node.traits.contains(.center) {
        (" align=\"center\"", " class=\"center\"")
      } else if node.traits.contains(.right) {
        (" align=\"right\"", " class=\"right\"")
      } else { nil }
    if let alignment { out.write(options.isPlain ? alignment.plain : alignment.site) }
    out.write(">")
  }

  // MARK: Footnotes

  private var footnote: Node?

  private mutating func openFootnote(_ node: Node) {
    freshLine()
    if !hasFootnotes {
      out.write("<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"")
      HTMLEscaping.append(Array(options.labels.notes.utf8)[...], to: &out)
      out.write("\">\n<ol>\n")
      hasFootnotes = true
    }
    footnote = node
    out.write("<li id=\"fn-")
    out.write(node.number)
    out.write("\">\n")
  }

  private func endsInParagraph(_ definition: Int) -> Bool {
    lastChild(of: definition).map { document.nodes[$0].kind == .paragraph } ?? false
  }

  private func lastChild(of parent: Int) -> Int? {
    let end = Int(document.nodes[parent].end)
    var child = parent + 1
    guard child < end else { return nil }
    while Int(document.nodes[child].end) < end { child = Int(document.nodes[child].end) }
    return child
  }

  private func isLastOfFootnote(_ paragraph: Int) -> Bool {
    guard let footnote else { return false }
    guard document.nodes[paragraph].end == footnote.end else { return false }
    var parent = paragraph - 1
    while parent > 0, document.nodes[parent].kind != .footnoteDefinition { parent -= 1 }
    return lastChild(of: parent) == paragraph
  }

  private mutating func writeBackReferences() {
    guard let footnote, footnote.ordinal > 0 else { return }
    for ordinal in 1...footnote.ordinal {
      out.write(" <a href=\"#")
      writeReferenceID(number: footnote.number, ordinal: ordinal)
      out.write("\" class=\"footnote-backref\" role=\"doc-backlink\" aria-label=\"")
      HTMLEscaping.append(Array(options.labels.backToReference.before.utf8)[...], to: &out)
      out.write(footnote.number)
      if ordinal > 1 {
        out.write("-")
        out.write(ordinal)
      }
      HTMLEscaping.append(Array(options.labels.backToReference.after.utf8)[...], to: &out)
      out.write("\">\u{21A9}\u{FE0E}</a>")
    }
  }

  mutating func writeReferenceID(number: Int32, ordinal: Int32) {
    out.write("fnref-")
    out.write(number)
    if ordinal > 1 {
      out.write("-")
      out.write(ordinal)
    }
  }
}
