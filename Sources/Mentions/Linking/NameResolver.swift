import Briefings

/// Says what a name means where it stands.
struct NameResolver: Sendable {
  enum Verdict: Hashable, Sendable {
    case mention(EntityID, Mention.Rule)
    case unlinked(UnlinkedName.Reason)
  }

  let gazetteer: Gazetteer

  func verdict(
    _ match: NameMatch,
    _ text: Span<UInt8>,
    in block: Range<Int>,
    _ scratch: LinkScratch
  ) -> Verdict {
    switch gazetteer.names[Int(match.name)].meaning {
    case .strong(let entity): .mention(entity, .strong)
    case .acronym(let entity): .mention(entity, .acronym)
    case .ambiguous: .unlinked(.ambiguous)
    case .contextual: contextual(match, text, block, scratch)
    }
  }

  private func contextual(
    _ match: NameMatch,
    _ text: Span<UInt8>,
    _ block: Range<Int>,
    _ scratch: LinkScratch
  ) -> Verdict {
    let owners = gazetteer.owners(of: match.name)
    let weak = owners.prefix { $0.kind == .weak }
    let live = weak.filter { scratch.isLive($0.entity) }
    let isRivalled = gazetteer.rivals(of: match.name).contains { scratch.isLive($0) }
    if live.count > 1 || (live.count == 1 && isRivalled) { return .unlinked(.severalLive) }
    if let one = live.first { return .mention(one.entity, .weak) }
    let metonyms = owners.dropFirst(weak.count)
    guard let first = metonyms.first else { return .unlinked(.noStrongBefore) }
    switch MetonymContext(text, block: block, name: match.range).reading {
    case .place: return .unlinked(.place)
    case .undecided: return .unlinked(.undecided)
    case .government:
      return metonyms.count > 1 ? .unlinked(.ambiguous) : .mention(first.entity, .metonym)
    }
  }
}
