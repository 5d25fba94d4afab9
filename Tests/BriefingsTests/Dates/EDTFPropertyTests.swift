import TestSupport
import Testing

@testable import Briefings

@Suite struct EDTFPropertyTests {
  /// A valid date, as a text.
  static func date(_ random: inout SeededGenerator) -> String {
    func end(_ random: inout SeededGenerator) -> String {
      let year = Int.random(in: 1000...2999, using: &random)
      let month = Int.random(in: 1...12, using: &random)
      let day = Int.random(in: 1...CalendarDay.count(inMonth: month, year: year), using: &random)
      let two = { ($0 < 10 ? "0" : "") + "\($0)" }
      let plain = [
        "\(year)", "\(year)-\(two(month))", "\(year)-\(two(month))-\(two(day))", "-\(year)",
        "\(year)-\(Int.random(in: 21...24, using: &random))", "\(year / 10)X", "\(year / 100)XX",
        "\(year)-XX", "\(year)-\(two(month))-XX", "\(year)-XX-XX", "Y\(year * 11)",
      ]
      return (plain.randomElement(using: &random) ?? "")
        + (["", "", "?", "~", "%"].randomElement(using: &random) ?? "")
    }
    switch Int.random(in: 0..<6, using: &random) {
    case 0: return end(&random) + "/.."
    case 1: return end(&random) + "/"
    case 2: return "../" + end(&random)
    case 3: return end(&random) + "/" + end(&random)
    default: return end(&random)
    }
  }

  @Test func `what is read keeps its source, is bounded and shown`() {
    var random = SeededGenerator(seed: 1)
    var read = 0
    for _ in 0..<5_000 {
      let text = Self.date(&random)
      switch EDTFDate.reading(text) {
      case .success(let date):
        read += 1
        #expect(date.source == text)
        #expect(date.earliest <= date.latest)
        #expect(EDTFDate.parse(date.source) == date)
        #expect((date.start == nil) == (date.earliest == .min))
        if let iso = date.isoDate {
          #expect(EDTFDate.parse(iso)?.earliest == date.earliest || iso.utf8.count == 5)
        }
      case .failure(let fault):
        #expect(fault.reason == .backwards, "\(text): \(fault.message)")
      }
    }
    #expect(read > 4_000)
  }

  @Test func `any text is read or refused at one of its characters`() {
    var random = SeededGenerator(seed: 2)
    let alphabet = Array("0123456789-/.XYT?~%:Z+ é–")
    for _ in 0..<20_000 {
      let length = Int.random(in: 0...12, using: &random)
      let text = String((0..<length).map { _ in alphabet.randomElement(using: &random) ?? "0" })
      if case .failure(let fault) = EDTFDate.reading(text) {
        #expect((1...(text.unicodeScalars.count + 1)).contains(fault.column), "\(text)")
        #expect(!fault.message.isEmpty && !fault.suggestion.isEmpty)
      }
    }
  }

  @Test func `each day follows the one before`() {
    var number = CalendarDay.number(year: -5, month: 1, day: 1)
    for year in -5...2105 {
      for month in 1...12 {
        let length = CalendarDay.count(inMonth: month, year: year)
        #expect(CalendarDay.number(year: year, month: month, day: 1) == number)
        let last = CalendarDay.date(number + Int32(length) - 1)
        #expect(CalendarDay.date(number) == (year, month, 1) && last == (year, month, length))
        #expect(CalendarDay.number(year: year, month: month, day: length) == number + Int32(length) - 1)
        number += Int32(length)
      }
    }
    #expect(CalendarDay.number(year: 1970, month: 1, day: 1) == 0)
    #expect(CalendarDay.number(year: 2024, month: 6, day: 19) == 19_893)
  }

  @Test func `order is total and follows time`() {
    var random = SeededGenerator(seed: 3)
    let dates = (0..<400).compactMap { _ in EDTFDate.parse(Self.date(&random)) }.sorted()
    for (a, b) in zip(dates, dates.dropFirst()) {
      #expect(!(b < a))
      if a.latest < b.earliest { #expect(a < b) }
    }
    let texts = ["../1999", "2024-06-01", "2024-06", "2024-22", "2024-06/..", "2024-06-19"]
    let shuffled = texts.shuffled(using: &random).compactMap { EDTFDate.parse($0) }
    #expect(shuffled.sorted().map(\.source) == texts)
  }
}
