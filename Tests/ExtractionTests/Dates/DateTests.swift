import Briefings
import Testing

@testable import Extraction

/// All against Monday, 28 April 2025, unless a test says otherwise.
@Suite struct DateTests {
  @Test(
    arguments: [
      ("on 2024-06-19", "2024-06-19: 2024-06-19"), ("on 6/19/2024", "6/19/2024: 2024-06-19"),
      ("on 19/6/2024", "19/6/2024: 2024-06-19"), ("on 19.06.2024.", "19.06.2024: 2024-06-19"),
      ("on June 19, 2024, he", "June 19, 2024: 2024-06-19"), ("on 19 June 2024", "19 June 2024: 2024-06-19"),
      ("Wednesday, June 19", "Wednesday, June 19: 2024-06-19"), ("on Sept. 3", "Sept. 3: 2024-09-03"),
      ("the 19th of June", "the 19th of June: 2025-06-19"), ("on March 3rd", "March 3rd: 2025-03-03"),
      ("June 19–21, 2024", "June 19–21, 2024: 2024-06-19/2024-06-21"),
      ("5–6 September 2019", "5–6 September 2019: 2019-09-05/2019-09-06"),
      ("since the 9/11 attacks", "9/11: 2001-09-11"),
      ("the September 11 attacks", "September 11: 2001-09-11"),
      ("It will open on May 9", "May 9: 2025-05-09"), ("It opened on May 9", "May 9: 2025-05-09"),
      ("JUNE 19, 2024", "JUNE 19, 2024: 2024-06-19"),
      ("7.62 mm, 3/4, 99/99/2024, version 1.2.2024x", ""), ("may 5 people march 3 miles", ""),
    ]
  )
  func `days`(text: String, found: String) { check(text, found) }

  @Test(
    arguments: [
      ("in June 2024", "June 2024: 2024-06"), ("in June of last year", "June of last year: 2024-06"),
      ("January–June 2016", "January–June 2016: 2016-01/2016-06"),
      ("January to June 2016", "January: 2016-01|June 2016: 2016-06"),
      ("in October", "October: 2024-10"), ("in April", "April: 2025-04"), ("by October", "October: 2025-10"),
      ("by the end of July", "July: 2025-07"), ("It could end in July", "July: 2025-07"),
      ("last October", "last October: 2024-10"), ("next March", "next March: 2026-03"),
      ("in mid-June", "June: 2024-06"), ("the summer of 2010", "summer of 2010: 2010-22"),
      ("last winter", "last winter: 2024-24"), ("this spring", "this spring: 2025-21"),
      ("in the second quarter of 2024", "second quarter of 2024: 2024-04/2024-06"),
      ("the first half of this year", "first half of this year: 2025-01/2025-06"),
      ("Theresa May said they may march", ""), ("Q1 and Q2", ""), ("August Wilson and June Smith", ""),
    ]
  )
  func `months, seasons and quarters`(text: String, found: String) { check(text, found) }

  @Test(
    arguments: [
      ("in 2024", "2024: 2024"), ("since 2022.", "2022: 2022"), ("the 1836 assault", "1836: 1836"),
      ("(1710–1774)", "1710: 1710|1774: 1774"), ("in 2019-20", "2019-20: 2019/2020"),
      ("the 1960s", "1960s: 196X"), ("in the '80s and '92", "80s: 198X|92: 1992"), ("in ’92,", "92: 1992"),
      ("in the mid-1980s", "1980s: 198X"), ("post-2001", "2001: 2001"),
      ("the 17th century", "17th century: 16XX"),
      ("nineteenth century art", "nineteenth century: 18XX"), ("a 17th-century church", "17th-century: 16XX"),
      ("in 44 BC", "44 BC: -0043"), ("in AD 70", "70: 0070"), ("the 1982 deaths", "1982: 1982"),
      ("1500 people, $2000, 2,000 and 1999 km", ""), ("Resolution 1973, No. 1984, 2000%", ""),
      ("room 1900-B and 1200 of them", ""), ("1970-strong", ""),
    ]
  )
  func `years, decades and centuries`(text: String, found: String) { check(text, found) }

