import Bytes

/// Counts, in one pass over a text, what ``InputBounds`` limits.
struct BoundsScan {
  private let bounds: InputBounds
  private var line = 1
  /// In the current run without white space.
  private var parentheses = 0
  private var hosts = 0
  /// In the current block: the lines since the last empty one.
  private var images = 0
  private var emphases = 0
  private var emphasisSteps = 0
  private var declarations = 0
  private var pipesBefore = 0
  private var tableColumns = 0
  private var labelStart = -1
  private var definitionStart = -1
  /// In the whole text.
  private var tableCells = 0
  private var brackets = 0
  private var longestDefinition = 0
  private var copies = 0

  init(bounds: InputBounds) { self.bounds = bounds }

  mutating func run(_ source: UnsafeBufferPointer<UInt8>) -> InputBounds.Fault? {
    var at = 0
    while at < source.count {
      let end = ByteSearch.first(0x0A, or: 0x0D, in: source, from: at)
      if let fault = scan(UnsafeBufferPointer(rebasing: source[at..<end]), at: at) { return fault }
      at = end + 1
      if end + 1 < source.count, source[end] == 0x0D, source[end + 1] == 0x0A { at += 1 }
      line += 1
    }
    endDefinition(at: source.count)
    return over(.expansion, longestDefinition * brackets, bounds.expansion)
  }

  private func over(_ bound: InputBounds.Fault.Bound, _ found: Int, _ allowed: Int) -> InputBounds.Fault? {
    found > allowed ? InputBounds.Fault(line: line, bound: bound, found: found, allowed: allowed) : nil
  }

  private mutating func scan(_ text: UnsafeBufferPointer<UInt8>, at offset: Int) -> InputBounds.Fault? {
    parentheses = 0
    hosts = 0
    guard text.contains(where: { $0 != 0x20 && $0 != 0x09 }) else {
      endBlock(at: offset)
      return nil
    }
    let start = Markers(in: text, limit: bounds.nesting + 1)
    if let fault = over(.nesting, start.count, bounds.nesting) { return fault }
    if start.end < text.count, text[start.end] == UInt8(ascii: "[") { labelStart = offset + start.end }
    if start.count > 0, start.beginsItem { emphases = 0 }
    var row = TableRow()
    var signs = 0
    var long: InputBounds.Fault?
    for i in 0..<text.count {
      let byte = text[i]
      // Most bytes by far are small letters, of which none is counted.
      if byte >= UInt8(ascii: "a"), byte <= UInt8(ascii: "z") {
        row.isDelimiter = false
        continue
      }
      row.count(byte)
      switch byte {
      case 0x20, 0x09:
        parentheses = 0
        hosts = 0
      case UInt8(ascii: ")"):
        parentheses += 1
        long = long ?? over(.parentheses, parentheses, bounds.parentheses)
      case UInt8(ascii: "]"): emphasisSteps += emphases
      case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"):
        if isDelimiter(text, i) { emphases += 1 }
      case UInt8(ascii: "@"): signs += 1
      case UInt8(ascii: "."):
        guard i > 2, text[i - 1] == w, text[i - 2] == w, text[i - 3] == w else { continue }
        hosts += 1
        long = long ?? over(.hosts, hosts, bounds.hosts)
      case UInt8(ascii: "["):
        brackets += 1
        if i > 0, text[i - 1] == UInt8(ascii: "!") { images += 1 }
      case UInt8(ascii: ":"):
        if i > 0, text[i - 1] == UInt8(ascii: "]") { beginDefinition(at: offset + i) }
      case UInt8(ascii: "!"), UInt8(ascii: "?"):
        if i > 0, text[i - 1] == UInt8(ascii: "<") { declarations += 1 }
      default: break
      }
    }
    if let fault = end(row) ?? long { return fault }
    copies += min(signs, 1000) * text.count
    return over(.addresses, copies, bounds.addressBytes)
      ?? over(.emphases, emphasisSteps, bounds.emphasisSteps)
      ?? over(.declarations, declarations, bounds.blockMarks)
      ?? over(.images, images, bounds.blockMarks)
  }

  /// Whether a run of marks begins that may open or close emphasis.
  private func isDelimiter(_ text: UnsafeBufferPointer<UInt8>, _ i: Int) -> Bool {
    guard i > 0 else { return true }
    guard text[i] != text[i - 1] else { return false }
    guard text[i] == UInt8(ascii: "_"), i + 1 < text.count else { return true }
    return !(isLetter(text[i - 1]) && isLetter(text[i + 1]))
  }

  private func isLetter(_ byte: UInt8) -> Bool {
    UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20 || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
  }

  // MARK: Tables

  /// A line as a row of a table.
  private struct TableRow {
    var pipes = 0
    var hasHyphen = false
    /// Whether it has nothing but what delimiter rows have.
    var isDelimiter = true

    mutating func count(_ byte: UInt8) {
      switch byte {
      case UInt8(ascii: "|"): pipes += 1
      case UInt8(ascii: "-"): hasHyphen = true
      case UInt8(ascii: ":"), UInt8(ascii: ">"), 0x20, 0x09, 0x0B, 0x0C: break
      default: isDelimiter = false
      }
    }
  }

  /// A delimiter row under a row with pipes opens a table; each line up to the next empty one is a row of it.
  private mutating func end(_ row: TableRow) -> InputBounds.Fault? {
    defer { pipesBefore = row.pipes }
    if row.isDelimiter, row.hasHyphen, row.pipes > 0, pipesBefore > 0 {
      // It may be a row of the table above instead, which then goes on as wide as it was.
      tableColumns = max(tableColumns, row.pipes + 1)
      if let fault = over(.tableColumns, tableColumns, bounds.tableColumns) { return fault }
    }
    tableCells += tableColumns
    return over(.tableCells, tableCells, bounds.tableCells)
  }

  // MARK: Blocks

  private mutating func endBlock(at offset: Int) {
    endDefinition(at: offset)
    images = 0
    emphases = 0
    emphasisSteps = 0
    declarations = 0
    pipesBefore = 0
    tableColumns = 0
    labelStart = -1
  }

  /// At the colon of `]:`, if its bracket may have been opened at a line's beginning: the longest label has 1000 bytes.
  private mutating func beginDefinition(at offset: Int) {
    endDefinition(at: offset)
    if labelStart >= 0, offset - labelStart <= 1002 { definitionStart = offset }
  }

  private mutating func endDefinition(at offset: Int) {
    if definitionStart >= 0 { longestDefinition = max(longestDefinition, offset - definitionStart) }
    definitionStart = -1
  }
}

private let w = UInt8(ascii: "w")
