import Diagnostics
import Markdown
import Parallel

/// What is extracted proposes; what is curated decides.
extension Content {
  /// Adds proposed entities, fills what curated ones leave open, and anchors mentions and quotes in the texts.
  ///
  /// Only files of briefings that this run keeps are looked at: a draft's proposals stay with the draft.
  mutating func mergeExtracted(_ diagnostics: inout DiagnosticList) async {
    guard !extracted.isEmpty else { return }
    var places: [String: Int] = [:]
    for i in briefings.indices { places[briefings[i].id] = i }
    for file in extracted where !briefingIDs.contains(file.briefing.id) {
      diagnostics.warning(
        .extractedReference,
        "there is no briefing '\(file.briefing.id)'; the file is not used",
        at: file.briefing.span,
        suggestion: "remove the file"
      )
    }
    var files = extracted.filter { places[$0.briefing.id] != nil }
    guard !files.isEmpty else { return }
    var index = ProposalIndex(self, rejected: rejected)
    mergeActors(files, &index, &diagnostics)
    let events = EventMatching.join(&files, curated: events, index: index)
    joinedProposals = events.joined
    mergeEvents(files, &index, &diagnostics)
    resolveProposals(index, &diagnostics)
    sort()

    let (all, texts) = (files.map { briefings[places[$0.briefing.id] ?? 0] }, texts)
    proposals = KnownProposals(index: index, renamed: events.renamed)
    let (known, threshold, joined) = (index, settings.extractionThreshold, files)
    let (actorIDs, rejected) = (Set(actors.map(\.id)), rejected)
    let anchored = await parallelMap(count: files.count) { i in
      let text = joined[i].hasAnchors ? all[i].body(texts).text : []
      return AnchoredFile(
        joined[i],
        text: text,
        index: known,
        actors: actorIDs,
        rejected: rejected,
        threshold: threshold
      )
    }
    var ties = ProposedTies()
    let written = KnownClaims(self)
    for (file, result) in zip(files, anchored) {
      guard let place = places[file.briefing.id] else { continue }
      briefings[place].extracted = result.mentions
      briefings[place].quotes = result.quotes
      add(result.claims.filter { isShown($0.confidence) }, of: file, to: place, written)
      for tie in result.ties { ties.add(tie.noun, of: tie.from, tie.confidence, file) }
      diagnostics.append(contentsOf: result.diagnostics)
    }
    addRelations(ties)
  }

  /// Adds claims to the briefing at `place`; what people wrote already gets their sentences as evidence.
  private mutating func add(
    _ claims: [ProposedClaim],
    of file: ExtractedFile,
    to place: Int,
    _ known: KnownClaims
  ) {
    let written = Set(briefings[place].claims.lazy.filter { $0.proposal == nil }.map(\.text))
    for claim in claims {
      let proposal = Origin.Proposal(
        extractor: file.extractor,
        version: file.version,
        confidence: claim.confidence,
        briefings: [file.briefing.id]
      )
      if let positions = known.positions(repeatedBy: claim) {
        for (voice, place) in positions { add(claim, voice, proposal, to: place) }
      } else if !written.contains(claim.text), let noun = claim.noun(proposal, in: briefings[place]) {
        briefings[place].claims.append(noun)
      }
    }
  }

  private mutating func add(
    _ claim: ProposedClaim,
    _ voice: ProposedClaim.Voice,
    _ proposal: Origin.Proposal,
    to place: KnownClaims.Place
  ) {
    if place.isOfEvent {
      let position = events[place.noun].claims[place.claim].positions[place.position]
      events[place.noun].claims[place.claim].evidence.append(claim.evidence(voice, of: position, proposal))
    } else {
      let position = briefings[place.noun].claims[place.claim].positions[place.position]
      briefings[place.noun].claims[place.claim].evidence.append(claim.evidence(voice, of: position, proposal))
    }
  }

  /// Whether an entity that nobody reviewed may be shown, or fill what a curated one leaves open.
  func isShown(_ confidence: Double) -> Bool {
    settings.publishesExtracted && confidence >= settings.extractionThreshold
  }

  /// Replaces proposed ids in entities that were made or filled; what is not in the library is left out.
  private mutating func resolveProposals(_ index: ProposalIndex, _ diagnostics: inout DiagnosticList) {
    let actorIDs = Set(actors.map(\.id)).union(kinds.lazy.filter { $0.value == .actor }.map(\.key))
    func isProposed(_ reference: Reference) -> Bool { reference.span.path.hasPrefix("Content/extracted/") }
    let states = Set(actors.lazy.filter { $0.category == .state }.map(\.id))
    func resolve(_ reference: Reference) -> Reference? {
      guard isProposed(reference) else { return reference }
      var resolved = reference
      switch index[reference.id] {
      case .entity(let id): resolved.id = id
      case .withheld: return nil
      case nil:
        diagnostics.warning(
          .extractedReference,
          "there is no entity '\(reference.id)'",
          at: reference.span,
          suggestion: "propose it in the file too, or write a file for it"
        )
        return nil
      }
      return actorIDs.contains(resolved.id) ? resolved : nil
    }
    for i in actors.indices where actors[i].origin.proposal != nil {
      for k in actors[i].roles.indices { actors[i].roles[k].of = actors[i].roles[k].of.flatMap(resolve) }
      guard let country = actors[i].country else { continue }
      actors[i].country = resolve(country)
      if let id = actors[i].country?.id, isProposed(country), !states.contains(id) {
        // Only a state can be a country; an extractor's mistake is no fault of the site.
        actors[i].country = nil
      }
    }
    for i in events.indices where events[i].origin.proposal != nil {
      events[i].participants = events[i].participants.compactMap { participant in
        resolve(participant.actor).map { Event.Participant(actor: $0, role: participant.role) }
      }
    }
  }
}