  @Test(
    arguments: [
      ("on Monday", "Monday: 2025-04-28"), ("on Friday night", "Friday night: 2025-04-25"),
      ("will meet on Friday", "Friday: 2025-05-02"), ("who will go, said Friday", "Friday: 2025-04-25"),
      ("last Monday", "last Monday: 2025-04-21"), ("next Monday", "next Monday: 2025-05-05"),
      ("the Russia of today, even today, in today's modern world", ""),
      ("today, yesterday and tomorrow", "today: 2025-04-28|yesterday: 2025-04-27|tomorrow: 2025-04-29"),
      ("this morning", "this morning: 2025-04-28"), ("last night", "last night: 2025-04-27"),
      ("the Sunday Times", ""), ("that day", ""), ("the sun and a mon", ""),
    ]
  )
  func `weekdays`(text: String, found: String) { check(text, found) }

  @Test(
    arguments: [
      ("last year", "last year: 2024"), ("late last year", "late last year: 2024"),
      ("last week", "last week: 2025-04-21/2025-04-27"), ("this month", "this month: 2025-04"),
      ("earlier this month", "earlier this month: 2025-04"),
      ("next week", "next week: 2025-05-05/2025-05-11"),
      ("last weekend", "last weekend: 2025-04-26/2025-04-27"),
      ("this weekend", "this weekend: 2025-04-26/2025-04-27"),
      ("the past three months", "the past three months: 2025-01-28/2025-04-28"),
      ("the next two weeks", "the next two weeks: 2025-04-28/2025-05-12"),
      ("the last decade", "the last decade: 2015-04-28/2025-04-28"),
      ("two years ago", "two years ago: 2023"), ("three days ago", "three days ago: 2025-04-25"),
      ("two weeks ago", "two weeks ago: 2025-04-14/2025-04-20"), ("a month ago", "a month ago: 2025-03"),
      ("a couple of days ago", "a couple of days ago: 2025-04-26"),
      ("a year from now", "a year from now: 2026"),
      ("six and a half months ago", "six and a half months ago: 2024-10"),
      ("the last decades, several years ago, in recent weeks", ""), ("5000 years ago", ""),
      ("two days before the vote", ""), ("a year after it", ""),
    ]
  )
  func `times told from the document's date`(text: String, found: String) { check(text, found) }

  @Test(
    arguments: [
      ("In 1831 he left. That year he died.", "1831: 1831|That year: 1831"),
      ("In 1831 he left. Two years later he died.", "1831: 1831|Two years later: 1833"),
      (
        "On 30 May 1832 he wrote. The following day he died.",
        "30 May 1832: 1832-05-30|The following day: 1832-05-31"
      ),
      ("He left on Friday. The next day he came.", "Friday: 2025-04-25|The next day: 2025-04-26"),
      ("He left on Friday. Two days later he came.", "Friday: 2025-04-25|Two days later: 2025-04-27"),
      ("He left in March. A week earlier he came.", "March: 2025-03|A week earlier: 2025-04-21/2025-04-27"),
      ("He left. The next day he came.", ""),
      ("He left in 1831, and on July 14 came back.", "1831: 1831|July 14: 1831-07-14"),
      ("In 2024 he left, and on April 14 came back.", "2024: 2024|April 14: 2025-04-14"),
      ("In 1831 he left.\nOn July 14 he came.", "1831: 1831|July 14: 2025-07-14"),
    ]
  )
  func `times told from what was told before`(text: String, found: String) { check(text, found) }

  @Test(
    arguments: [
      ("since 2022", "2022/.."), ("until June 2024", "../2024-06"), ("about October 2024", "2024-10~"),
      ("before last week", "../2025-04-21"), ("in 2022", "2022"),
    ]
  )
  func `what stands before makes a period of it`(text: String, period: String) {
    let expected = period == "../2025-04-21" ? "../2025-04-27" : period
    #expect(expressions(text).map(\.period.source) == [expected])
  }

  @Test func `a document of a known month gives no days`() {
    let found = expressions("on Monday, last week, last month, in June and last year", date: "2025-04")
    #expect(found.map(\.date.source) == ["2025-03", "2024-06", "2024"])
  }

  @Test func `a document without a date gives what names its year`() {
    let found = expressions("on Monday, in May, June 19 and last year, but in June 2024 and 2023", date: nil)
    #expect(found.map(\.date.source) == ["2024-06", "2023"])
  }

  private func expressions(_ text: String, date: String? = "2025-04-28") -> [DateExpression] {
    DateFinder.expressions(in: TokenizedText(Array(text.utf8)), date: date.flatMap(EDTFDate.parse))
  }

  private func check(_ text: String, _ found: String) {
    let bytes = Array(text.utf8)
    let all = expressions(text).map {
      "\(String(decoding: bytes[$0.range], as: UTF8.self)): \($0.date.source)"
    }
    #expect(all.joined(separator: "|") == found)
  }
}
