import Briefings
import Mustache

/// A date as readers see it, with how well it is known.
struct DateView: Sendable {
  var date: EDTFDate

  init(_ date: EDTFDate) { self.date = date }

  /// How the date is drawn: `day` where it is known to the day, `span` where to a month, season, year or more,
  /// `uncertain` where the source is doubted or it is about then.
  var mark: String { Self.mark(of: date) }

  static func mark(of date: EDTFDate) -> String {
    for point in [date.start, date.finish] {
      if let point, point.isUncertain || point.isApproximate { return "uncertain" }
    }
    if date.form == .unknownStart || date.form == .unknownEnd { return "uncertain" }
    return date.form == .single && date.earliest == date.latest ? "day" : "span"
  }

  static let shape = Shape<DateView>(
    "date",
    [
      .text("text") { $0.date.display },
      .text("datetime") { $0.date.isoDate },
      .text("precision") { $0.date.precisionNote },
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
