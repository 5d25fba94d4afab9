import Briefings
import Testing
import Words

@Suite struct DateWordsTests {
  private struct NoDate: Error {}

  private func shown(_ source: String, in language: String) throws -> (text: String, note: String?) {
    guard let date = EDTFDate.parse(source) else { throw NoDate() }
    let words = TestWords.words(language)
    return (words.dates.text(date), words.dates.precision(of: date))
  }

  static let english: [(String, String, String?)] = [
    ("2024-06-19", "19 June 2024", nil),
    ("2024-06", "June 2024", "known to the month"),
    ("2024", "2024", "known to the year"),
    ("2024-02-29", "29 February 2024", nil),
    ("2000-02-29", "29 February 2000", nil),
    ("2023-02", "February 2023", "known to the month"),
    ("0800-12-25", "25 December 800", nil),
    ("0000", "1 BC", "known to the year"),
    ("-0043-03-15", "15 March 44 BC", nil),
    ("-1985", "1986 BC", "known to the year"),
    ("Y12024", "12024", "known to the year"),
    ("Y-12000", "12001 BC", "known to the year"),
    ("2024-21", "spring 2024", "known to the season"),
    ("2024-22", "summer 2024", "known to the season"),
    ("2024-23", "autumn 2024", "known to the season"),
    ("2023-24", "winter 2023", "known to the season"),
    ("201X", "2010s", "known to the decade"),
    ("19XX", "1900–1999", "known to the century"),
    ("-012X", "130–121 BC", "known to the decade"),
    ("000X", "1 BC – 9", "known to the decade"),
    ("2004-XX", "2004", "known to the year"),
    ("1985-04-XX", "April 1985", "known to the month"),
    ("1985-XX-XX", "1985", "known to the year"),
    ("2024-10~", "about October 2024", "known to the month, approximate"),
    ("2024?", "perhaps 2024", "known to the year, uncertain"),
    ("2004-06-11?", "perhaps 11 June 2004", "uncertain"),
    ("2004-06-11%", "perhaps about 11 June 2004", "uncertain and approximate"),
    ("201X~", "about 2010s", "known to the decade, approximate"),
    ("1985-04-12T23:20:30Z", "12 April 1985, 23:20:30 UTC", nil),
    ("1985-04-12T23:20:00", "12 April 1985, 23:20", nil),
    ("1985-04-12T23:20:00-04", "12 April 1985, 23:20 UTC-04", nil),
    ("1985-04-12T23:20:00+04:30", "12 April 1985, 23:20 UTC+04:30", nil),
    ("1964/2008", "1964–2008", "known to the year"),
    ("2024-06-19/2024-06-21", "19–21 June 2024", nil),
    ("2024-06-30/2024-07-03", "30 June – 3 July 2024", nil),
    ("2023-12-30/2024-01-02", "30 December 2023 – 2 January 2024", nil),
    ("2024-06-19/2024-06-19", "19 June 2024", nil),
    ("2024-06/2024-08", "June–August 2024", "known to the month"),
    ("2024-21/2024-23", "spring–autumn 2024", "known to the season"),
    ("2024-06/2025-08", "June 2024 – August 2025", "known to the month"),
    ("2024-06-19/2025", "19 June 2024 – 2025", "end known to the year"),
    (
      "2024-06~/2024-08-01?", "about June 2024 – perhaps 1 August 2024",
      "start known to the month, start approximate, end uncertain"
    ),
    ("2022/..", "2022 – ongoing", "start known to the year"),
    ("2022-02-24/..", "24 February 2022 – ongoing", nil),
    ("2024-10/", "from October 2024, end unknown", "start known to the month"),
    ("../2024-06-19", "until 19 June 2024", nil),
    ("/2024", "until 2024, start unknown", "end known to the year"),
    ("2024-06-20/2024-06", "20 June 2024 – June 2024", "end known to the month"),
    ("-0043/0014", "44 BC – 14", "known to the year"),
  ]

  @Test(arguments: english)
  func `dates are told in English`(source: String, text: String, note: String?) throws {
    let shown = try shown(source, in: "en")
    #expect(shown.text == text)
    #expect(shown.note == note)
  }

  static let german: [(String, String, String?)] = [
    ("2024-06-19", "19. Juni 2024", nil),
    ("2024-06", "Juni 2024", "auf den Monat genau"),
    ("2024-23", "Herbst 2024", "auf die Jahreszeit genau"),
    ("201X", "2010er-Jahre", "auf das Jahrzehnt genau"),
    ("-0043-03-15", "15. März 44 v. Chr.", nil),
    ("2024-10~", "etwa Oktober 2024", "auf den Monat genau, ungefähr"),
    ("2024?", "vielleicht 2024", "auf das Jahr genau, unsicher"),
    ("2004-06-11%", "vielleicht etwa 11. Juni 2004", "unsicher und ungefähr"),
    ("2024-06-19/2024-06-21", "19.–21. Juni 2024", nil),
    ("2024-06-19/2024-07-03", "19. Juni – 3. Juli 2024", nil),
    ("2024-06/2024-08", "Juni–August 2024", "auf den Monat genau"),
    ("2022/..", "seit 2022", "Beginn auf das Jahr genau"),
    ("../2022", "bis 2022", "Ende auf das Jahr genau"),
  ]

  @Test(arguments: german)
  func `dates are told in German`(source: String, text: String, note: String?) throws {
    let shown = try shown(source, in: "de")
    #expect(shown.text == text)
    #expect(shown.note == note)
  }

  @Test(
    arguments: [
      ("en", "2011", nil, "since 2011"), ("en", nil, "2019-04", "until April 2019"),
      ("en", "2011", "2019", "2011 – 2019"), ("en", "2011/..", nil, "2011 – ongoing"), ("en", nil, nil, nil),
      ("de", "2011", nil, "seit 2011"), ("de", nil, "2019-04", "bis April 2019"),
    ] as [(String, String?, String?, String?)]
  )
  func `a period is told by the ends that are known`(
    language: String,
    since: String?,
    until: String?,
    expected: String?
  ) {
    let dates = TestWords.words(language).dates
    #expect(
      dates.period(since: since.flatMap(EDTFDate.parse), until: until.flatMap(EDTFDate.parse)) == expected
    )
  }
}
