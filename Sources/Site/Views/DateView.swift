import Briefings
import Mustache
import Words

/// A date as readers see it, with how well it is known.
struct DateView: Sendable {
  let text: String
  /// For `<time datetime>`.
  let datetime: String?
  let precision: String?
  /// The year that lists put it under.
  let year: String?
  /// How the date is drawn: `day` where it is known to the day, `span` where to a month, season, year or more,
  /// `uncertain` where the source is doubted or it is about then.
  let mark: String

  init(_ date: EDTFDate, _ words: DateWords) {
    text = words.text(date)
    datetime = date.isoDate
    precision = words.precision(of: date)
    year = date.listedYear.map { String($0) }
    mark = Self.mark(of: date)
  }

  private static func mark(of date: EDTFDate) -> String {
    for point in [date.start, date.finish] {
      if let point, point.isUncertain || point.isApproximate { return "uncertain" }
    }
    if date.form == .unknownStart || date.form == .unknownEnd { return "uncertain" }
    return date.form == .single && date.earliest == date.latest ? "day" : "span"
  }

  static let shape = Shape<DateView>(
    "date",
    [
      .text("text") { $0.text },
      .text("datetime") { $0.datetime },
      .text("precision") { $0.precision },
      .text("year") { $0.year },
      .text("mark") { $0.mark },
    ]
  )
}
