import Briefings
import Bytes

/// Makes a proposal of what was found in one text.
///
/// Actors that a curated file names get its id. Speakers who are only described, as a senior official is, are persons of
/// this briefing alone: those whom two briefings describe alike are never taken for one.
struct ProposalBuilder {
  private let briefing: String
  private let text: TokenizedText
  private let date: EDTFDate?
  private let known: CuratedNames
  private let found: TextActors
  private let quotes: [QuotedSpeech]
  private let events: [JoinedEvent]
  private let claims: [Claim]
  private let relations: [TextRelation]
  private var proposal = Proposal()
  /// By number in ``found``; nil for places, and for whom somebody has refused.
  private var ids: [String?] = []
  private var freeIDs: ActorIDs

  /// - Parameter briefing: Its id.
  init(_ text: [UInt8], of briefing: String, date: EDTFDate?, known: CuratedNames) {
    self.briefing = briefing
    let read = ExtractedText(text, date: date)
    self.text = read.tokens
    self.date = date
    self.known = known
    freeIDs = ActorIDs(taken: known.ids)
    (found, quotes, events, claims) = (read.actors, read.quotes, read.events, read.claims)
    relations = read.relations
  }

  mutating func make() -> Proposal {
    addActors()
    addMentions()
    addQuotes()
    addEvents()
    addClaims()
    addRelations()
    proposal.mentions.sort {
      ($0.range.lowerBound, $1.range.upperBound, $0.entity) < (
        $1.range.lowerBound, $0.range.upperBound, $1.entity
      )
    }
    return proposal
  }

  // MARK: Actors

  private mutating func addActors() {
    var places: [Int: Int] = [:]
    var placesOfIDs: [String: Int] = [:]
    for (number, actor) in found.actors.enumerated() {
      // Of `a spokesman` nothing is known but the words, which stay with what they say.
      guard let category = actor.category, actor.isNamed || actor.name.contains(" ") else {
        ids.append(nil)
        continue
      }
      let own = actor.isNamed ? actor.id : unnamedID(actor)
      let curated = curatedID(actor, category, own)
      let id = curated ?? freeIDs.free(own)
      guard !known.rejected.contains(id) else {
        ids.append(nil)
        continue
      }
      ids.append(id)
      // Two that the text keeps apart may be one for the curated files.
      if let place = placesOfIDs[id] {
        places[number] = place
        proposal.actors[place].confidence = max(proposal.actors[place].confidence, actor.confidence)
        continue
      }
      places[number] = proposal.actors.count
      placesOfIDs[id] = proposal.actors.count
      proposal.actors.append(
        Proposal.Actor(
          id: id,
          name: actor.isNamed ? actor.name : Self.capitalised(actor.name),
          category: category,
          isUnnamed: !actor.isNamed,
          aliases: actor.aliases,
          confidence: actor.confidence,
          isKnown: curated != nil
        )
      )
    }
    let names = Dictionary(
      zip(found.actors.map(\.id), ids).compactMap { pair in pair.1.map { (pair.0, $0) } },
      uniquingKeysWith: { first, _ in first }
    )
    for (number, place) in places.sorted(by: { $0.key < $1.key }) {
      let actor = found.actors[number]
      proposal.actors[place].country = actor.country.flatMap { names[$0] ?? curatedState($0) }
      // What an unnamed person is, the description says.
      let roles = actor.roles.filter { role in actor.isNamed || role.of.map { names[$0] != nil } ?? false }
      proposal.actors[place].roles += roles.map { role in
        let until = role.isFormer ? (role.asOf ?? date).flatMap { EDTFDate.parse("../\($0.source)") } : nil
        return Proposal.Role(title: role.title, of: role.of.flatMap { names[$0] }, until: until)
      }
    }
  }

  private func curatedID(_ actor: TextActor, _ category: Actor.Category, _ own: String) -> String? {
    // The file of a person who was proposed without a name, whether it gives one by now or not.
    guard actor.isNamed else { return known.hasPerson(own) ? own : nil }
    return known.actor(
      named: [actor.name] + actor.aliases.filter { $0.kind != .metonym }.map(\.name),
      isPerson: category == .person
    )
  }

  /// `senior-ukrainian-intelligence-official-in-kursk`: the description and the briefing.
  private func unnamedID(_ actor: TextActor) -> String {
    let id = "\(actor.id)-in-\(briefing)"
    return Identifier.isValid(id) ? id : "unnamed-\(SHA256.hexadecimal(Array(id.utf8)).prefix(16))"
  }

  private static func capitalised(_ description: String) -> String {
    description.prefix(1).uppercased() + description.dropFirst()
  }

  private func curatedState(_ id: String) -> String? { known.ids.contains(id) ? id : nil }

  private mutating func addMentions() {
    for mention in found.mentions {
      guard let id = entity(of: mention) else { continue }
      switch mention.means {
      // `Russian` says of what country something is; it names nobody.
      case .demonym, .description: continue
      case .name, .shortName, .acronym, .metonym, .force, .direction: break
      }
      proposal.mentions.append(
        Proposal.Mention(entity: id, range: mention.range, confidence: mention.confidence)
      )
    }
  }

