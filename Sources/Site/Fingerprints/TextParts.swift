import Briefings
import Images
import Mentions
import Storing

/// What fingerprints ask of a Markdown text, none of which needs the text itself.
extension SiteIndex {
  /// Of all that the text's HTML is made from, links apart; nil for a text that is empty.
  func written(at place: Prose.Place) -> Fingerprint? {
    let facts = facts(at: place)
    return facts.isEmpty ? nil : Fingerprint(high: facts.hash.high, low: facts.hash.low)
  }

  /// What stands for a briefing that has no summary.
  func opening(ofBriefing i: Int) -> String? { library.briefings[i].facts.opening }

  /// Adds where each of the text's links to files leads.
  func addTargets(at place: Prose.Place, to mixer: inout Mixer) {
    for link in facts(at: place).links {
      switch target(of: Array(link.destination.utf8)[...], from: place) {
      case .elsewhere: break
      case .found(let path, _):
        mixer.add(published(path))
        guard let size = imageSize(at: path) else { continue }
        mixer.add(UInt64(size.width), UInt64(size.height))
      case .nothing: mixer.add(0)
      }
    }
    addBriefings(at: place, to: &mixer)
  }

  /// Adds what each wiki link says and leads to that means a briefing.
  func addBriefings(at place: Prose.Place, to mixer: inout Mixer) {
    for id in facts(at: place).references.map(\.id) {
      guard let briefing = briefingIndices[id] else { continue }
      mixer.add(id)
      mixer.add(library.briefings[Int(briefing)].title)
    }
  }

  private func facts(at place: Prose.Place) -> ProseFacts {
    switch place {
    case .briefing(let i): library.briefings[i].facts
    case .profile(let i): library.actors[i].facts
    case .account(let i): library.events[i].facts
    }
  }
}
