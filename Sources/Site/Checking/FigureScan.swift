/// Finds the figures of a text in English: numbers of two digits and more, or with a unit; not dates, not the numbers
/// of names.
struct FigureScan {
  struct Figure: Hashable, Sendable {
    /// Bytes of the text.
    var range: Range<Int>
    /// Nil for one that is written in words.
    var value: Double?
  }

  private static let months: Set<String> = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov",
    "dec",
  ]
  private static let units: Set<String> = [
    "km", "m", "kg", "t", "mm", "mw", "gw", "kwh", "percent", "per", "tonnes", "tons", "kilometres",
    "kilometers",
    "metres", "meters", "miles", "dollars", "euros", "roubles", "rubles", "million", "billion", "thousand",
  ]
  /// Of ten and more, as they count things; `hundreds` and `dozens` give no figure.
  private static let numbers: Set<String> = [
    "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
    "nineteen",
    "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "hundred", "thousand",
    "million",
    "billion",
  ]

  private struct Word {
    var range: Range<Int>
    var text: String
    /// What stands before it, if it is no blank.
    var before: UInt8?
    var isNumber: Bool { text.utf8.first.map { (0x30...0x39).contains($0) } ?? false }
  }

  private let words: [Word]

  init(_ text: ArraySlice<UInt8>) { words = Self.words(of: text) }

  var figures: [Figure] {
    var found: [Figure] = []
    for (i, word) in words.enumerated() {
      let isFigure = word.isNumber ? isFigure(i) : Self.numbers.contains(word.text)
      guard isFigure else { continue }
      // `fourteen thousand` is one, and so is `3 million`.
      if !word.isNumber, let last = found.last, i > 0, last.range == words[i - 1].range {
        found[found.count - 1].range = last.range.lowerBound..<word.range.upperBound
        found[found.count - 1].value = last.value.map { $0 * Self.factor(word.text) }
        continue
      }
      found.append(Figure(range: word.range, value: word.isNumber ? Self.value(word.text) : nil))
    }
    return found
  }

  private func isFigure(_ i: Int) -> Bool {
    let text = words[i].text
    // `F-16`, `S-300`, `Flight 12`: part of a name.
    if let before = words[i].before, before == UInt8(ascii: "-") || Self.isLetter(before) { return false }
    let digits = text.utf8.count { (0x30...0x39).contains($0) }
    let rest = text.drop { $0.isNumber || $0 == "," || $0 == "." || $0 == " " }
    let next = i + 1 < words.count ? words[i + 1].text : ""
    let hasUnit =
      rest == "%" || Self.units.contains(rest.lowercased()) || Self.units.contains(next)
      || words[i].before.map { [UInt8(ascii: "$"), UInt8(ascii: "#")].contains($0) } == true
    if !rest.isEmpty && rest != "%" && !Self.units.contains(rest.lowercased()) { return false }
    // A day beside its month, a time, a date as numbers, a year.
    if Self.months.contains(next) || i > 0 && Self.months.contains(words[i - 1].text) { return false }
    if text.contains(":") || text.contains("-") || text.contains("/") { return false }
    if !hasUnit, digits == 4, text.utf8.count == 4, let year = Int(text), (1800...2100).contains(year) {
      return false
    }
    return digits >= 2 || hasUnit
  }

  /// `14,000` is fourteen thousand, `1.5` one and a half.
  private static func value(_ text: String) -> Double? {
    Double(text.filter { $0.isASCII && ($0.isNumber || $0 == ".") })
  }

  private static func factor(_ word: String) -> Double {
    switch word {
    case "hundred": 100
    case "thousand": 1000
    case "million": 1_000_000
    case "billion": 1_000_000_000
    default: 1
    }
  }

  // MARK: Words

  private static func words(of text: ArraySlice<UInt8>) -> [Word] {
    var words: [Word] = []
    var at = text.startIndex
    while at < text.endIndex {
      guard isWordByte(text[at]) else {
        at += 1
        continue
      }
      var end = at
      while end < text.endIndex, isWordByte(text[end]) || isInner(text, end) { end += 1 }
      if let sign = percent(text, end) { end = sign }
      let before = at > text.startIndex ? text[at - 1] : nil
      words.append(
        Word(
          range: at..<end,
          text: String(decoding: text[at..<end], as: UTF8.self).lowercased(),
          before: before.flatMap { $0 == 0x20 || $0 == 0x0A ? nil : $0 }
        )
      )
      at = end
    }
    return words
  }

  /// The end of a percent sign at `end`, or after one space.
  private static func percent(_ text: ArraySlice<UInt8>, _ end: Int) -> Int? {
    let sign = end < text.endIndex && text[end] == 0x20 ? end + 1 : end
    return sign < text.endIndex && text[sign] == UInt8(ascii: "%") ? sign + 1 : nil
  }

  private static func isWordByte(_ byte: UInt8) -> Bool { isLetter(byte) || (0x30...0x39).contains(byte) }
  private static func isLetter(_ byte: UInt8) -> Bool { byte >= 0x80 || (0x61...0x7A).contains(byte | 0x20) }

  /// A sign within a number: `14,000`, `1.5`, `12:30`, `2025-04-28`.
  private static func isInner(_ text: ArraySlice<UInt8>, _ i: Int) -> Bool {
    guard i + 1 < text.endIndex, i > text.startIndex, (0x30...0x39).contains(text[i - 1]),
      (0x30...0x39).contains(text[i + 1])
    else { return false }
    return [",", ".", ":", "-", "/"].contains { text[i] == UInt8(ascii: $0) }
  }
}
