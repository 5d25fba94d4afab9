import Markdown

/// Finds who is quoted: a block quote whose last paragraph ends with a dash and a name.
///
///     > Our troops took part in the battle.
///     >
///     > — [[kim-jong-un]], in a statement
///
/// The dash begins a paragraph or a line, or a link by id comes right after it: others are part of what was said.
struct QuotationFinder {
  private let document: Document
  /// Of the document, ascending by start.
  private let mentions: [Mention]
  private let actorCount: Int32

  init(_ document: Document, _ mentions: [Mention], actorCount: Int) {
    self.document = document
    self.mentions = mentions
    self.actorCount = Int32(actorCount)
  }

  /// The quotation of the block quote that is node `quote`; nil where it tells no speaker.
  func quotation(at quote: Int) -> Quotation? {
    guard let paragraph = lastParagraph(of: quote), let dash = dash(in: paragraph) else { return nil }
    let attribution = trimmed(dash.end..<document.nodes[paragraph].text.upperBound)
    let words = unquoted(trimmed(document.nodes[quote].text.lowerBound..<dash.start))
    guard !attribution.isEmpty, !words.isEmpty else { return nil }
    let named = mentions.filter {
      $0.entity.rawValue < actorCount && $0.range.lowerBound >= attribution.lowerBound
        && $0.range.upperBound <= attribution.upperBound
    }
    let first = named.first { $0.rule == .explicit } ?? named.first
    if let first, first.rule == .explicit || !isIndefinite(attribution) {
      return Quotation(words: words, attribution: attribution, speaker: first.entity)
    }
    return Quotation(words: words, attribution: attribution, affiliation: first?.entity)
  }

  /// The last child, if it is a paragraph.
  private func lastParagraph(of quote: Int) -> Int? {
    var last: Int?
    var at = quote + 1
    while at < Int(document.nodes[quote].end) {
      last = at
      at = Int(document.nodes[at].end)
    }
    return last.flatMap { document.nodes[$0].kind == .paragraph ? $0 : nil }
  }

  /// The last dash of a paragraph that may come before a speaker.
  private func dash(in paragraph: Int) -> (start: Int, end: Int)? {
    let node = document.nodes[paragraph]
    var breaks: Set<Int> = [node.text.lowerBound]
    for i in (paragraph + 1)..<Int(node.end) {
      let kind = document.nodes[i].kind
      if kind == .softBreak || kind == .lineBreak { breaks.insert(document.nodes[i].text.upperBound) }
    }
    let text = document.text
    var found: (start: Int, end: Int)?
    var at = node.text.lowerBound
    while at < node.text.upperBound {
      guard let length = Self.dashLength(text[at..<node.text.upperBound]) else {
        at += 1
        continue
      }
      var next = at + length
      while next < node.text.upperBound, text[next] == 0x20 { next += 1 }
      let isLink = mentions.contains { $0.rule == .explicit && $0.range.lowerBound == next }
      if breaks.contains(at) || isLink { found = (at, next) }
      at += length
    }
    return found
  }

  /// `—`, `―`, `–` or `--`.
  private static func dashLength(_ text: ArraySlice<UInt8>) -> Int? {
    if text.starts(with: "--".utf8) { return text.starts(with: "---".utf8) ? 3 : 2 }
    let dashes: [UInt8] = [0x93, 0x94, 0x95]
    return text.starts(with: [0xE2, 0x80]) && text.dropFirst(2).first.map(dashes.contains) == true ? 3 : nil
  }

  /// `a senior official`, `one of the guards`: someone, whom the name that follows is not.
  private func isIndefinite(_ range: Range<Int>) -> Bool {
    let words = String(decoding: document.text[range].prefix(8), as: UTF8.self).lowercased()
    return ["a ", "an ", "one ", "two ", "some ", "several "].contains { words.hasPrefix($0) }
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, Self.isSpace(document.text[start]) { start += 1 }
    while end > start, Self.isSpace(document.text[end - 1]) { end -= 1 }
    return start..<end
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x09 }

  /// Without one pair of quotation marks around the whole.
  private func unquoted(_ range: Range<Int>) -> Range<Int> {
    let text = document.text[range]
    for (open, close) in Quotation.marks {
      guard text.count > open.count + close.count, text.starts(with: open),
        text.suffix(close.count).elementsEqual(close)
      else { continue }
      return (range.lowerBound + open.count)..<(range.upperBound - close.count)
    }
    return range
  }
}
