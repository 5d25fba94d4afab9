import Briefings
import Words

extension PageMaker {
  /// So many of each status stand on the list of all claims where there are too many for one page.
  private static var claimsOfGroup: Int { 40 }

  func claims(_ selection: Page.ClaimSelection, _ number: Int) -> ClaimsView {
    let all = index.claims.byStatus
    var current: Int?
    var part: PartView?
    var heading = words[.claims]
    var groups: [ClaimsView.Group] = []
    switch selection {
    case .all:
      for status in Claim.Status.allCases.indices where !all[status].isEmpty {
        let shown = index.splitsClaims ? all[status].prefix(Self.claimsOfGroup) : all[status]
        var group = group(status, shown)
        if shown.count < all[status].count { group.all = links.to(index.path(ofClaimStatus: status)) }
        groups.append(group)
      }
    case .status(let status):
      current = status
      let range = ListPart(number, of: all[status].count, limit: ListPart.items).range
      groups = [group(status, all[status].dropFirst(range.lowerBound).prefix(range.count))]
      heading = words.text(
        .claimsOfStatus,
        ["status": words.status(Claim.Status.allCases[status])]
      )
      part = PartView(
        ListPart(number, of: all[status].count, limit: ListPart.items),
        of: index.path(ofClaimStatus: status),
        links,
        words
      )
    }
    return ClaimsView(
      frame: frame("claims", title: words.title(heading, part), description: words[.allClaims]),
      heading: heading,
      isPart: selection != .all,
      count: current.map { all[$0].count } ?? index.claims.all.count,
      part: part,
      statuses: Claim.Status.allCases.indices.filter { !all[$0].isEmpty }.map { status in
        JumpItem(
          label: words.status(Claim.Status.allCases[status]),
          url: index.splitsClaims
            ? links.to(index.path(ofClaimStatus: status)) : "#_\(Claim.Status.allCases[status].rawValue)",
          count: all[status].count,
          glyph: Claim.Status.allCases[status].glyph,
          isCurrent: status == current
        )
      },
      groups: groups
    )
  }

  private func group(_ status: Int, _ members: some Collection<Int32>) -> ClaimsView.Group {
    let value = Claim.Status.allCases[status]
    return ClaimsView.Group(
      id: "_\(value.rawValue)",
      status: self.status(value),
      count: index.claims.byStatus[status].count,
      claims: members.map { claim($0, on: nil) }
    )
  }

  // MARK: Sources

  func register(_ number: Int) -> RegisterView {
    let entries = index.register.entries
    let range = ListPart(number, of: entries.count, limit: ListPart.items)
    let part = PartView(range, of: SiteIndex.registerPath, links, words)
    let count = index.register.independent(entries.indices.lazy.map { Int32($0) })
    return RegisterView(
      frame: frame("sources", title: words.title(words[.sources], part), description: words[.allSources]),
      heading: words[.sources],
      independent: count.all > 1 ? words.independent(count) : nil,
      part: part,
      entries: range.range.map { entry(Int32($0)) }
    )
  }

  private func entry(_ i: Int32) -> RegisterView.Entry {
    let entry = index.register.entries[Int(i)]
    let sources = entry.citations.map { library.source($0) }
    var source = sources[0]
    // What one noun leaves out, another may say.
    source.archive = source.archive ?? sources.lazy.compactMap(\.archive).first
    source.accessed = source.accessed ?? sources.lazy.compactMap(\.accessed).first
    source.published = source.published ?? sources.lazy.compactMap(\.published).first
    source.grade = nil
    let view = view(source, number: Int(i) + 1)
    var grades: [String] = []
    for grade in sources.compactMap(\.grade) where !grades.contains(grade) { grades.append(grade) }
    var carriers: [Carrier] = []
    for citation in entry.citations where carriers.last != citation.carrier {
      carriers.append(citation.carrier)
    }
    return RegisterView.Entry(
      id: entry.anchor,
      source: view,
      grades: grades.map { RegisterView.GradeView(code: $0, words: words.grade($0)) },
      uses: carriers.enumerated().map { place, carrier in
        RegisterView.UseView(
          title: index.title(of: carrier),
          url: links.link(to: index.path(of: carrier)),
          isLast: place == carriers.count - 1
        )
      },
      derivedFrom: entry.derivedFrom.map { registerMark($0) }
    )
  }
}

extension SiteIndex {
  private static var claimsOnOnePage: Int { 120 }
  static var registerPath: String { "sources/" }

  var splitsClaims: Bool { claims.all.count > Self.claimsOnOnePage }

  /// By index in `Claim.Status.allCases`.
  func path(ofClaimStatus status: Int) -> String { "claims/\(Claim.Status.allCases[status].rawValue)/" }

  /// The page of the register that has an entry.
  func path(ofSource entry: Int32) -> String {
    ListPart.path(Self.registerPath, Int(entry) / ListPart.items)
  }

  func title(of carrier: Proposition.Carrier) -> String {
    switch carrier {
    case .briefing(let i): library.briefings[i].title
    case .actor(let i): entityNames[i]
    case .event(let i): entityNames[actorCount + i]
    }
  }
}
