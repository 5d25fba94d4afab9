import Briefings
import Mentions

/// Of every claim all that any page shows of it, as one ``Fingerprint``; and of the register of sources.
struct ClaimPrints: Sendable {
  /// By index in ``ClaimIndex/all``.
  private(set) var claims: [Fingerprint] = []
  private(set) var register = Fingerprint.zero
  /// How many of each status there are, and whether they have pages of their own.
  private(set) var rows = Fingerprint.zero

  init(_ index: SiteIndex, _ cards: Cards, _ texts: TextPrints) {
    let context = Context(index: index, cards: cards, texts: texts)
    claims = index.claims.all.indices.map { context.fingerprint(of: Int32($0)) }
    var mixer = Mixer()
    mixer.add(index.splitsClaims)
    for status in 0..<index.claims.byStatus.count { mixer.add(index.claims.byStatus[status].count) }
    rows = mixer.fingerprint
    mixer = Mixer()
    for entry in index.register.entries {
      mixer.add(entry.anchor)
      for citation in entry.citations { context.add(citation, to: &mixer) }
      for other in entry.derivedFrom { mixer.add(Int(other)) }
    }
    register = mixer.fingerprint
  }

  private struct Context {
    let index: SiteIndex
    let cards: Cards
    let texts: TextPrints

    func fingerprint(of i: Int32) -> Fingerprint {
      let claim = index.claims.all[Int(i)]
      var mixer = Mixer()
      mixer.add(claim.id)
      mixer.add(claim.text)
      mixer.add(claim.marking?.rawValue)
      mixer.add(claim.proposal?.extractor)
      mixer.add(claim.proposal?.version)
      mixer.add(claim.proposal?.confidence ?? -1)
      mixer.add(claim.about.map { cards.links[Int($0.rawValue)] } ?? .zero)
      mixer.add(claim.figure)
      mixer.add(claim.verdict?.status.rawValue)
      mixer.add(claim.verdict?.reason)
      mixer.add(claim.verdict?.date)
      mixer.add(index.claims.anchors[Int(i)])
      mixer.add(claim.carriers.count)
      for carrier in claim.carriers { add(carrier, to: &mixer) }
      mixer.add(claim.citations.count)
      for citation in claim.citations { add(citation, to: &mixer) }
      let cited = index.register.independent(claim.citations.map { index.register.entry(of: $0) })
      mixer.add(cited.independent)
      mixer.add(claim.stands.count)
      for stand in claim.stands {
        mixer.add(cards.links[Int(stand.party)])
        mixer.add(stand.stance.rawValue)
        mixer.add(stand.date)
        mixer.add(stand.grade)
        mixer.add(stand.text)
        mixer.add(stand.marking?.rawValue)
        add(stand.carrier, to: &mixer)
        for citation in stand.citations { add(citation, to: &mixer) }
      }
      mixer.add(claim.evidence.count)
      for evidence in claim.evidence {
        mixer.add(cards.links[Int(evidence.party)])
        mixer.add(evidence.stance.rawValue)
        mixer.add(evidence.text)
        mixer.add(cards.titles[Int(evidence.briefing)])
        mixer.add(evidence.proposal.extractor)
        mixer.add(evidence.proposal.version)
        mixer.add(evidence.proposal.confidence)
      }
      for change in claim.history.changes {
        mixer.add(change.status.rawValue)
        mixer.add(change.date)
        if case .positions(let places) = change.cause { for place in places { mixer.add(place) } }
      }
      return mixer.fingerprint
    }

    /// Its name, and its text, in which the sentences are that say so.
    func add(_ carrier: Proposition.Carrier, to mixer: inout Mixer) {
      switch carrier {
      case .briefing(let i):
        mixer.add(cards.titles[i])
        mixer.add(texts.briefings[i])
      case .actor(let i):
        mixer.add(cards.links[i])
        mixer.add(texts.profiles[i])
      case .event(let i):
        mixer.add(cards.links[index.actorCount + i])
        mixer.add(texts.accounts[i])
      }
    }

    /// The source, where it stands, and where in the register.
    func add(_ citation: Proposition.Citation, to mixer: inout Mixer) {
      switch citation.carrier {
      case .briefing(let i): mixer.add(cards.titles[i])
      case .actor(let i): mixer.add(cards.links[i])
      case .event(let i): mixer.add(cards.links[index.actorCount + i])
      }
      mixer.add([index.library.source(citation)])
      let entry = index.register.entry(of: citation)
      mixer.add(index.path(ofSource: entry))
      mixer.add(index.register.entries[Int(entry)].anchor)
      // The register calls it as its first noun does.
      mixer.add([index.library.source(index.register.entries[Int(entry)].citations[0])])
    }
  }
}

extension PagePrints {
  func add(_ selection: Page.ClaimSelection, _ part: Int, to mixer: inout Mixer) {
    mixer.add(claims.rows)
    switch selection {
    case .all: for print in claims.claims { mixer.add(print) }
    case .status(let status):
      let members = index.claims.byStatus[status]
      let range = ListPart(part, of: members.count, limit: ListPart.items).range
      for i in members.dropFirst(range.lowerBound).prefix(range.count) { mixer.add(claims.claims[Int(i)]) }
    }
  }

  func add(claims members: some Collection<Int32>, to mixer: inout Mixer) {
    mixer.add(members.count)
    for i in members { mixer.add(claims.claims[Int(i)]) }
  }

  /// How many of a noun's sources are independent depends on what other nouns say of them.
  func add(sourcesOf carrier: Proposition.Carrier, to mixer: inout Mixer) {
    mixer.add(index.register.independent(index.register.entries(of: carrier)).independent)
  }
}
