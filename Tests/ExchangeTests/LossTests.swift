import Briefings
import Diagnostics
import Testing

@testable import Exchange

@Suite struct LossTests {
  private func library() throws -> Library {
    let span = SourceSpan(path: "x")
    var actor = Actor(id: "kell", name: "Kell", category: .state, origin: .curated, span: span)
    actor.redirects = ["old/"]
    actor.country = Reference(id: "kell", span: span)
    let season = try #require(EDTFDate.parse("2024-23/.."))
    var event = Event(id: "fall", title: "Fall", date: season, origin: .curated, span: span)
    event.follows = [Reference(id: "fall", span: span)]
    event.reported = EDTFDate.parse("2025")
    event.marking = .clear
    var library = Library(settings: SiteSettings(title: "T"))
    library.actors = [actor]
    library.events = [event]
    return library
  }

  @Test func `tables carry all but what they have no column for`() throws {
    #expect(try CSVExport.export(library()).losses.text == "not carried: redirects: 1 (kell)\n")
  }

  @Test func `each format tells what it has no word for`() throws {
    let library = try library()
    let common = ["dates on which events were reported", "links between events", "markings"]
    let exports = [
      FtMExport.export(library), GeoJSON.export(library), ICalendar.export(library), GraphML.export(library),
    ]
    for exported in exports {
      #expect(Set(exported.losses.entries.map(\.what)).isSuperset(of: common), "\(exported.losses.text)")
    }
    let ofFtM = exports[0].losses.entries.map(\.what)
    #expect(ofFtM.contains("countries of actors") && ofFtM.contains("open or unknown ends of dates"))
    for exported in exports[1...2] { #expect(exported.losses.entries.contains { $0.what == "actors" }) }
  }
}
