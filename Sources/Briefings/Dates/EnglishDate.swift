/// The English words of a date.
enum EnglishDate {
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
  ]
  private static let seasons = ["spring", "summer", "autumn", "winter"]

  /// `month`: 1–12 or a season 21–24.
  static func month(_ month: Int) -> String {
    if months.indices.contains(month - 1) { return months[month - 1] }
    return seasons.indices.contains(month - 21) ? seasons[month - 21] : "\(month)"
  }

  /// `2024`, or `45 BC` for -44: historians have no year 0.
  static func year(_ year: Int) -> String {
    year > 0 ? "\(year)" : "\(1 - year) BC"
  }

  /// `19 June 2024`, `autumn 2024`, `2010s`, with `about` and `perhaps` before it.
  static func text(_ point: EDTFDate.Point) -> String {
    var words: [String] = []
    if point.isUncertain { words.append("perhaps") }
    if point.isApproximate { words.append("about") }
    if let day = point.day { words.append("\(day)") }
    if let month = point.month { words.append(Self.month(month)) }
    words.append(years(point))
    let day = words.joined(separator: " ")
    return point.time.map { "\(day), \(text($0))" } ?? day
  }

  private static func years(_ point: EDTFDate.Point) -> String {
    let span = point.precision == .century ? 99 : point.precision == .decade ? 9 : 0
    guard span > 0 else { return year(point.year) }
    if point.year > 0 {
      return span == 9 ? "\(point.year)s" : "\(point.year)–\(point.year + span)"
    }
    let last = point.year + span
    return last > 0 ? "1 BC – \(last)" : "\(1 - point.year)–\(1 - last) BC"
  }

  private static func text(_ time: EDTFDate.Time) -> String {
    let clock = two(time.hour) + ":" + two(time.minute) + (time.second == 0 ? "" : ":" + two(time.second))
    return switch time.zone {
    case nil: clock
    case "Z": "\(clock) UTC"
    case let zone?: "\(clock) UTC\(zone)"
    }
  }

  static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// `19–21 June 2024`, `June–August 2024`, `2022–2024`; what is doubted or of two precisions is written in full.
  static func text(from start: EDTFDate.Point, to finish: EDTFDate.Point) -> String {
    let isPlain = [start, finish].allSatisfy { !$0.isUncertain && !$0.isApproximate && $0.year > 0 }
    guard isPlain, start.precision == finish.precision else { return "\(text(start)) – \(text(finish))" }
    let sameYear = start.year == finish.year
    switch start.precision {
    case .day where sameYear && start.month == finish.month && start.day != finish.day:
      return "\(start.day ?? 0)–\(text(finish))"
    case .day where sameYear && start.month != finish.month:
      return "\(start.day ?? 0) \(month(start.month ?? 0)) – \(text(finish))"
    case .month where sameYear && start.month != finish.month,
      .season where sameYear && start.month != finish.month:
      return "\(month(start.month ?? 0))–\(text(finish))"
    case .year where !sameYear:
      return "\(start.year)–\(finish.year)"
    case _ where start == finish:
      return text(start)
    default:
      return "\(text(start)) – \(text(finish))"
    }
  }
}
