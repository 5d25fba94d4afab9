import Briefings

/// Events as a calendar: iCalendar (RFC 5545), an all-day event for each whose days are known.
///
/// A calendar has no way to say that a date is approximate, or known to the month: such events are left out, and told.
package enum ICalendar {
  package static func export(_ library: Library) -> Exported {
    var losses = Losses()
    var lines = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Dossier//\(escaped(library.settings.title))//EN",
      "CALSCALE:GREGORIAN",
      "NAME:\(escaped(library.settings.title))",
    ]
    // No clock: the calendar is as new as the newest briefing.
    let newest = library.briefings.map(\.date.latest).max()
    for event in library.events {
      guard let start = day(event.date.start) else {
        losses.add("events without a day", event.id)
        continue
      }
      var last = start
      switch event.date.form {
      case .single: break
      case .interval:
        guard let finish = day(event.date.finish) else {
          losses.add("events without a day", event.id)
          continue
        }
        last = finish
      case .openStart, .openEnd, .unknownStart, .unknownEnd:
        losses.add("events without a first or last day", event.id)
        continue
      }
      if event.date.start?.time != nil { losses.add("times of day", event.id) }
      lines.append("BEGIN:VEVENT")
      lines.append("UID:\(event.id)@\(host(library.settings.baseURL))")
      lines.append("DTSTAMP:\(text(newest ?? start))T000000Z")
      lines.append("DTSTART;VALUE=DATE:\(text(start))")
      // The end is the first day that is not in it (section 3.6.1).
      lines.append("DTEND;VALUE=DATE:\(text(last + 1))")
      lines.append("SUMMARY:\(escaped(event.title))")
      if let summary = event.summary { lines.append("DESCRIPTION:\(escaped(summary))") }
      if let place = event.place {
        lines.append("LOCATION:\(escaped(place.name))")
        if let latitude = place.latitude, let longitude = place.longitude {
          lines.append("GEO:\(latitude);\(longitude)")
        }
      }
      lines.append("CATEGORIES:\(event.category.rawValue.uppercased())")
      if let status = event.status {
        lines.append("X-DOSSIER-STATUS:\(status.rawValue)")
        if status == .planned { lines.append("STATUS:TENTATIVE") }
        if status == .denied || status == .retracted { lines.append("STATUS:CANCELLED") }
      }
      if let address = library.address(of: "events/\(event.id)/") { lines.append("URL:\(address)") }
      lines += ["TRANSP:TRANSPARENT", "END:VEVENT"]
    }
    lines.append("END:VCALENDAR")
    let carried: Set<Part> = [.eventSummaries, .places, .coordinates, .eventTypes, .statuses]
    losses.add(library, carries: carried, hasActors: false)
    let text = lines.map { folded($0) + "\r\n" }.joined()
    return Exported(files: [.init(name: "events.ics", text: text)], losses: losses)
  }

  /// The number of a day that is known for sure.
  private static func day(_ point: EDTFDate.Point?) -> Int32? {
    guard let point, point.precision == .day, !point.isApproximate, !point.isUncertain,
      (1...9999).contains(point.year), let month = point.month, let day = point.day
    else { return nil }
    return CalendarDay.number(year: point.year, month: month, day: day)
  }

  private static func text(_ number: Int32) -> String {
    let day = CalendarDay.date(number)
    return EDTFDate.iso(year: day.year, month: day.month, day: day.day).replacing("-", with: "")
  }

  private static func host(_ baseURL: String?) -> String {
    baseURL?.split(separator: "/").dropFirst().first.map(String.init) ?? "dossier.invalid"
  }

  /// Section 3.3.11.
  static func escaped(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing(";", with: "\\;").replacing(",", with: "\\,")
      .replacing("\r\n", with: "\\n").replacing("\n", with: "\\n").replacing("\r", with: "\\n")
  }

  /// Lines of at most 75 octets, none broken inside a scalar (section 3.1).
  static func folded(_ line: String) -> String {
    var folded = ""
    var count = 0
    for scalar in line.unicodeScalars {
      let size = UTF8.width(scalar)
      if count + size > 75 {
        folded += "\r\n "
        count = 1
      }
      folded.unicodeScalars.append(scalar)
      count += size
    }
    return folded
  }
}
