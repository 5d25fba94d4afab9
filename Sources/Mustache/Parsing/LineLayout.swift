/// Decides which lines vanish because they hold nothing but a tag that writes nothing in its place.
///
/// The rules are the specification's: a section's opening or close, a comment, a set-delimiter tag or a partial
/// alone on its line takes the line with it. For inheritance: a parent from the first tag of its line to its close
/// before a line end is one such tag; a block's tags are such tags where they stand alone; within a parent only
/// blocks count, so that what else stands on their lines is not looked at.
struct LineLayout {
  let text: [UInt8]

  func apply(to tokens: inout [Token]) {
    var start = 0
    while start < tokens.count {
      var end = start
      while end < tokens.count, !endsLine(tokens[end]) { end += 1 }
      end = min(end + 1, tokens.count)
      layOut(start..<end, &tokens)
      start = end
    }
    for i in tokens.indices where tokens[i].kind == .parent { layOutParent(i, &tokens) }
  }

  private func layOut(_ line: Range<Int>, _ tokens: inout [Token]) {
    let tags = line.filter { tokens[$0].kind != .text }
    let isBlankLine = line.allSatisfy { tokens[$0].kind != .text || isBlank(tokens[$0]) }
    if tags.count == 1, isBlankLine, canStandAlone(tags[0], tokens) {
      let tag = tags[0]
      tokens[tag].isStandalone = true
      if tag > line.lowerBound { tokens[tag].indentation = tokens[line.lowerBound].range }
      for i in line where tokens[i].kind == .text { tokens[i].isDropped = true }
      return
    }
    for tag in tags {
      if tokens[tag].kind == .block { layOutBlock(tag, line, &tokens) }
      if tokens[tag].kind == .close, isOverride(tokens[tag].partner, tokens), tag == line.lowerBound + 1,
        isBlank(tokens[line.lowerBound])
      {
        tokens[line.lowerBound].isDropped = true
      }
    }
  }

  /// A block among other things on its line: a parent's block may still begin a line of its own after it, and a
  /// block that begins its line indents what replaces it.
  private func layOutBlock(_ tag: Int, _ line: Range<Int>, _ tokens: inout [Token]) {
    if isOverride(tag, tokens) {
      if tag + 2 == line.upperBound, isBlank(tokens[tag + 1]), endsLine(tokens[tag + 1]) {
        tokens[tag + 1].isDropped = true
      }
    } else if tag == line.lowerBound + 1, isBlank(tokens[line.lowerBound]) {
      tokens[tag].indentation = tokens[line.lowerBound].range
    }
  }

  private func layOutParent(_ tag: Int, _ tokens: inout [Token]) {
    guard let close = tokens[tag].partner else { return }
    let before = tag - 1
    let isIndented =
      before >= 0 && isBlank(tokens[before]) && !endsLine(tokens[before]) && startsLine(before, tokens)
    guard startsLine(tag, tokens) || isIndented else { return }
    let after = close + 1
    let isLast = after == tokens.count
    guard isLast || (isBlank(tokens[after]) && (endsLine(tokens[after]) || after + 1 == tokens.count)) else {
      return
    }
    tokens[tag].isStandalone = true
    if isIndented {
      tokens[tag].indentation = tokens[before].range
      tokens[before].isDropped = true
    }
    if !isLast { tokens[after].isDropped = true }
  }

  private func canStandAlone(_ tag: Int, _ tokens: [Token]) -> Bool {
    switch tokens[tag].kind {
    case .section, .inverted, .comment, .delimiters, .partial, .block: true
    case .close: tokens[tag].partner.map { tokens[$0].kind != .parent } ?? true
    case .text, .variable, .raw, .parent: false
    }
  }

  /// Whether the token is a block that a parent tag gives its parent.
  private func isOverride(_ tag: Int?, _ tokens: [Token]) -> Bool {
    guard let tag else { return false }
    return tokens[tag].kind == .block && tokens[tag].isIgnored
  }

  private func startsLine(_ i: Int, _ tokens: [Token]) -> Bool { i == 0 || endsLine(tokens[i - 1]) }

  private func endsLine(_ token: Token) -> Bool {
    token.kind == .text && text[token.range.upperBound - 1] == 0x0A
  }

  private func isBlank(_ token: Token) -> Bool {
    token.kind == .text && text[token.range].allSatisfy(Tokenizer.isBlank)
  }
}
