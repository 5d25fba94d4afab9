/// Counts, in one pass over a text, what ``InputBounds`` limits.
struct BoundsScan {
  private let bounds: InputBounds
  private var line = 1
  /// In the current run without white space.
  private var parentheses = 0
  private var signs = 0
  /// In the current block: the lines since the last empty one.
  private var images = 0
  private var declarations = 0
  private var pipesBefore = 0
  private var tableColumns = 0
  private var tableRows = 0
  /// In the whole text.
  private var brackets = 0
  private var longestDefinition = 0
  private var definitionStart = -1

  init(bounds: InputBounds) { self.bounds = bounds }

  mutating func run(_ source: UnsafeBufferPointer<UInt8>) -> InputBounds.Fault? {
    var at = 0
    while at < source.count {
      var end = at
      while end < source.count, source[end] != 0x0A, source[end] != 0x0D { end += 1 }
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
    signs = 0
    guard text.contains(where: { $0 != 0x20 && $0 != 0x09 }) else {
      endBlock(at: offset)
      return nil
    }
    if let fault = over(.nesting, markers(in: text), bounds.nesting) { return fault }
    if let fault = scanTable(text) { return fault }
    for i in 0..<text.count {
      switch text[i] {
      case 0x20, 0x09:
        parentheses = 0
        signs = 0
      case UInt8(ascii: ")"): parentheses += 1
      case UInt8(ascii: "@"): signs += 1
      case UInt8(ascii: "["):
        brackets += 1
        if i > 0, text[i - 1] == UInt8(ascii: "!") { images += 1 }
      case UInt8(ascii: ":") where i > 0 && text[i - 1] == UInt8(ascii: "]"):
        endDefinition(at: offset + i)
        definitionStart = offset + i
      case UInt8(ascii: "!"), UInt8(ascii: "?"):
        if i > 0, text[i - 1] == UInt8(ascii: "<") { declarations += 1 }
      default: break
      }
      if parentheses > bounds.runMarks { return over(.parentheses, parentheses, bounds.runMarks) }
      if signs > bounds.runMarks { return over(.signs, signs, bounds.runMarks) }
    }
    return over(.images, images, bounds.blockMarks) ?? over(.declarations, declarations, bounds.blockMarks)
  }

  // MARK: Tables

  /// A delimiter row under a row with pipes opens a table; each line up to the next empty one is a row of it.
  private mutating func scanTable(_ text: UnsafeBufferPointer<UInt8>) -> InputBounds.Fault? {
    var pipes = 0
    var isDelimiter = true
    var hasHyphen = false
    for byte in text {
      switch byte {
      case UInt8(ascii: "|"): pipes += 1
      case UInt8(ascii: "-"): hasHyphen = true
      case UInt8(ascii: ":"), UInt8(ascii: ">"), 0x20, 0x09: break
      default: isDelimiter = false
      }
    }
    defer { pipesBefore = pipes }
    if isDelimiter, hasHyphen, pipes > 0, pipesBefore > 0 {
      tableColumns = pipes + 1
      tableRows = 0
      return over(.tableColumns, tableColumns, bounds.tableColumns)
    }
    guard tableColumns > 0 else { return nil }
    tableRows += 1
    return over(.tableCells, tableColumns * tableRows, bounds.tableCells)
  }

  // MARK: Nesting

  /// How many block quote and list markers the line begins with.
  private func markers(in text: UnsafeBufferPointer<UInt8>) -> Int {
    var count = 0
    var at = 0
    while at < text.count {
      switch text[at] {
      case 0x20, 0x09: at += 1
      case UInt8(ascii: ">"):
        count += 1
        at += 1
      case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"):
        guard at + 1 < text.count, text[at + 1] == 0x20 || text[at + 1] == 0x09 else { return count }
        count += 1
        at += 2
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        var end = at
        while end < text.count, UInt8(ascii: "0")...UInt8(ascii: "9") ~= text[end] { end += 1 }
        guard end < text.count, text[end] == UInt8(ascii: ".") || text[end] == UInt8(ascii: ")") else {
          return count
        }
        count += 1
        at = end + 1
      default: return count
      }
    }
    return count
  }

  // MARK: Blocks

  private mutating func endBlock(at offset: Int) {
    endDefinition(at: offset)
    images = 0
    declarations = 0
    pipesBefore = 0
    tableColumns = 0
  }

  private mutating func endDefinition(at offset: Int) {
    if definitionStart >= 0 { longestDefinition = max(longestDefinition, offset - definitionStart) }
    definitionStart = -1
  }
}
