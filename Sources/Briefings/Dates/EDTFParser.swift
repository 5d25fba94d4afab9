/// Reads one date, left to right, over UTF-8 bytes.
///
/// The grammar is that of EDTF levels 0 and 1 (ISO 8601-2:2019 annex A; the Library of Congress's
/// specification of 4 February 2019 numbers the same features).
struct EDTFParser {
  private let bytes: [UInt8]
  private let source: String
  private var at = 0

  init(_ text: String) {
    source = text
    bytes = Array(text.utf8)
  }

  /// A date, or one end of an interval.
  private struct End {
    var point: EDTFDate.Point
    var first: Int32
    var last: Int32
  }

  private enum Bound {
    case date(End)
    case open, unknown
  }

  mutating func parse() throws(EDTFFault) -> EDTFDate {
    guard !bytes.isEmpty else { throw fault(.empty) }
    let isInterval = bytes.contains(Ascii.slash)
    let start = try bound(inInterval: isInterval)
    guard isInterval else {
      guard case .date(let end) = start else { throw fault(.unexpected("."), at: 0) }
      guard at == bytes.count else { throw unexpected() }
      return date(from: end, to: end, finish: nil, form: .single)
    }
    guard peek == Ascii.slash else { throw unexpected() }
    at += 1
    let second = at
    let finish = try bound(inInterval: true)
    guard at == bytes.count else { throw peek == Ascii.slash ? fault(.secondSlash) : unexpected() }
    switch (start, finish) {
    case (.date(let a), .date(let b)):
      guard a.first <= b.last else { throw fault(.backwards, at: second) }
      return date(from: a, to: b, finish: b.point, form: .interval)
    case (.date(let a), .open): return date(from: a, to: nil, finish: nil, form: .openEnd)
    case (.date(let a), .unknown): return date(from: a, to: nil, finish: nil, form: .unknownEnd)
    case (.open, .date(let b)): return date(from: nil, to: b, finish: b.point, form: .openStart)
    case (.unknown, .date(let b)): return date(from: nil, to: b, finish: b.point, form: .unknownStart)
    default: throw fault(.bothOpen, at: 0)
    }
  }

  private func date(from start: End?, to end: End?, finish: EDTFDate.Point?, form: EDTFDate.Form)
    -> EDTFDate
  {
    EDTFDate(
      source: source,
      earliest: start?.first ?? .min,
      latest: end?.last ?? .max,
      start: start?.point,
      finish: finish,
      form: form
    )
  }

  private mutating func bound(inInterval: Bool) throws(EDTFFault) -> Bound {
    if inInterval, at == bytes.count || peek == Ascii.slash { return .unknown }
    if inInterval, peek == Ascii.dot, at + 1 < bytes.count, bytes[at + 1] == Ascii.dot {
      at += 2
      return .open
    }
    return .date(try end(inInterval: inInterval))
  }

  private mutating func end(inInterval: Bool) throws(EDTFFault) -> End {
    if peek == Ascii.y { return try qualified(try longYear()) }
    let isNegative = peek == Ascii.hyphen
    let (year, unspecified) = try year()
    if unspecified > 0 {
      if peek == Ascii.hyphen { throw fault(.unspecifiedBeforeKnown, at: at + 1) }
      return try qualified(years(year, unspecified: unspecified, isNegative: isNegative))
    }
    guard peek == Ascii.hyphen else { return try qualified(years(year)) }
    at += 1
    let monthAt = at
    guard let month = try pair(.monthDigits) else {
      if peek == Ascii.hyphen {
        at += 1
        let dayAt = at
        if try pair(.dayDigits) != nil { throw fault(.unspecifiedBeforeKnown, at: dayAt) }
      }
      return try qualified(years(year))
    }
    if (21...24).contains(month) { return try qualified(season(month, year)) }
    guard (1...12).contains(month) else { throw fault(.month(month), at: monthAt) }
    guard peek == Ascii.hyphen else { return try qualified(self.month(month, year)) }
    at += 1
    let dayAt = at
    guard let day = try pair(.dayDigits) else { return try qualified(self.month(month, year)) }
    guard day >= 1, day <= CalendarDay.count(inMonth: month, year: year) else {
      throw fault(.day(day, month: month, year: year), at: dayAt)
    }
    let number = CalendarDay.number(year: year, month: month, day: day)
    var end = End(
      point: .init(year: year, month: month, day: day, precision: .day),
      first: number,
      last: number
    )
    if peek == Ascii.t {
      guard !inInterval else { throw fault(.timeInInterval) }
      end.point.time = try time()
      return end
    }
    return try qualified(end)
  }

