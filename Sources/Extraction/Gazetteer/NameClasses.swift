/// What lists of facts say of a word: a bit each, `b` for a phrase's first word, `i` for those after it.
struct NameClasses: OptionSet, Hashable, Sendable {
  var rawValue: UInt32

  static let countryFirst = NameClasses(rawValue: 1 << 0)
  static let country = NameClasses(rawValue: 1 << 1)
  static let capitalFirst = NameClasses(rawValue: 1 << 2)
  static let capital = NameClasses(rawValue: 1 << 3)
  static let cityFirst = NameClasses(rawValue: 1 << 4)
  static let city = NameClasses(rawValue: 1 << 5)
  static let demonymFirst = NameClasses(rawValue: 1 << 6)
  static let demonym = NameClasses(rawValue: 1 << 7)
  static let organizationFirst = NameClasses(rawValue: 1 << 8)
  static let organization = NameClasses(rawValue: 1 << 9)
  static let firstName = NameClasses(rawValue: 1 << 10)
  static let lastName = NameClasses(rawValue: 1 << 11)
  static let title = NameClasses(rawValue: 1 << 12)
  static let organizationNoun = NameClasses(rawValue: 1 << 13)
  static let placeNoun = NameClasses(rawValue: 1 << 14)
  static let calendar = NameClasses(rawValue: 1 << 15)
  static let speech = NameClasses(rawValue: 1 << 16)
  static let placePreposition = NameClasses(rawValue: 1 << 17)

  /// The classes whose names may have several words: the bit of the first word is followed by that of the others.
  static let phrases: [NameClasses] = [
    .countryFirst, .capitalFirst, .cityFirst, .demonymFirst, .organizationFirst,
  ]
  static let anyPhrase: NameClasses = [
    .countryFirst, .capitalFirst, .cityFirst, .demonymFirst, .organizationFirst,
  ]
  /// Of those, what the words after the first have.
  var continued: NameClasses { NameClasses(rawValue: (rawValue & Self.anyPhrase.rawValue) << 1) }
}
