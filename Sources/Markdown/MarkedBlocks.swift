/// Blocks of a Markdown text that are for some readers only, found line by line before the text is parsed:
///
///     :::tlp AMBER
///     What partners may know.
///     :::
///
/// Everything between the two lines belongs to the block, whatever it would be in Markdown, so that no code fence,
/// list or comment around them can hide where it begins or ends. Within one, any `:::name` opens another.
package struct MarkedBlocks: Hashable, Sendable {
  package struct Block: Hashable, Sendable {
    /// Bytes of the text, from the opening line to the end of the closing one, its line feed included.
    package var range: Range<Int>
    /// The bytes between the two lines.
    package var content: Range<Int>
    /// As written: `AMBER`, or `TLP:AMBER`.
    package var label: String
    /// Of the opening line, from 0.
    package var line: Int
  }

  package enum Fault: Hashable, Sendable {
    /// A block is not closed.
    case unclosed(line: Int)
    /// `:::tlp` stands in a line, a list or a quote. Columns are in bytes, from 0.
    case misplaced(line: Int, column: Int)
  }

  /// In the order of their openings; one that lies in another comes after it.
  package private(set) var blocks: [Block] = []
  package private(set) var faults: [Fault] = []

  package var isEmpty: Bool { blocks.isEmpty && faults.isEmpty }

  package init(_ source: ArraySlice<UInt8>) {
    guard Self.mayHold(source) else { return }
    let base = source.startIndex
    var open: [(block: Int?, line: Int)] = []
    var start = source.startIndex
    var line = 0
    while start < source.endIndex {
      let end = source[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? source.endIndex
      switch Self.fence(source[start..<end]) {
      case .opening(let label?):
        open.append((blocks.count, line))
        let content = (end - base)..<(end - base)
        blocks.append(Block(range: (start - base)..<(end - base), content: content, label: label, line: line))
      case .opening(nil):
        if !open.isEmpty { open.append((nil, line)) }
      case .closing:
        if let last = open.popLast(), let i = last.block {
          blocks[i].content = blocks[i].content.lowerBound..<(start - base)
          blocks[i].range = blocks[i].range.lowerBound..<(end - base)
        }
      case nil:
        if let column = Self.misplaced(source[start..<end]) {
          faults.append(.misplaced(line: line, column: column))
        }
      }
      start = end
      line += 1
    }
    for case (let i?, let line) in open {
      faults.append(.unclosed(line: line))
      blocks[i].content = blocks[i].content.lowerBound..<source.count
      blocks[i].range = blocks[i].range.lowerBound..<source.count
    }
  }

  // MARK: Lines

  private enum Fence {
    /// The label of a marked block; nil for a block of another kind.
    case opening(String?)
    case closing
  }

  private static let colon = UInt8(ascii: ":")

  private static func mayHold(_ source: ArraySlice<UInt8>) -> Bool {
    var at = source.startIndex
    while let found = source[at...].firstIndex(of: colon) {
      if source[found...].prefix(3).elementsEqual(":::".utf8) { return true }
      at = found + 1
    }
    return false
  }

  /// What a line of three colons or more opens or closes; nil for any other line.
  private static func fence(_ line: ArraySlice<UInt8>) -> Fence? {
    var rest = line
    var indent = 0
    while rest.first == 0x20, indent < 3 {
      rest = rest.dropFirst()
      indent += 1
    }
    guard rest.prefix(3).elementsEqual(":::".utf8) else { return nil }
    let words = String(decoding: rest.drop { $0 == colon }, as: UTF8.self)
      .split { $0.isWhitespace || $0 == "{" || $0 == "}" }
    guard let first = words.first else { return .closing }
    let name = first.uppercased()
    if name == "TLP" { return .opening(words.dropFirst().joined(separator: " ")) }
    if name.hasPrefix("TLP:") { return .opening(words.joined(separator: " ")) }
    return .opening(nil)
  }

  /// The column of a `:::tlp` that opens nothing because it does not begin its line.
  private static func misplaced(_ line: ArraySlice<UInt8>) -> Int? {
    var at = line.startIndex
    while let found = line[at...].firstIndex(of: colon) {
      at = found + 1
      guard line[found...].prefix(3).elementsEqual(":::".utf8) else { continue }
      let rest = line[found...].drop { $0 == colon || $0 == 0x20 }
      if String(decoding: rest.prefix(3), as: UTF8.self).uppercased() == "TLP" {
        return found - line.startIndex
      }
    }
    return nil
  }
}

// MARK: - For some readers

extension MarkedBlocks {
  /// A text as some readers may see it.
  package struct Shown: Hashable, Sendable {
    /// Without the lines of withheld blocks; the two lines of a shown one are comments that ``Document`` knows again.
    package var bytes: [UInt8] = []
    /// How many lines are missing before each line, as steps: from which line of `bytes` on, and how many.
    package var missing: [(line: Int, count: Int)] = []
    /// How many blocks are shown.
    package var count = 0

    package static func == (a: Self, b: Self) -> Bool { a.bytes == b.bytes }
    package func hash(into hasher: inout Hasher) { hasher.combine(bytes) }
  }

  static let comment = Array("<!--:::".utf8)
  static let commentEnd = Array("-->\n".utf8)

  /// - Parameter label: What is written on a block that is shown; nil for one that is withheld.
  package func shown(_ source: ArraySlice<UInt8>, label: (Block) -> String?) -> Shown {
    var shown = Shown()
    let base = source.startIndex
    // Where each block's lines are, and what becomes of them.
    var edges: [(at: Int, end: Int, line: [UInt8])] = []
    var lines = (done: 0, missing: 0)
    var at = 0
    var withheldUntil = 0
    for block in blocks where block.range.lowerBound >= withheldUntil {
      if let label = label(block) {
        shown.count += 1
        let opening = Self.comment + label.utf8 + Self.commentEnd
        edges.append((block.range.lowerBound, block.content.lowerBound, opening))
        edges.append((block.content.upperBound, block.range.upperBound, Self.comment + Self.commentEnd))
      } else {
        withheldUntil = block.range.upperBound
        edges.append((block.range.lowerBound, block.range.upperBound, []))
      }
    }
    edges.sort { $0.at < $1.at }
    for edge in edges {
      let kept = source[(base + at)..<(base + edge.at)]
      shown.bytes += kept
      lines.done += kept.count { $0 == 0x0A }
      shown.bytes += edge.line
      lines.done += edge.line.isEmpty ? 0 : 1
      if edge.line.isEmpty {
        lines.missing += source[(base + edge.at)..<(base + edge.end)].count { $0 == 0x0A }
        shown.missing.append((lines.done, lines.missing))
      }
      at = edge.end
    }
    shown.bytes += source[(base + at)...]
    return shown
  }
}

extension MarkedBlocks.Shown {
  /// The line of the whole text that a line of ``bytes`` is; both from 0.
  package func line(_ line: Int) -> Int {
    line + (missing.last { $0.line <= line }?.count ?? 0)
  }
}