  private func actor(at range: Range<Int>) -> String? {
    // `U.S. officials in Iraq`: not Iraq.
    let words = text.text[range]
    if let place = words.firstRange(of: Array(" in ".utf8)), place.lowerBound > range.lowerBound,
      let actor = body(in: range.lowerBound..<place.lowerBound)
    {
      return actor
    }
    return body(in: range)
  }

  private func body(in range: Range<Int>) -> String? {
    guard let number = found.actor(in: range) else { return nil }
    let mention = found.mention(in: range)
    return mention.map { $0.actor == number ? entity(of: $0) : ids[number] } ?? ids[number]
  }

  /// Words that are a curated actor's own name mean that actor, whoever else they may stand for.
  private func entity(of mention: ActorMention) -> String? {
    let isPerson = found.actors[mention.actor].category == .person
    return known.owner(of: text.string(mention.range), isPerson: isPerson) ?? ids[mention.actor]
  }

  // MARK: Quotes

  private mutating func addQuotes() {
    for quote in quotes {
      let words = quote.antecedent ?? quote.speaker
      // `We shall go on writing “may”`: the author's own words, not somebody's.
      if ["i", "we"].contains(text.string(words).lowercased()) { continue }
      let (speaker, attribution) = speaker(at: words)
      proposal.quotes.append(
        Proposal.Quote(
          speaker: speaker,
          attribution: attribution,
          range: quote.range,
          confidence: quote.confidence(isNamed: attribution == nil)
        )
      )
    }
  }

  /// Whom words that tell a speaker mean, and the words themselves where they give no name.
  private func speaker(at words: Range<Int>) -> (id: String?, attribution: String?) {
    if let described = found.description(at: words) {
      return (ids[described.actor], text.string(described.range))
    }
    let id = actor(at: words)
    return (id, id == nil ? text.string(words) : nil)
  }

  // MARK: Claims

  private mutating func addClaims() {
    proposal.claims = claims.map { claim in
      let known = claim.actor.flatMap { ids[$0] }.map { (id: String?.some($0), attribution: String?.none) }
      let (claimant, attribution) = known ?? claim.claimant.map(speaker) ?? (nil, nil)
      return Proposal.Claim(
        claimant: claimant,
        attribution: attribution,
        stance: claim.stance,
        denies: claim.denied,
        figures: claim.figures,
        range: claim.range,
        confidence: claim.confidence
      )
    }
  }

  // MARK: Relations

  private mutating func addRelations() {
    for relation in relations {
      guard let from = entity(of: found.mentions[relation.from]),
        let to = entity(of: found.mentions[relation.to]),
        from != to
      else { continue }
      proposal.relations.append(
        Proposal.Relation(
          from: from,
          category: relation.category,
          to: to,
          text: relation.text,
          range: relation.range,
          confidence: TextRelation.confidence
        )
      )
    }
  }

  // MARK: Events

  private mutating func addEvents() {
    for event in events {
      guard let first = event.mentions.first else { continue }
      let id = freeIDs.free(Self.id(of: first.title))
      guard !known.rejected.contains(id) else { continue }
      let dated = event.mentions.lazy.compactMap(\.date).first
      var participants: [(actor: String, role: Event.Participant.Role)] = []
      for mention in event.mentions {
        for (range, role) in [(mention.source, .actor), (mention.target, .recipient)]
          as [(Range<Int>?, Event.Participant.Role)]
        {
          // What an unnamed official does is told of nobody.
          guard let range, found.description(at: range) == nil, let id = actor(at: range),
            !participants.contains(where: { $0.actor == id })
          else { continue }
          participants.append((id, role))
        }
      }
      guard let happened = dated?.period ?? undated(first.status) else { continue }
      let confidence = event.mentions.map(\.confidence).max() ?? 0
      proposal.events.append(
        Proposal.Event(
          id: id,
          title: first.title,
          category: first.category,
          date: happened,
          reported: date,
          place: event.mentions.lazy.compactMap(\.place).first.map(text.string),
          status: Event.Status(rawValue: first.status.rawValue),
          participants: participants,
          confidence: confidence
        )
      )
      proposal.mentions += event.mentions.map {
        Proposal.Mention(entity: id, range: $0.trigger, confidence: $0.confidence, mayLink: false)
      }
    }
  }

  /// Words that lead to others: no id ends with one.
  private static let leading: Set<Substring> = [
    "of", "the", "a", "an", "to", "in", "on", "at", "for", "with", "by", "from", "and", "or", "both", "its",
    "their",
    "his", "her", "against", "over", "under", "into", "as", "that", "about", "alongside", "between", "after",
    "s",
  ]

  /// At most about 60 letters, whole words.
  private static func id(of title: String) -> String {
    let whole = ActorIDs.plain(title)
    guard whole.utf8.count > 60 else { return whole }
    let start = whole.prefix(60)
    var words = (start.lastIndex(of: "-").map { start[..<$0] } ?? start).split(separator: "-")
    while words.count > 3, let last = words.last, leading.contains(last) { words.removeLast() }
    return words.joined(separator: "-")
  }

  /// A text that gives no date tells of what had happened when it was published, or was to come.
  private func undated(_ status: EventMention.Status) -> EDTFDate? {
    guard let date, date.form == .single else { return nil }
    return EDTFDate.parse(status == .planned ? "\(date.source)/" : "/\(date.source)")
  }
}