  // MARK: Parts

  private mutating func longYear() throws(EDTFFault) -> End {
    let begin = at
    at += 1
    let sign = peek == Ascii.hyphen ? -1 : 1
    if sign < 0 { at += 1 }
    let digits = at
    var year = 0
    while let digit = digit(at: at) {
      guard year <= EDTFDate.yearLimit else { throw fault(.longYear, at: begin) }
      year = year * 10 + digit
      at += 1
    }
    guard at > digits else { throw unexpected() }
    guard at - digits > 4, bytes[digits] != Ascii.zero else { throw fault(.shortLongYear, at: begin) }
    guard year <= EDTFDate.yearLimit else { throw fault(.longYear, at: begin) }
    if peek == Ascii.hyphen { throw fault(.longYearHasMonth) }
    return years(sign * year)
  }

  /// The year with its unspecified digits as 0, and how many they are.
  private mutating func year() throws(EDTFFault) -> (year: Int, unspecified: Int) {
    let begin = at
    let sign = peek == Ascii.hyphen ? -1 : 1
    if sign < 0 { at += 1 }
    var year = 0
    var unspecified = 0
    for place in 0..<4 {
      if let digit = digit(at: at) {
        guard unspecified == 0 else { throw fault(.unspecifiedPlace) }
        year = year * 10 + digit
      } else if peek == Ascii.x {
        guard place >= 2 else { throw fault(.unspecifiedPlace) }
        unspecified += 1
        year *= 10
      } else {
        if place == 0, at == begin || at < bytes.count { throw unexpected() }
        throw fault(.yearDigits, at: begin)
      }
      at += 1
    }
    if digit(at: at) != nil { throw fault(.yearDigits, at: begin) }
    if sign < 0, year == 0, unspecified == 0 { throw fault(.negativeZero, at: begin) }
    return (sign * year, unspecified)
  }

  /// Two digits; nil for `XX`.
  private mutating func pair(_ reason: EDTFFault.Reason) throws(EDTFFault) -> Int? {
    guard at < bytes.count else { throw fault(.endsEarly) }
    let begin = at
    if peek == Ascii.x {
      at += 1
      guard peek == Ascii.x else { throw fault(.unspecifiedPlace, at: begin) }
      at += 1
      return nil
    }
    guard let tens = digit(at: at) else { throw unexpected() }
    at += 1
    if peek == Ascii.x { throw fault(.unspecifiedPlace) }
    guard let ones = digit(at: at), digit(at: at + 1) == nil else { throw fault(reason, at: begin) }
    at += 1
    return tens * 10 + ones
  }

