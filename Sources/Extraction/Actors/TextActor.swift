import Briefings

/// Somebody or something that a text names, or a place in it.
package struct TextActor: Hashable, Sendable {
  /// From the name, in lower-case ASCII; unique in the text.
  package var id: String
  package var name: String
  /// Nil for a place, which does nothing.
  package var category: Actor.Category?
  /// The id of the state that it belongs to, where its name or description tells.
  package var country: String?
  package var aliases: [TextAlias] = []
  package var roles: [TextRole] = []
  /// Whether the text gives a name, not just a description: `a senior official`.
  package var isNamed = true
  /// From 0 to 1.
  package var confidence = 0.0
}

/// Another name that the text uses.
package struct TextAlias: Hashable, Sendable {
  package var name: String
  package var kind: Alias.Kind
}

/// What a text says that somebody is or was.
package struct TextRole: Hashable, Sendable {
  /// `president`, `NATO commander`
  package var title: String
  /// The id of the actor that the role is of.
  package var of: String?
  /// Whether the text says that it is over: `former`, `then`, `ex-`.
  package var isFormer: Bool
  /// When the text says so: the day that it was published.
  package var asOf: EDTFDate?
  /// Bytes of the text.
  package var range: Range<Int>
}

/// Where a text names an actor.
package struct ActorMention: Hashable, Sendable {
  /// How the words stand for the actor.
  package enum Means: UInt8, CaseIterable, Sendable {
    case name, shortName, acronym
    /// `Russian`
    case demonym
    /// `Moscow`, `the Kremlin`, for a government.
    case metonym
    /// `North Korean troops`
    case force
    /// `the North`
    case direction
    /// `a senior official`
    case description
  }

  /// Bytes of the text, without a possessive.
  package var range: Range<Int>
  /// A number in ``TextActors/actors``.
  package var actor: Int
  package var means: Means
  /// From 0 to 1.
  package var confidence: Double
}

/// The actors of a text and where it names them.
package struct TextActors: Hashable, Sendable {
  /// In the order in which the text names them first.
  package var actors: [TextActor] = []
  /// In the text's order; none overlaps another.
  package var mentions: [ActorMention] = []
  /// Speakers without a name, as the text describes them; a mention may lie within: `a Ukrainian official`.
  package private(set) var descriptions: [ActorMention] = []
  private var descriptionPlaces: [Range<Int>: Int] = [:]

  /// Whom words that tell a speaker or participant name: the person in them, or else the body that is named last.
  ///
  /// Nil for `Western officials`, whose people alone says nothing.
  package func actor(in range: Range<Int>) -> Int? {
    if let described = description(at: range) { return described.actor }
    var body: Int?
    for mention in mentions[indices(in: range)] where mention.means != .demonym {
      if actors[mention.actor].category == .person { return mention.actor }
      if actors[mention.actor].category != nil { body = mention.actor }
    }
    return body
  }

  /// Whether a person's name stands in those words.
  func namesPerson(in range: Range<Int>) -> Bool {
    mentions[indices(in: range)].contains { actors[$0.actor].category == .person }
  }

  /// The description that those words are.
  package func description(at range: Range<Int>) -> ActorMention? {
    descriptionPlaces[range].map { descriptions[$0] }
  }

  mutating func add(_ description: ActorMention) {
    descriptionPlaces[description.range] = descriptionPlaces[description.range] ?? descriptions.count
    descriptions.append(description)
  }

  /// In the text's order: those that have bytes in `range`.
  func mentions(in range: Range<Int>) -> ArraySlice<ActorMention> { mentions[indices(in: range)] }

  /// In the text's order: the last ones before a byte of the text.
  func mentions(before end: Int, atMost count: Int) -> ArraySlice<ActorMention> {
    mentions[..<indices(in: end..<(end + 1)).lowerBound].suffix(count)
  }

  /// The numbers of the mentions that have bytes in `range`.
  private func indices(in range: Range<Int>) -> Range<Int> {
    var low = 0
    var high = mentions.count
    while low < high {
      let middle = (low + high) / 2
      if mentions[middle].range.upperBound > range.lowerBound { high = middle } else { low = middle + 1 }
    }
    var end = low
    while end < mentions.count, mentions[end].range.lowerBound < range.upperBound { end += 1 }
    return low..<end
  }

  /// The mention that lies over most of the bytes in `range`.
  package func mention(in range: Range<Int>) -> ActorMention? {
    var best: ActorMention?
    for mention in mentions[indices(in: range)] {
      let shared = mention.range.clamped(to: range).count
      if shared > best?.range.clamped(to: range).count ?? 0 { best = mention }
    }
    return best
  }
}
