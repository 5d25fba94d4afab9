import Bytes

/// The fragment of a URL that has a browser scroll to words of a page and mark them: a text directive (W3C Community
/// Group, URL Fragment Text Directives). Others show the page from its top.
///
///     TextDirective.fragment(of: "Kyiv denies it.")   // "#:~:text=Kyiv%20denies%20it"
enum TextDirective {
  /// Longer passages are told by their first and last words: marks of sources may stand between.
  private static var wordsAtMost: Int { 10 }
  private static var wordsAtEnds: Int { 4 }

  /// - Parameter passage: plain text; its last stop is left out, since a mark of a source may follow it.
  static func fragment(of passage: String) -> String {
    var words = passage.split(whereSeparator: \.isWhitespace)
    if let last = words.popLast() {
      let end = last.lastIndex { $0.isLetter || $0.isNumber }
      if let end { words.append(last[...end]) }
    }
    guard !words.isEmpty else { return "" }
    guard words.count > wordsAtMost else { return "#:~:text=" + encoded(words[...]) }
    return "#:~:text=" + encoded(words.prefix(wordsAtEnds)) + "," + encoded(words.suffix(wordsAtEnds))
  }

  /// Hyphens and commas have a meaning in a directive.
  private static func encoded(_ words: ArraySlice<Substring>) -> String {
    PercentEncoding.encoded(words.joined(separator: " ")) {
      PercentEncoding.isUnreserved($0) && $0 != UInt8(ascii: "-")
    }
  }
}
