import Briefings
import Mentions
import Words

extension PageMaker {
  static var claimsAtMost: Int { 60 }
  /// A page with more claims than this shows none of the rest.
  static var claimsOfEvent: Int { 120 }

  typealias Carrier = Proposition.Carrier

  /// A claim as a page shows it.
  ///
  /// - Parameter page: the noun whose page it is; nil on lists.
  func claim(_ i: Int32, on page: Carrier?) -> ClaimView {
    let claim = index.claims.all[Int(i)]
    let isHome = index.claims.home(of: i, actorCount: index.actorCount) == page
    var view = ClaimView(text: claim.text, status: status(claim.status))
    view.isExtracted = claim.proposal != nil
    view.marking = partMarking(claim.marking)
    if isHome { view.anchor = index.claims.anchors[Int(i)] }
    if !isHome { view.url = address(ofClaim: i) }
    if let about = claim.about, !isPage(page, of: about) { view.about = entity(about) }
    view.reason = claim.history.changes.last?.cause == .verdict ? claim.verdict?.reason : nil
    view.history = claim.history.changes.map { change($0, of: claim) }
    // An actor's page tells what the actor says, and who denies it; all others are on the claim's own.
    let party: Int32? =
      if case .actor(let i) = page, claim.about != index.linked.id(ofActor: i) { Int32(i) } else { nil }
    view.stands = claim.stands.filter { party == nil || $0.party == party || $0.stance.opposes }.map {
      stand($0, of: claim, on: page)
    }
    view.sources = marks(
      claim.citations.filter { citation in
        !claim.stands.contains { $0.citations.contains(citation) }
      },
      on: page
    )
    let cited = index.register.independent(claim.citations.map { index.register.entry(of: $0) })
    if cited.all > 1 { view.independent = words.independent(cited) }
    view.origins = claim.carriers.map { origin(of: claim, in: $0) }
    // A denial's own sentence stands beside the denial.
    for evidence in claim.evidence where !evidence.stance.opposes {
      var found = origin(of: evidence)
      if view.origins.contains(where: { $0.sentence == found.sentence }) { found.sentence = nil }
      view.origins.append(found)
      view.isFoundToo = !view.isExtracted
    }
    return view
  }

  private func isPage(_ page: Carrier?, of entity: EntityID) -> Bool {
    switch (page, index.noun(entity)) {
    case (.event(let a), .event(let b)), (.actor(let a), .actor(let b)): a == b
    default: false
    }
  }

  /// Where a claim has its place.
  func address(ofClaim i: Int32) -> String {
    let home = index.claims.home(of: i, actorCount: index.actorCount)
    return links.to(index.path(of: home)) + "#" + index.claims.anchors[Int(i)]
  }

  func status(_ status: Claim.Status) -> StatusView {
    StatusView(slug: status.rawValue, word: words.status(status), glyph: status.glyph)
  }

  private func change(_ change: ClaimHistory.Change, of claim: Proposition) -> ClaimView.Change {
    let cause: String =
      switch change.cause {
      case .verdict: claim.verdict?.reason ?? ""
      case .positions(let places):
        places.map { place in
          let stand = claim.stands[place]
          return words.text(
            .says,
            ["party": index.entityNames[Int(stand.party)], "stance": words.stance(stand.stance)]
          )
        }
        .joined(separator: "; ")
      }
    return ClaimView.Change(status: status(change.status), date: change.date.map(date), cause: cause)
  }

  private func stand(_ stand: Proposition.Stand, of claim: Proposition, on page: Carrier?) -> StandView {
    var view = StandView(
      party: actor(Int(stand.party)),
      stance: stand.stance.rawValue,
      word: words.stance(stand.stance),
      glyph: stand.stance.glyph,
      date: stand.date.map(date),
      sources: marks(stand.citations, on: page),
      grade: stand.grade,
      gradeWords: stand.grade.map(words.grade),
      text: stand.text,
      marking: partMarking(stand.marking),
      origin: page == nil || claim.proposal != nil ? nil : origin(of: stand)
    )
    if stand.stance.opposes { view.passages = passages(of: stand, in: claim) }
    return view
  }

