import Briefings
import Diagnostics
import Markdown
import Mentions
import Words

/// Where the assertions of a page come from.
extension PageMaker {
  /// Of a claim, in one of the nouns that carry it.
  func origin(of claim: Proposition, in carrier: Carrier) -> OriginView {
    if let proposal = claim.proposal { return origin(claim.text, of: proposal) }
    let sources = claim.citations.filter { $0.carrier == carrier }.map { library.source($0).id }
    return origin(in: carrier, sources: sources, naming: claim.about.map { [$0] } ?? [])
  }

  /// Of what an extractor found too.
  func origin(of evidence: Proposition.Evidence) -> OriginView {
    origin(evidence.text, of: evidence.proposal)
  }

  /// - Parameter sentence: plain text, of the proposal's briefing.
  private func origin(_ sentence: String, of proposal: Origin.Proposal) -> OriginView {
    var view = OriginView(isExtracted: true)
    take(proposal, [], into: &view)
    view.place? += TextDirective.fragment(of: sentence)
    view.sentence = html(sentence)
    return view
  }

  private func html(_ text: String) -> [UInt8] {
    var html: [UInt8] = []
    HTMLText.append(text, to: &html)
    return html
  }

  /// Where texts say what a party does: the sentences that refer to the sources of its position, and those that an
  /// extractor has found. None is shown twice.
  func passages(of stand: Proposition.Stand, in claim: Proposition) -> [PassageView] {
    var passages: [PassageView] = []
    for citation in stand.citations {
      let (title, document): (String, Document) =
        switch citation.carrier {
        case .briefing(let i): (library.briefings[i].title, index.document(at: .briefing(i)))
        case .event(let i): (library.events[i].title, index.document(at: .account(i)))
        case .actor(let i): (library.actors[i].name, index.document(at: .profile(i)))
        }
      guard let range = range(referringTo: [library.source(citation).id], in: document) else { continue }
      let text = Passage.plain(String(decoding: document.text[range], as: UTF8.self))
      passages.append(
        PassageView(
          sentence: html(text),
          title: title,
          url: links.to(index.path(of: citation.carrier)) + TextDirective.fragment(of: text),
          isExtracted: false
        )
      )
    }
    // Nothing tells which of two denials of one party an extractor has found.
    let first = claim.stands.first { $0.party == stand.party && $0.stance == stand.stance }
    guard first == stand else { return passages }
    for one in claim.evidence where one.party == stand.party && one.stance == stand.stance {
      let briefing = Int(one.briefing)
      let found = PassageView(
        sentence: html(one.text),
        title: library.briefings[briefing].title,
        url: links.to(index.briefingPaths[briefing]) + TextDirective.fragment(of: one.text),
        isExtracted: true
      )
      if !passages.contains(where: { $0.sentence == found.sentence }) { passages.append(found) }
    }
    return passages
  }

  func origin(of stand: Proposition.Stand) -> OriginView {
    origin(
      in: stand.carrier,
      sources: stand.citations.filter { $0.carrier == stand.carrier }.map { library.source($0).id },
      naming: [index.linked.id(ofActor: Int(stand.party))]
    )
  }

  /// - Parameters:
  ///   - field: what it is of; nil for a claim.
  ///   - sources: ids; the sentence that refers to one of them is the one that says so.
  ///   - entities: else it is the first that names one of these.
  func origin(
    in carrier: Carrier,
    _ field: Origin.Field? = nil,
    sources: [String],
    naming entities: [EntityID]
  ) -> OriginView {
    var view = OriginView(isExtracted: false)
    let place: Prose.Place =
      switch carrier {
      case .briefing(let i): .briefing(i)
      case .actor(let i): .profile(i)
      case .event(let i): .account(i)
      }
    let document = index.document(at: place)
    view.sentence = sentence(referringTo: sources, in: document)
    switch carrier {
    case .briefing(let i):
      view.briefing = item(briefing: i, isBrief: true)
      view.place = links.to(index.briefingPaths[i]) + "#_claims"
      if view.sentence == nil { view.sentence = sentence(naming: entities, inBriefing: i) }
    case .actor(let i):
      take(library.actors[i].origin, field, library.actors[i].span.path, entities, into: &view)
    case .event(let i):
      take(library.events[i].origin, field, library.events[i].span.path, entities, into: &view)
    }
    return view
  }

  /// Of an actor's role in another.
  func origin(ofRole role: Role, of i: Int) -> OriginView {
    var view = origin(
      in: .actor(i),
      .roles,
      sources: role.source.map { [$0] } ?? [],
      naming: [i, index.actor(role.of)].compactMap { $0.map(index.linked.id(ofActor:)) }
    )
    if view.isExtracted, library.actors[i].isUnnamed { view.sentence = sentence(spokenBy: i) }
    return view
  }

