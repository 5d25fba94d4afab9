import Briefings
import Mustache

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

  init(_ date: EDTFDate) {
    text = date.display
    datetime = date.isoDate
    precision = date.precisionNote
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

/// A time that something held: `since 2011`, `2011 – 2019`.
enum Period {
  static func text(since: EDTFDate?, until: EDTFDate?) -> String? {
    switch (since, until) {
    case (nil, nil): nil
    // `2011/..` says by itself that it goes on.
    case (let since?, nil) where since.form != .single: since.display
    case (let since?, nil): "since \(since.display)"
    case (nil, let until?) where until.form != .single: until.display
    case (nil, let until?): "until \(until.display)"
    case (let since?, let until?): "\(since.display) – \(until.display)"
    }
  }
}
