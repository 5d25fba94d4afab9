/// What a word says about time.
enum DateWord: Hashable, Sendable {
  case none
  /// 1–12; short: `Jan`.
  case month(Int, isShort: Bool)
  /// 0 for Monday.
  case weekday(Int)
  case unit(TimeUnit)
  /// EDTF's 21–24.
  case season(Int)
  /// `three`, `couple`; 0 for `several`.
  case cardinal(Int)
  /// `third`.
  case ordinal(Int)
  /// `last`, `this`, `next`: -1, 0, 1.
  case shift(Int)
  /// `that year`, `the same day`, `the following month`: by what was told before.
  case told(Int)
  /// `earlier`, `early`, `mid`, `late`.
  case part
  /// `ago`: -1; `hence`: 1.
  case ago
  /// `earlier`, `before`; `later`, `after`: against what was told before.
  case distance(Int)
  /// `yesterday`, `today`, `tomorrow`.
  case day(Int)
  case dayPart
  case the
  case of

  static let table = WordTable<DateWord>(months + weekdays + units + numbers + others)

  private static let months: [(String, DateWord)] =
    [
      "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
      "november", "december",
    ].enumerated().flatMap { number, name -> [(String, DateWord)] in
      let short = String(name.prefix(3))
      return [
        (name, .month(number + 1, isShort: false)), (short, .month(number + 1, isShort: true)),
        (short + ".", .month(number + 1, isShort: true)),
      ]
    } + [("sept", .month(9, isShort: true)), ("sept.", .month(9, isShort: true))]

  private static let weekdays: [(String, DateWord)] =
    [
      ("monday", "mon."), ("tuesday", "tues."), ("wednesday", "wed."), ("thursday", "thurs."),
      ("friday", "fri."),
      ("saturday", "sat."), ("sunday", "sun."),
    ].enumerated().flatMap { [($1.0, DateWord.weekday($0)), ($1.1, .weekday($0))] } + [
      ("tue.", .weekday(1)), ("thu.", .weekday(3)),
    ]

  private static let units: [(String, DateWord)] = TimeUnit.allCases.flatMap { unit in
    [
      (unit.rawValue, DateWord.unit(unit)),
      (unit == .century ? "centuries" : unit.rawValue + "s", .unit(unit)),
    ]
  }

  private static let numbers: [(String, DateWord)] =
    [
      "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
      "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
    ].enumerated().map { ($1, .cardinal($0 + 1)) }
    + [
      "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
      "eleventh",
      "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth",
      "nineteenth",
      "twentieth", "twenty-first",
    ].enumerated().map { ($1, .ordinal($0 + 1)) }
    + [
      ("a", .cardinal(1)), ("an", .cardinal(1)), ("couple", .cardinal(2)), ("thirty", .cardinal(30)),
      ("forty", .cardinal(40)), ("fifty", .cardinal(50)), ("several", .cardinal(0)), ("few", .cardinal(0)),
      ("many", .cardinal(0)), ("some", .cardinal(0)),
    ]

  private static let others: [(String, DateWord)] = [
    ("last", .shift(-1)), ("past", .shift(-1)), ("this", .shift(0)), ("current", .shift(0)),
    ("next", .shift(1)),
    ("coming", .shift(1)),
    ("that", .told(0)), ("same", .told(0)), ("previous", .told(-1)), ("preceding", .told(-1)),
    ("following", .told(1)),
    ("early", .part), ("mid", .part), ("late", .part),
    ("ago", .ago), ("earlier", .distance(-1)), ("before", .distance(-1)), ("previously", .distance(-1)),
    ("later", .distance(1)), ("after", .distance(1)), ("afterwards", .distance(1)),
    ("today", .day(0)), ("tonight", .day(0)), ("yesterday", .day(-1)), ("tomorrow", .day(1)),
    ("morning", .dayPart), ("afternoon", .dayPart), ("evening", .dayPart), ("night", .dayPart),
    ("the", .the), ("of", .of),
    ("spring", .season(21)), ("summer", .season(22)), ("autumn", .season(23)), ("fall", .season(23)),
    ("winter", .season(24)),
  ]
}

enum TimeUnit: String, CaseIterable, Sendable {
  case day, week, weekend, fortnight, month, quarter, year, decade, century
}