  /// The sentence that tells of an unnamed person, whom none names: the first with words or a claim of theirs.
  private func sentence(spokenBy i: Int) -> [UInt8]? {
    let ids = library.actors[i].origin.proposal?.briefings ?? []
    guard let briefing = ids.lazy.compactMap({ index.briefingIndices[$0] }).first.map(Int.init) else {
      return nil
    }
    let speaker = index.linked.id(ofActor: i)
    if let saying = index.quotes.ofBriefing[briefing].first(where: { $0.speaker == speaker }) {
      let words = Int(saying.words.lowerBound)..<Int(saying.words.upperBound)
      return sentence(around: words, in: library.body(ofBriefing: briefing).text)
    }
    let claim = library.briefings[briefing].claims.first { claim in
      claim.proposal != nil && claim.positions.contains { $0.actor.id == library.actors[i].id }
    }
    return claim.map { html($0.text) }
  }

  /// Of an actor's tie to another.
  func origin(of relation: Relation, of i: Int, to other: Int) -> OriginView {
    let entities = [i, other].map(index.linked.id(ofActor:))
    guard let proposal = relation.proposal else {
      return origin(in: .actor(i), sources: relation.source.map { [$0] } ?? [], naming: entities)
    }
    var view = OriginView(isExtracted: true)
    take(proposal, entities, into: &view)
    return view
  }

  /// A curated file is named, and a proposal told.
  private func take(
    _ origin: Origin,
    _ field: Origin.Field?,
    _ file: String,
    _ entities: [EntityID],
    into view: inout OriginView
  ) {
    guard !(field.map(origin.isCurated) ?? origin.isCurated) else {
      view.file = file
      return
    }
    view.isExtracted = true
    if let proposal = origin.proposal { take(proposal, entities, into: &view) }
  }

  /// Its extractor, and the sentence that it is from.
  private func take(_ proposal: Origin.Proposal, _ entities: [EntityID], into view: inout OriginView) {
    view.extractor = "\(proposal.extractor) \(proposal.version)"
    view.confidence = words.text(.percent, ["number": "\(Int((proposal.confidence * 100).rounded()))"])
    guard let i = proposal.briefings.lazy.compactMap({ index.briefingIndices[$0] }).first else { return }
    view.briefing = item(briefing: Int(i), isBrief: true)
    view.place = links.to(index.briefingPaths[Int(i)])
    view.sentence = sentence(naming: entities, inBriefing: Int(i))
  }

  // MARK: Sentences

  private func sentence(referringTo sources: [String], in document: Document) -> [UInt8]? {
    guard let place = place(referringTo: sources, in: document) else { return nil }
    return sentence(around: place, in: document.text)
  }

  private func range(referringTo sources: [String], in document: Document) -> Range<Int>? {
    place(referringTo: sources, in: document).map { SentenceBounds(document.text).sentence(around: $0) }
  }

  /// The last byte before the first reference to one of the sources.
  private func place(referringTo sources: [String], in document: Document) -> Range<Int>? {
    guard !sources.isEmpty else { return nil }
    for node in document.nodes where node.kind == .sourceReference {
      guard sources.contains(document.attribute(node.string)) else { continue }
      // What a reference stands behind is the text before it.
      let end = Int(node.textStart)
      return max(0, end - 1)..<end
    }
    return nil
  }

  /// The first sentence of a briefing that names all of the entities, else the first that names one.
  func sentence(naming entities: [EntityID], inBriefing i: Int) -> [UInt8]? {
    let mentions = index.linked.briefings[i].mentions
    let text = library.body(ofBriefing: i).text
    guard let first = mentions.first(where: { entities.contains($0.entity) }) else { return nil }
    guard entities.count > 1 else { return sentence(around: first.range, in: text) }
    let bounds = SentenceBounds(text)
    for mention in mentions where mention.entity == entities[0] {
      let range = bounds.sentence(around: mention.range)
      let isWhole = entities.dropFirst().allSatisfy { entity in
        mentions.contains {
          $0.entity == entity && $0.range.lowerBound >= range.lowerBound
            && $0.range.upperBound <= range.upperBound
        }
      }
      if isWhole { return sentence(around: mention.range, in: text) }
    }
    return sentence(around: first.range, in: text)
  }

  private func sentence(around range: Range<Int>, in text: [UInt8]) -> [UInt8] {
    let excerpt = Excerpt(SentenceBounds(text).sentence(around: range), around: range, in: text)
    var html: [UInt8] = []
    if excerpt.isCutBefore { html += "… ".utf8 }
    HTMLText.append(text[excerpt.range], to: &html)
    if excerpt.isCutAfter { html += " …".utf8 }
    return html
  }
}
