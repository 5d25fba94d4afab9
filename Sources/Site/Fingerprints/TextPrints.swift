import Briefings
import Mentions

/// Of every text what pages make of it, each as one ``Fingerprint``: the words, the names in them, and where its links
/// lead.
struct TextPrints: Sendable {
  private(set) var briefings: [Fingerprint] = []
  private(set) var profiles: [Fingerprint] = []
  private(set) var accounts: [Fingerprint] = []

  init(_ index: SiteIndex, _ cards: Cards) {
    let library = index.library
    briefings = library.briefings.indices.map {
      Self.fingerprint(at: .briefing($0), index.linked.briefings[$0], index, cards)
    }
    profiles = library.actors.indices.map {
      Self.fingerprint(at: .profile($0), index.linked.profiles[$0], index, cards)
    }
    accounts = library.events.indices.map {
      Self.fingerprint(at: .account($0), index.linked.accounts[$0], index, cards)
    }
  }

  private static func fingerprint(
    at place: Prose.Place,
    _ linked: LinkedDocument,
    _ index: SiteIndex,
    _ cards: Cards
  ) -> Fingerprint {
    guard let written = index.written(at: place) else { return .zero }
    var mixer = Mixer(written)
    for mention in linked.mentions {
      let entity = Int(mention.entity.rawValue)
      // Where its id alone is written, an explicit link shows the entity's name.
      let target = mention.rule == .explicit ? cards.links[entity] : cards.targets[entity]
      mixer.add(
        target.high ^ UInt64(UInt32(bitPattern: mention.start)) << 32
          ^ UInt64(UInt32(bitPattern: mention.end)),
        target.low ^ UInt64(mention.rule.rawValue) << 1 ^ (mention.isLinked ? 1 : 0)
      )
    }
    for (node, entity) in linked.explicitLinks {
      mixer.add(Int(node))
      mixer.add(entity.map { cards.links[Int($0.rawValue)] } ?? .zero)
    }
    index.addTargets(at: place, to: &mixer)
    return mixer.fingerprint
  }
}