  /// `T23:20:30`, `T23:20:30Z`, `T23:20:30+04`, `T23:20:30+04:30`.
  private mutating func time() throws(EDTFFault) -> EDTFDate.Time {
    let begin = at
    var numbers: [Int] = []
    for separator in [Ascii.t, Ascii.colon, Ascii.colon] {
      guard peek == separator else { throw fault(.timeOfDay, at: begin) }
      at += 1
      guard let tens = digit(at: at), let ones = digit(at: at + 1) else { throw fault(.timeOfDay, at: begin) }
      numbers.append(tens * 10 + ones)
      at += 2
    }
    guard numbers[0] < 24, numbers[1] < 60, numbers[2] < 60 else { throw fault(.timeOfDay, at: begin) }
    let zoneAt = at
    if peek == Ascii.z {
      at += 1
    } else if peek == Ascii.plus || peek == Ascii.hyphen {
      at += 1
      guard let tens = digit(at: at), let ones = digit(at: at + 1), tens * 10 + ones < 24 else {
        throw fault(.timeOfDay, at: begin)
      }
      at += 2
      if peek == Ascii.colon {
        guard let tens = digit(at: at + 1), digit(at: at + 2) != nil, tens < 6 else {
          throw fault(.timeOfDay, at: begin)
        }
        at += 3
      }
    }
    return EDTFDate.Time(
      hour: numbers[0],
      minute: numbers[1],
      second: numbers[2],
      zone: zoneAt == at ? nil : String(decoding: bytes[zoneAt..<at], as: UTF8.self)
    )
  }

  private mutating func qualified(_ end: End) throws(EDTFFault) -> End {
    var end = end
    switch peek {
    case Ascii.question: end.point.isUncertain = true
    case Ascii.tilde: end.point.isApproximate = true
    case Ascii.percent:
      end.point.isUncertain = true
      end.point.isApproximate = true
    case Ascii.t: throw fault(.timeNeedsDay)
    default: return end
    }
    at += 1
    if let next = peek, next != Ascii.slash { throw fault(.qualifierPlace) }
    return end
  }

  // MARK: Days

  private func years(_ year: Int, unspecified: Int = 0, isNegative: Bool = false) -> End {
    let span = unspecified == 0 ? 1 : unspecified == 1 ? 10 : 100
    // `-012X` counts away from the year 0: -129 to -120.
    let first = isNegative ? year - span + 1 : year
    let precision: EDTFDate.Precision = unspecified == 0 ? .year : unspecified == 1 ? .decade : .century
    return End(
      point: .init(year: first, precision: precision),
      first: CalendarDay.number(year: first, month: 1, day: 1),
      last: CalendarDay.number(year: first + span - 1, month: 12, day: 31)
    )
  }

  private func month(_ month: Int, _ year: Int) -> End {
    End(
      point: .init(year: year, month: month, precision: .month),
      first: CalendarDay.number(year: year, month: month, day: 1),
      last: CalendarDay.number(
        year: year,
        month: month,
        day: CalendarDay.count(inMonth: month, year: year)
      )
    )
  }

  /// Seasons are those of the northern half of the earth by whole months; winter begins in December.
  private func season(_ season: Int, _ year: Int) -> End {
    let opening = (season - 21) * 3 + 3
    let closing = opening == 12 ? (year: year + 1, month: 2) : (year: year, month: opening + 2)
    return End(
      point: .init(year: year, month: season, precision: .season),
      first: CalendarDay.number(year: year, month: opening, day: 1),
      last: CalendarDay.number(
        year: closing.year,
        month: closing.month,
        day: CalendarDay.count(inMonth: closing.month, year: closing.year)
      )
    )
  }

  // MARK: Bytes

  private var peek: UInt8? { at < bytes.count ? bytes[at] : nil }

  private func digit(at index: Int) -> Int? {
    guard index < bytes.count, Ascii.digits.contains(bytes[index]) else { return nil }
    return Int(bytes[index] - Ascii.zero)
  }

  /// What stands at the place reached, as a fault.
  private func unexpected() -> EDTFFault {
    guard at < bytes.count else { return fault(.endsEarly) }
    let rest = String(decoding: bytes[at...], as: UTF8.self)
    if [Ascii.question, Ascii.tilde, Ascii.percent].contains(bytes[at]) { return fault(.qualifierPlace) }
    return fault(.unexpected(rest.first ?? " "))
  }

  private func fault(_ reason: EDTFFault.Reason, at offset: Int? = nil) -> EDTFFault {
    let before = bytes[..<min(offset ?? at, bytes.count)].count { $0 & 0xC0 != 0x80 }
    return EDTFFault(reason: reason, column: before + 1)
  }
}
