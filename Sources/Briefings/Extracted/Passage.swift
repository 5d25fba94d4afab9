import Bytes

/// What is proposed of a passage of a briefing, and has no id of its own in an extracted file.
package enum Passage: String, Sendable {
  case quote, claim

  /// The id under which a person refuses it: it stays while the words stay, wherever in the briefing they are.
  ///
  ///     Passage.quote.id(of: "We will not forget,", in: "talks")   // quote-0b5cd1d43ac57f11
  package func id(of words: String, in briefing: String) -> String {
    let digest = SHA256.hexadecimal(Array("\(briefing)\n\(Self.plain(words))".utf8))
    return "\(rawValue)-\(digest.prefix(16))"
  }

  /// Words with one space wherever they have blanks or line ends.
  package static func plain(_ words: String) -> String {
    let joined = Blanks.joined(Array(words.utf8)[...])
    let start = joined.first == " " ? joined.dropFirst() : joined[...]
    return String(start.last == " " ? start.dropLast() : start)
  }
}

extension Quote {
  /// The words without their quotation marks.
  ///
  /// - Parameter text: of the briefing's body.
  package func words(in text: [UInt8]) -> String { String(decoding: text[range], as: UTF8.self) }
}
