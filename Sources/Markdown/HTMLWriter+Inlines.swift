extension HTMLWriter {
  /// Writes one inline node (for an image or renamed link its whole subtree); the index of the next to write.
  mutating func writeInline(_ index: Int) -> Int {
    closeInlines(endingBy: Int32(index))
    let node = document.nodes[index]
    switch node.kind {
    case .text, .code: writeText(node)
    case .softBreak, .lineBreak: writeBreak(node)
    case .htmlInline: writeHTMLInline(node)
    case .emphasis, .strong, .strikethrough:
      openSpan(at: node.textStart)
      open(index)
    case .link: return writeLink(index)
    case .image:
      endSpan()
      writeImage(index)
    case .footnoteReference:
      endSpan()
      writeFootnoteReference(node)
    case .sourceReference:
      endSpan()
      writeSourceReference(index)
    default: break
    }
    return index + 1
  }

  // MARK: Elements

  private mutating func open(_ index: Int) {
    writeTag(index, closing: false)
    inline.open.append(.init(node: Int32(index), isInside: inline.spanEnd >= 0))
  }

  /// Closes the elements whose subtree ends before node `next`.
  mutating func closeInlines(endingBy next: Int32) {
    while let last = inline.open.last, document.nodes[Int(last.node)].end <= next {
      writeTag(Int(last.node), closing: true)
      inline.open.removeLast()
      closeSpanIfDone(at: document.nodes[Int(last.node)].textEnd)
    }
    if inline.open.isEmpty, inline.spanEnd >= 0, next < document.nodes.count,
      !document.nodes[Int(next)].kind.isInline
    {
      endSpan()
    }
  }

  private mutating func writeTag(_ index: Int, closing: Bool) {
    switch document.nodes[index].kind {
    case .emphasis: out.write(closing ? "</em>" : "<em>")
    case .strong: out.write(closing ? "</strong>" : "<strong>")
    case .strikethrough: out.write(closing ? "</del>" : "<del>")
    case .link:
      if closing { out.write("</a>") } else { writeLinkTag(index) }
    default: break
    }
  }

  // MARK: Text

  private mutating func writeText(_ node: Node) {
    if node.kind == .code {
      endSpan()
      out.write("<code>")
      HTMLEscaping.append(document.text[node.text], to: &out)
      out.write("</code>")
      return
    }
    var at = node.textStart
    while at < node.textEnd {
      openSpan(at: at)
      var stop = node.textEnd
      if inline.spanEnd >= 0 {
        stop = min(stop, inline.spanEnd)
      } else if inline.nextSpan < overlay.spans.count {
        stop = min(stop, max(at + 1, overlay.spans[inline.nextSpan].start))
      }
      HTMLEscaping.append(document.text[Int(at)..<Int(stop)], to: &out)
      at = stop
      closeSpanIfDone(at: at)
    }
  }

  private mutating func writeBreak(_ node: Node) {
    openSpan(at: node.textStart)
    if node.kind == .lineBreak { out.write(options.isPlain ? "<br />" : "<br>") }
    out.append(0x0A)
    closeSpanIfDone(at: node.textEnd)
  }

  private mutating func writeHTMLInline(_ node: Node) {
    let html = document.strings[node.string]
    if options.isPlain {
      appendRaw(html)
    } else if !Document.isComment(html) {
      HTMLEscaping.append(html, to: &out)
    }
  }

  // MARK: Links of the document

  private mutating func writeLink(_ index: Int) -> Int {
    endSpan()
    let node = document.nodes[index]
    // cmark lets `<https://…>` stand in a link's words; HTML has no link in a link.
    guard options.isPlain || !isInLink else { return index + 1 }
    switch overlay.resolutions[Int32(index)] {
    case .renamed(let attributes, let words):
      out.write("<a ")
      out.append(contentsOf: overlay.attributes[Int(attributes.lowerBound)..<Int(attributes.upperBound)])
      out.write(">")
      HTMLEscaping.append(overlay.attributes[Int(words.lowerBound)..<Int(words.upperBound)], to: &out)
      out.write("</a>")
      return Int(node.end)
    case .words, .replaced: return index + 1
    case .attributes: open(index)
    case nil:
      // A wiki link that nobody resolved, and a scheme that is not allowed, leave the words.
      guard !node.traits.contains(.wiki) else { return index + 1 }
      guard options.isPlain || SafeURL.isAllowed(document.strings[node.string]) else { return index + 1 }
      open(index)
    }
    return index + 1
  }

  private var isInLink: Bool { inline.open.contains { document.nodes[Int($0.node)].kind == .link } }

  private mutating func writeLinkTag(_ index: Int) {
    let node = document.nodes[index]
    out.write("<a ")
    if case .attributes(let range) = overlay.resolutions[Int32(index)] {
      out.append(contentsOf: overlay.attributes[Int(range.lowerBound)..<Int(range.upperBound)])
    } else {
      out.write("href=\"")
      HTMLEscaping.appendURL(document.strings[node.string], to: &out)
      out.write("\"")
    }
    writeTitle(node)
    out.write(">")
  }

  private mutating func writeTitle(_ node: Node) {
    let title = document.strings[node.title]
    guard !title.isEmpty else { return }
    out.write(" title=\"")
    HTMLEscaping.append(title, to: &out)
    out.write("\"")
  }

  private mutating func writeImage(_ index: Int) {
    let node = document.nodes[index]
    let resolution = overlay.resolutions[Int32(index)]
    if resolution == .words
      || (resolution == nil && !options.isPlain && !SafeURL.isAllowed(document.strings[node.string]))
    {
      HTMLEscaping.append(document.strings[node.alternative], to: &out)
      return
    }
    out.write("<img ")
    if case .attributes(let range) = resolution {
      out.append(contentsOf: overlay.attributes[Int(range.lowerBound)..<Int(range.upperBound)])
    } else {
      out.write("src=\"")
      HTMLEscaping.appendURL(document.strings[node.string], to: &out)
      out.write("\"")
    }
    out.write(" alt=\"")
    HTMLEscaping.append(document.strings[node.alternative], to: &out)
    out.write("\"")
    writeTitle(node)
    out.write(options.isPlain ? " />" : ">")
  }

  private mutating func writeFootnoteReference(_ node: Node) {
    if isInLink {
      out.write("<sup class=\"footnote-ref\" id=\"")
      writeReferenceID(number: node.number, ordinal: node.ordinal)
      out.write("\">")
      out.write(node.number)
      return out.write("</sup>")
    }
    out.write("<sup class=\"footnote-ref\"><a href=\"#fn-")
    out.write(node.number)
    out.write("\" id=\"")
    writeReferenceID(number: node.number, ordinal: node.ordinal)
    out.write("\" role=\"doc-noteref\">")
    out.write(node.number)
    out.write("</a></sup>")
  }

  /// One that nobody resolved stays as it was written.
  private mutating func writeSourceReference(_ index: Int) {
    if case .replaced(let html) = overlay.resolutions[Int32(index)] {
      return out.append(contentsOf: overlay.attributes[Int(html.lowerBound)..<Int(html.upperBound)])
    }
    out.write("[^")
    HTMLEscaping.append(document.strings[document.nodes[index].string], to: &out)
    out.write("]")
  }

  // MARK: Links laid over the text

  /// Opens the span that begins at `text`, around the elements that it covers whole.
  private mutating func openSpan(at text: Int32) {
    guard inline.spanEnd < 0 else { return }
    while inline.nextSpan < overlay.spans.count, overlay.spans[inline.nextSpan].start < text {
      inline.nextSpan += 1
    }
    guard inline.nextSpan < overlay.spans.count, overlay.spans[inline.nextSpan].start == text else { return }
    let span = overlay.spans[inline.nextSpan]
    inline.nextSpan += 1
    // Elements that end inside the span are closed before it and opened again within.
    let reopened = interrupt(inline.open.firstIndex { document.nodes[Int($0.node)].textEnd < span.end })
    out.write("<a ")
    out.append(
      contentsOf: overlay.attributes[Int(span.attributes.lowerBound)..<Int(span.attributes.upperBound)]
    )
    out.write(">")
    inline.spanEnd = span.end
    for node in reopened { open(Int(node)) }
  }

  private mutating func closeSpanIfDone(at text: Int32) {
    guard inline.spanEnd >= 0, text >= inline.spanEnd else { return }
    if let last = inline.open.last, last.isInside, document.nodes[Int(last.node)].textEnd <= inline.spanEnd {
      return  // it closes first, and then the span
    }
    endSpan()
  }

  /// Closes the open span wherever it is.
  private mutating func endSpan() {
    guard inline.spanEnd >= 0 else { return }
    let reopened = interrupt(inline.open.firstIndex { $0.isInside })
    out.write("</a>")
    inline.spanEnd = -1
    for node in reopened { open(Int(node)) }
  }

  /// Closes the open element `first` and all within it; their nodes, outermost first.
  private mutating func interrupt(_ first: Int?) -> [Int32] {
    guard let first else { return [] }
    let closed = inline.open[first...].map(\.node)
    for node in closed.reversed() { writeTag(Int(node), closing: true) }
    inline.open.removeSubrange(first...)
    return closed
  }
}
