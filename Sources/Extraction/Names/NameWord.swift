/// What the features of a name need to know of one token.
struct NameWord: Sendable {
  /// Of its small letters, quotation marks and apostrophes being one whatever their form.
  var small: UInt64 = 0
  var exact: UInt64 = 0
  /// Of its letters' classes, equal neighbours once: `Xx` for "Korea", `X.` for "U.S.", `d` for "2024".
  var shape: UInt64 = 0
  var classes = NameClasses()
  /// Bytes of the lowered text.
  var start: Int32 = 0
  var end: Int32 = 0
  /// The capitalised words around it: numbers of tokens, both `self` for a small word.
  var runStart: Int32 = 0
  var runEnd: Int32 = 0
  var flags: Flags = []
  /// What the rest of the text says of the word.
  var evidence: WordEvidence = []

  struct Flags: OptionSet, Sendable {
    var rawValue: UInt8
    /// Begins with a capital letter.
    static let capitalized = Flags(rawValue: 1)
    /// Two letters or more, all of them capitals.
    static let allCapitals = Flags(rawValue: 2)
    static let hasLetters = Flags(rawValue: 4)
    /// Begins with a small letter.
    static let small = Flags(rawValue: 8)
    /// In a sentence of capitals.
    static let shouted = Flags(rawValue: 16)
    /// In a heading, where small words are few.
    static let inHeading = Flags(rawValue: 32)
  }
}

/// What a whole text tells of a word, wherever in it the word stands; see ``NameEvidence``.
struct WordEvidence: OptionSet, Hashable, Sendable {
  var rawValue: UInt16

  static let small = WordEvidence(rawValue: 1)
  static let capitalInside = WordEvidence(rawValue: 2)
  static let titled = WordEvidence(rawValue: 4)
  static let firstNamed = WordEvidence(rawValue: 8)
  static let located = WordEvidence(rawValue: 16)
  static let inOrganization = WordEvidence(rawValue: 32)
  static let speaks = WordEvidence(rawValue: 64)
  static let acronym = WordEvidence(rawValue: 128)
  static let owns = WordEvidence(rawValue: 256)
}
