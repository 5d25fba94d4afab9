/// What the benchmark renders: a page with a list, as a briefing's page has.
struct BenchmarkPage: Sendable {
  struct Item: Sendable {
    var title: String
    var url: String
    var summary: String
    var isNew: Bool
  }

  var title: String
  var body: [UInt8]
  var items: [Item]

  /// A page of about 10 KB.
  static let sample = BenchmarkPage(
    title: "Reactions & consequences",
    body: Array(String(repeating: "<p>A paragraph of the body, written as it is.</p>\n", count: 40).utf8),
    items: (1...40).map { i in
      Item(
        title: "Entry number \(i) \"quoted\"",
        url: "../../briefings/entry-\(i)/",
        summary: "What was said about it on the day, by whom, and what came of it: \(i).",
        isNew: i % 3 == 0
      )
    }
  )
}
