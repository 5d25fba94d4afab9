/// Puts a ``Document`` together node by node, in document order, and finds where each text stands in the source.
struct DocumentBuilder {
  private var document = Document()
  private var openNodes: [Int32] = []
  private var hasBlocks = false
  private var positions: SourceCursor
  private var alignments: [UInt8] = []
  private var column = 0
  private var isHeader = false
  private var linkDepth = 0
  private let wikiLinks: Bool
  /// The footnotes' definitions, by number from 1, and how often each is referred to.
  private var footnotes: [Int32] = []
  private var footnoteReferences: [Int32] = []
  /// Where the current run of sibling text nodes begins, in nodes and in text.
  private var runNode = -1
  private var runText = 0

  init(source: UnsafeBufferPointer<UInt8>, firstLine: Int, wikiLinks: Bool) {
    self.wikiLinks = wikiLinks
    positions = SourceCursor(source: source, firstLine: firstLine)
    document.nodes.removeAll(keepingCapacity: true)
    document.nodes.reserveCapacity(source.count / 24 + 8)
    document.text.reserveCapacity(source.count)
  }

  consuming func finish() -> Document {
    endRun()
    // Not before now, since footnotes refer to one another.
    for (index, count) in zip(footnotes, footnoteReferences) { document.nodes[Int(index)].ordinal = count }
    // Documents are kept as long as the site is built, and so without room to grow.
    document.nodes = document.nodes.withUnsafeBufferPointer { Array($0) }
    document.text = document.text.withUnsafeBufferPointer { Array($0) }
    document.strings = document.strings.withUnsafeBufferPointer { Array($0) }
    return document
  }

  // MARK: Blocks

  mutating func open(_ kind: Node.Kind, line: Int, column: Int, _ change: (inout Node) -> Void = { _ in }) {
    endRun()
    if kind == .paragraph || kind == .heading || kind == .tableCell { beginLeafBlock(line: line) }
    var node = Node(kind: kind)
    (node.line, node.column) = positions.place(line: line, column: column)
    node.textStart = Int32(document.text.count)
    change(&node)
    openNodes.append(Int32(document.nodes.count))
    document.nodes.append(node)
  }

  mutating func close() {
    endRun()
    guard let index = openNodes.popLast().map(Int.init) else { return }
    document.nodes[index].end = Int32(document.nodes.count)
    document.nodes[index].textEnd = Int32(document.text.count)
    if document.nodes[index].kind == .link { linkDepth -= 1 }
  }

  mutating func add(_ kind: Node.Kind, line: Int, column: Int, _ change: (inout Node) -> Void = { _ in }) {
    open(kind, line: line, column: column, change)
    close()
  }

  mutating func addCodeBlock(
    _ code: UnsafeBufferPointer<UInt8>,
    info: UnsafeBufferPointer<UInt8>,
    line: Int,
    column: Int
  ) {
    endRun()
    beginLeafBlock(line: line)
    open(.codeBlock, line: line, column: column)
    setString(info)
    let content = code.last == 0x0A ? UnsafeBufferPointer(rebasing: code.dropLast()) : code
    document.text.append(contentsOf: content)
    if code.isEmpty { document.nodes[document.nodes.count - 1].number = 1 }
    close()
  }

  mutating func addHTML(_ kind: Node.Kind, _ html: UnsafeBufferPointer<UInt8>, line: Int, column: Int) {
    open(kind, line: line, column: column)
    setString(html)
    close()
  }

  mutating func openFootnote(name: UnsafeBufferPointer<UInt8>, line: Int, column: Int) -> Bool {
    footnotes.append(Int32(document.nodes.count))
    let number = Int32(footnotes.count)
    open(.footnoteDefinition, line: line, column: column) { $0.number = number }
    setString(name)
    return true
  }

  mutating func beginTable(alignments: [UInt8]) { self.alignments = alignments }

  mutating func beginRow(isHeader: Bool) {
    self.isHeader = isHeader
    column = 0
  }

  mutating func openCell(line: Int, column sourceColumn: Int) -> Bool {
    let alignment = column < alignments.count ? alignments[column] : 0
    column += 1
    let isHeader = isHeader
    open(.tableCell, line: line, column: sourceColumn) {
      if isHeader { $0.traits.insert(.header) }
      switch alignment {
      case UInt8(ascii: "l"): $0.traits.insert(.left)
      case UInt8(ascii: "c"): $0.traits.insert(.center)
      case UInt8(ascii: "r"): $0.traits.insert(.right)
      default: break
      }
    }
    return true
  }

  /// Separates the block's text from the one before.
  private mutating func beginLeafBlock(line: Int) {
    if hasBlocks { document.text.append(0x0A) }
    hasBlocks = true
    positions.beginBlock(line: line)
  }

  // MARK: Inlines

  mutating func addText(_ text: UnsafeBufferPointer<UInt8>, line: Int, column: Int) {
    guard !text.isEmpty else { return }
    let start = Int32(document.text.count)
    document.text.append(contentsOf: text)
    let place = positions.find(text, line: line, column: column)
    let last = document.nodes.count - 1
    if runNode >= 0 {
      // The pieces that cmark makes of one stretch of source are one node.
      let before = document.nodes[last]
      if before.traits.contains(.verbatim) == (place != nil), place == nil || positions.continues {
        document.nodes[last].textEnd = Int32(document.text.count)
        return
      }
    } else {
      runNode = last + 1
      runText = Int(start)
    }
    var node = Node(kind: .text)
    if let place {
      node.traits.insert(.verbatim)
      (node.line, node.column) = place
    }
    appendLeaf(node, from: start)
  }

