import Briefings
import Markdown
import Mentions

/// What fingerprints ask of a Markdown text.
extension SiteIndex {
  /// Of all that the text's HTML is made from, links apart; nil for a text that is empty.
  func written(at place: Prose.Place) -> Fingerprint? {
    let document = document(at: place)
    guard !document.isEmpty else { return nil }
    var mixer = Mixer()
    mixer.add(document.text)
    mixer.add(document.strings)
    for node in document.nodes {
      mixer.add(
        UInt64(node.kind.rawValue) | UInt64(node.traits.rawValue) << 8 | UInt64(UInt32(bitPattern: node.end))
          << 32,
        UInt64(UInt32(bitPattern: node.textStart)) | UInt64(UInt32(bitPattern: node.textEnd)) << 32
      )
      mixer.add(
        UInt64(UInt32(bitPattern: node.number)) | UInt64(UInt32(bitPattern: node.ordinal)) << 32,
        UInt64(UInt32(bitPattern: node.stringEnd)) | UInt64(UInt32(bitPattern: node.altEnd)) << 32
      )
    }
    return mixer.fingerprint
  }

  /// What stands for a briefing that has no summary.
  func opening(ofBriefing i: Int) -> String? { ProseText.opening(of: library.briefings[i].body) }

  /// Adds where each of the text's links to files leads.
  func addTargets(at place: Prose.Place, to mixer: inout Mixer) {
    let document = document(at: place)
    for node in document.nodes where node.kind == .link || node.kind == .image {
      switch target(of: node, in: document, from: place) {
      case .elsewhere: break
      case .found(let path, _):
        mixer.add(path)
        // A briefing linked by its id alone is called by its title.
        if node.traits.contains(.wiki), let i = briefing(ofWikiLink: node, in: document) {
          mixer.add(library.briefings[i].title)
        }
      case .nothing: mixer.add(0)
      }
    }
  }
}
