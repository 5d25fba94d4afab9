/// A stretch between quotation marks, by its tokens without the marks.
struct MarkedWords: Hashable, Sendable {
  var tokens: Range<Int>
  /// The tokens with the marks around them.
  var marked: Range<Int>
}

/// Pairs quotation marks, line by line, in one pass over the tokens.
///
/// Pairs inside pairs belong to the outer one. A line that opens a quotation and does not close it gives it
/// up to its end where the next line opens one too: that is how speech over paragraphs is written.
struct QuotationMarks {
  private enum Mark { case none, open, close, straight, single, closeSingle }

  private let text: TokenizedText
  private var found: [MarkedWords] = []

  private init(_ text: TokenizedText) { self.text = text }

  static func pairs(in text: TokenizedText) -> [MarkedWords] {
    var marks = QuotationMarks(text)
    let lines = TextLines.tokens(of: text)
    // `‘…’` is read as a pair only in texts without others, as it may be an apostrophe.
    let kinds = text.tokens.map { marks.mark($0) }
    let hasDouble = kinds.contains { $0 == .open || $0 == .straight }
    for (number, line) in lines.enumerated() {
      let next = number + 1 < lines.count ? lines[number + 1].lowerBound : -1
      let goesOn = next >= 0 && (kinds[next] == .open || kinds[next] == .straight)
      marks.read(line, kinds, goesOn: goesOn, single: !hasDouble)
    }
    return marks.found
  }

  private mutating func read(_ line: Range<Int>, _ kinds: [Mark], goesOn: Bool, single: Bool) {
    var opening = -1
    var isStraight = false
    var depth = 0
    for at in line where kinds[at] != .none {
      switch kinds[at] {
      case .open where opening < 0: (opening, isStraight, depth) = (at, false, 1)
      case .open where !isStraight: depth += 1
      case .close where opening >= 0 && !isStraight:
        depth -= 1
        if depth == 0 { close(&opening, at) }
      case .straight where opening < 0: (opening, isStraight) = (at, true)
      case .straight where isStraight: close(&opening, at)
      // `“so" and "so”`: marks of two kinds in one pair.
      case .straight where depth == 1 && !isOpening(at): close(&opening, at)
      case .single where single && opening < 0 && isOpening(at): (opening, isStraight, depth) = (at, false, 1)
      case .closeSingle where single && opening >= 0 && isClosing(at): close(&opening, at)
      default: break
      }
    }
    if opening >= 0, goesOn, opening + 1 < line.upperBound {
      found.append(MarkedWords(tokens: (opening + 1)..<line.upperBound, marked: opening..<line.upperBound))
    }
  }

  private mutating func close(_ opening: inout Int, _ at: Int) {
    if at > opening + 1 {
      found.append(MarkedWords(tokens: (opening + 1)..<at, marked: opening..<(at + 1)))
    }
    opening = -1
  }

  private func isOpening(_ at: Int) -> Bool {
    text.isSpacedBefore(text.tokens[at]) && at + 1 < text.tokens.count
      && text.tokens[at + 1].start == text.tokens[at].end
  }

  private func isClosing(_ at: Int) -> Bool {
    let next = Int(text.tokens[at].end)
    guard next < text.text.count else { return true }
    return !Ascii.isLetter(text.text[next]) && !Ascii.isDigit(text.text[next])
  }

  private func mark(_ token: Token) -> Mark {
    guard token.kind == .mark else { return .none }
    let start = Int(token.start)
    switch (text.text[start], token.end - token.start) {
    case (UInt8(ascii: "\""), 1): return .straight
    case (UInt8(ascii: "`"), 2): return .open
    case (UInt8(ascii: "'"), 2): return .close
    case (0xE2, 3) where text.text[start + 1] == 0x80:
      switch text.text[start + 2] {
      case 0x9C, 0x9E: return .open
      case 0x9D: return .close
      case 0x98: return .single
      case 0x99: return .closeSingle
      default: return .none
      }
    case (0xC2, 2):
      return text.text[start + 1] == 0xAB ? .open : text.text[start + 1] == 0xBB ? .close : .none
    default: return .none
    }
  }
}

/// The lines of a text, which are its blocks, as ranges of tokens; lines without tokens are left out.
enum TextLines {
  static func tokens(of text: TokenizedText) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    for sentence in text.sentences {
      let range = Int(sentence.lowerBound)..<Int(sentence.upperBound)
      if let last = lines.last,
        !text.text[
          text.tokens[last.upperBound - 1].range.upperBound..<text.tokens[range.lowerBound].range.lowerBound
        ]
        .contains(0x0A)
      {
        lines[lines.count - 1] = last.lowerBound..<range.upperBound
      } else {
        lines.append(range)
      }
    }
    return lines
  }
}
