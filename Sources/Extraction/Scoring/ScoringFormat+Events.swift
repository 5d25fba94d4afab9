import Briefings
import Bytes

extension ScoringFormat {
  /// `"events":[{"type","source":[…],"target":[…]}]`, types by PLOVER's names of 2021.
  static func events(_ text: TokenizedText, _ date: EDTFDate?, _ json: inout JSONWriter) {
    let dates = DateFinder.expressions(in: text, date: date)
    let names = NameFinder.shared.map { NamedText(text, $0).names }
    let events = EventFinder.proposals(in: text, dates: dates, names: names)
    json.array("events") { json in
      for event in events {
        json.object { json in
          json.member("type", event.category == .yield ? "CONCEDE" : event.category.rawValue.uppercased())
          json.member("trigger", text.string(event.trigger))
          json.array("source") { json in event.source.map { json.string(text.string($0)) } }
          json.array("target") { json in event.target.map { json.string(text.string($0)) } }
          json.member("place", event.place.map { text.string($0) })
          json.member("date", event.date?.period.source)
          json.member("status", event.status.rawValue)
          json.member("attribution", event.attribution.map { text.string($0) })
          json.member("title", event.title)
          json.member("confidence", event.confidence)
        }
      }
    }
  }
}