  mutating func addCode(_ code: UnsafeBufferPointer<UInt8>, line: Int, column: Int) {
    endRun()
    let start = Int32(document.text.count)
    document.text.append(contentsOf: code)
    var node = Node(kind: .code)
    if let place = positions.find(code, line: line, column: column) {
      node.traits.insert(.verbatim)
      (node.line, node.column) = place
    }
    appendLeaf(node, from: start)
  }

  mutating func addBreak(_ kind: Node.Kind) {
    endRun()
    let start = Int32(document.text.count)
    document.text.append(0x20)
    appendLeaf(Node(kind: kind), from: start)
  }

  mutating func openLink(
    url: UnsafeBufferPointer<UInt8>,
    title: UnsafeBufferPointer<UInt8>,
    line: Int,
    column: Int
  ) -> Bool {
    open(.link, line: line, column: column)
    linkDepth += 1
    setString(url, title: title)
    return true
  }

  mutating func addImage(
    url: UnsafeBufferPointer<UInt8>,
    title: UnsafeBufferPointer<UInt8>,
    alternative: [UInt8],
    line: Int,
    column: Int
  ) {
    open(.image, line: line, column: column)
    setString(url, title: title)
    document.strings.append(contentsOf: alternative)
    document.nodes[document.nodes.count - 1].altEnd = Int32(document.strings.count)
    close()
  }

  /// `literal` is the footnote's number as cmark has counted it, in order of first use.
  mutating func addFootnoteReference(_ literal: UnsafeBufferPointer<UInt8>, line: Int, column: Int) {
    let number = literal.reduce(0) { $0 < 1_000_000 && 0x30...0x39 ~= $1 ? $0 * 10 + Int($1 - 0x30) : $0 }
    guard number > 0 else { return }
    // A number may come late, or never, if a footnote that nobody refers to, and so is gone, referred to it first.
    while footnoteReferences.count < number { footnoteReferences.append(0) }
    footnoteReferences[number - 1] += 1
    let ordinal = footnoteReferences[number - 1]
    add(.footnoteReference, line: line, column: column) {
      $0.number = Int32(number)
      $0.ordinal = ordinal
    }
  }

  private mutating func appendLeaf(_ node: Node, from start: Int32) {
    var node = node
    node.textStart = start
    node.textEnd = Int32(document.text.count)
    node.end = Int32(document.nodes.count + 1)
    document.nodes.append(node)
  }

  /// Gives the node opened last its strings.
  private mutating func setString(
    _ string: UnsafeBufferPointer<UInt8>,
    title: UnsafeBufferPointer<UInt8> = UnsafeBufferPointer(start: nil, count: 0)
  ) {
    let index = document.nodes.count - 1
    document.nodes[index].stringStart = Int32(document.strings.count)
    document.strings.append(contentsOf: string)
    document.nodes[index].stringEnd = Int32(document.strings.count)
    document.strings.append(contentsOf: title)
    document.nodes[index].titleEnd = Int32(document.strings.count)
    document.nodes[index].altEnd = Int32(document.strings.count)
  }

  // MARK: Wiki links and references to sources

  /// Ends a run of sibling texts and makes the wiki links and the references to sources in it nodes.
  private mutating func endRun() {
    guard runNode >= 0 else { return }
    defer { runNode = -1 }
    guard wikiLinks, linkDepth == 0 else { return }
    let links = WikiLink.find(in: document.text, from: runText)
    let isHeading = openNodes.last.map { document.nodes[Int($0)].kind == .heading } ?? false
    var references = isHeading ? [] : SourceReference.find(in: document.text, from: runText)[...]
    guard !links.isEmpty || !references.isEmpty else { return }
    var run = TextRun(
      pieces: Array(document.nodes[runNode...]),
      bytes: Array(document.text[runText...])
    )
    document.nodes.removeSubrange(runNode...)
    document.text.removeSubrange(runText...)
    for link in links {
      add(&references, before: link.range.lowerBound, of: &run)
      copy(from: &run, to: link.range.lowerBound)
      var node = Node(kind: .link)
      node.traits = .wiki
      (node.line, node.column) = run.place
      node.textStart = Int32(document.text.count)
      let index = document.nodes.count
      document.nodes.append(node)
      run.bytes.withUnsafeBufferPointer { setString(UnsafeBufferPointer(rebasing: $0[link.id])) }
      run.skip(to: link.words.lowerBound)
      copy(from: &run, to: link.words.upperBound)
      document.nodes[index].end = Int32(document.nodes.count)
      document.nodes[index].textEnd = Int32(document.text.count)
      run.skip(to: link.range.upperBound)
    }
    add(&references, before: run.bytes.count, of: &run)
    copy(from: &run, to: run.bytes.count)
  }

  private mutating func add(
    _ references: inout ArraySlice<SourceReference>,
    before end: Int,
    of run: inout TextRun
  ) {
    while let reference = references.first, reference.range.lowerBound < end {
      references.removeFirst()
      copy(from: &run, to: reference.range.lowerBound)
      var node = Node(kind: .sourceReference)
      (node.line, node.column) = run.place
      appendLeaf(node, from: Int32(document.text.count))
      run.bytes.withUnsafeBufferPointer { setString(UnsafeBufferPointer(rebasing: $0[reference.name])) }
      run.skip(to: reference.range.upperBound)
    }
  }

  /// Adds the run's bytes from where it is up to `end` again, as the text nodes that they were.
  private mutating func copy(from run: inout TextRun, to end: Int) {
    while let (node, bytes) = run.next(before: end) {
      let start = Int32(document.text.count)
      document.text.append(contentsOf: run.bytes[bytes])
      appendLeaf(node, from: start)
    }
  }
}
