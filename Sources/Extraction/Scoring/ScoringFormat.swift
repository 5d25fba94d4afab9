import Briefings
import Bytes
import Parallel

/// What is found in plain texts, as JSON lines that the project's scorers read.
///
/// Each line is one document: `{"doc":"name", …}`; offsets are Unicode scalars of the file.
package enum ScoringFormat: String, CaseIterable, Sendable {
  case names = "score-names"
  case links = "score-links"
  case dates = "score-dates"
  case quotes = "score-quotes"
  case events = "score-events"

  /// A plain text with its name and date.
  package struct Document: Sendable {
    package var name: String
    package var text: [UInt8]
    package var date: EDTFDate?

    package init(name: String, text: [UInt8], date: EDTFDate?) {
      self.name = name
      self.text = text
      self.date = date
    }
  }

  /// The lines of all documents, in their order.
  package func lines(_ documents: [Document]) async -> [UInt8] {
    let lines = await parallelMap(count: documents.count, grain: 1) { line(documents[$0]) }
    var all: [UInt8] = []
    for line in lines {
      all.append(contentsOf: line)
      all.append(0x0A)
    }
    return all
  }

  func line(_ document: Document) -> [UInt8] {
    let text = TokenizedText(document.text)
    let offsets = ScalarOffsets(document.text)
    var json = JSONWriter()
    json.object { json in
      json.member("doc", document.name)
      switch self {
      case .names: Self.names(text, offsets, &json)
      case .links: Self.links(text, document.date, offsets, &json)
      case .dates: Self.dates(text, document.date, offsets, &json)
      case .quotes: Self.quotes(text, offsets, &json)
      case .events: Self.events(text, document.date, &json)
      }
    }
    return json.bytes
  }

  static func span(
    _ range: Range<Int>,
    _ text: TokenizedText,
    _ offsets: ScalarOffsets,
    _ json: inout JSONWriter
  ) {
    let scalars = offsets.scalars(range)
    json.member("start", scalars.lowerBound)
    json.member("end", scalars.upperBound)
    json.member("text", text.string(range))
  }
}