  /// Chips for sources: to the page's own endnotes by number, to the register by publisher.
  func marks(_ citations: [Proposition.Citation], on page: Carrier?) -> [SourceMark] {
    // Nouns that rest on the same source have it once.
    var shown: Set<Int32> = []
    let own = citations.filter { $0.carrier == page }
    return (own + citations.filter { $0.carrier != page }).compactMap { citation in
      let entry = index.register.entry(of: citation)
      guard shown.insert(entry).inserted else { return nil }
      if citation.carrier == page { return mark(library.source(citation).id, in: citation.carrier) }
      return registerMark(entry)
    }
  }

  func registerMark(_ entry: Int32) -> SourceMark {
    let source = library.source(index.register.entries[Int(entry)].citations[0])
    return SourceMark(
      url: links.to(index.path(ofSource: entry)) + "#" + index.register.entries[Int(entry)].anchor,
      label: source.publisher ?? source.title
    )
  }

  // MARK: Pages

  /// What the page of an actor says of claims: its own, those that it answers, and those about it.
  func claims(ofActor i: Int) -> (own: [ClaimView], takenUp: [ClaimView], about: [ClaimView]) {
    func views(_ rows: Rows<Int32>) -> [ClaimView] {
      rows[i].prefix(Self.claimsAtMost).map { claim($0, on: .actor(i)) }
    }
    let claims = index.claims
    return (views(claims.byActor), views(claims.takenUpByActor), views(claims.aboutActor))
  }

  func claims(inBriefing i: Int) -> [ClaimView] {
    let claims = index.claims.ofBriefing[i].map { claim($0, on: .briefing(i)) }
    return figured(claims, index.claims.ofBriefing[i])
  }

  /// Nil where nothing is claimed of an event.
  func matrix(ofEvent i: Int) -> MatrixView? {
    let members = index.claims.ofEvent[i].prefix(Self.claimsOfEvent)
    guard !members.isEmpty else { return nil }
    var parties: [Int32] = []
    for i in members {
      for stand in index.claims.all[Int(i)].stands where !parties.contains(stand.party) {
        parties.append(stand.party)
      }
    }
    let claims = figured(members.map { claim($0, on: .event(i)) }, members)
    return MatrixView(
      parties: parties.map { actor(Int($0)) },
      rows: zip(members, claims).map { i, claim in
        let stands = index.claims.all[Int(i)].stands
        let cells = parties.map { party in
          MatrixView.Cell(
            party: actor(Int(party)),
            stands: zip(stands, claim.stands).filter { $0.0.party == party }.map(\.1)
          )
        }
        return MatrixView.Row(claim: claim, cells: cells)
      }
    )
  }

  func judgements(of briefing: Briefing) -> [JudgementView] {
    briefing.judgements.map { judgement in
      JudgementView(
        text: judgement.text,
        likelihood: judgement.likelihood.map(words.likelihood),
        range: judgement.likelihood.map { words.percent($0.percent) },
        meter: judgement.likelihood.map { likelihood in
          String(repeating: "▰", count: likelihood.degree + 1)
            + String(repeating: "▱", count: 6 - likelihood.degree)
        },
        confidence: judgement.confidence.map(words.confidence),
        marking: partMarking(judgement.marking)
      )
    }
  }
}

extension SiteIndex {
  func path(of carrier: Proposition.Carrier) -> String {
    switch carrier {
    case .briefing(let i): briefingPaths[i]
    case .actor(let i): path(ofActor: i)
    case .event(let i): path(ofEvent: i)
    }
  }
}

extension Claim.Status {
  /// One character, without an emoji form.
  var glyph: String {
    switch self {
    case .confirmed: "✓"
    case .claimed: "○"
    case .disputed: "?"
    case .denied: "×"
    case .retracted: "−"
    }
  }
}

extension Position.Stance {
  /// One character, without an emoji form.
  var glyph: String {
    switch self {
    case .asserts: "+"
    case .confirms: "✓"
    case .estimates: "≈"
    case .denies: "×"
    case .disputes: "?"
    case .declines: "…"
    }
  }
}
