import Briefings
import Mentions
import Words

extension PageMaker {
  private static var eventsAtMost: Int { 100 }
  static var membersAtMost: Int { 24 }

  func actor(_ i: Int, company: [Companion]) -> ActorView {
    let actor = library.actors[i]
    let id = index.linked.id(ofActor: i)
    let kind = EntityKind(actor)
    var frame = frame(
      "actor",
      title: actor.name,
      description: actor.summary ?? actor.facts.opening ?? "\(words.one(kind)): \(actor.name)"
    )
    if kind == .person { frame.page.type = "profile" }
    mark(&frame, actor.marking)
    frame.page.data = "index.json"
    frame.page.structuredData = StructuredData(index).actor(i)
    if index.hasFeed(actor: i) {
      frame.page.feed = AtomFeed.name
      frame.page.jsonFeed = JSONFeed.name
    }
    let native = nativeNames(actor.aliases)
    let events = index.eventsOfActor[i]
    let claims = claims(ofActor: i)
    return ActorView(
      frame: frame,
      marking: ownMarking(actor.marking),
      name: actor.name,
      kind: kind,
      kindWord: words.one(kind),
      country: index.actor(actor.country).map { self.actor($0) },
      nativeNames: native,
      isExtracted: !actor.origin.isCurated,
      summary: actor.summary,
      isUnnamed: actor.isUnnamed,
      speaksIn: actor.isUnnamed
        ? index.briefings(ofUnnamed: i).map { item(briefing: Int($0), isBrief: true) } : [],
      roles: roles(ofActor: i),
      otherNames: otherNames(actor.aliases, besides: actor.name, skipping: native),
      wikidata: actor.wikidataItem.map { SourceMark(url: "https://www.wikidata.org/wiki/\($0)", label: $0) },
      profile: prose(at: .profile(i)),
      events: events.suffix(Self.eventsAtMost).map {
        item(event: Int($0.event), note: words.part($0.role))
      },
      earlierEvents: max(0, events.count - Self.eventsAtMost),
      relations: relations(of: i),
      ties: ties(of: i, company: company),
      news: news(of: id, events: events.lazy.map { Int($0.event) }),
      quotes: quotes(ofActor: i),
      earlierQuotes: max(0, index.quotes.byActor[i].count - Self.quotesOfActor),
      contexts: contexts(of: id),
      claims: claims.own,
      answers: claims.takenUp,
      claimsAbout: claims.about,
      sources: sources(of: .actor(i)),
      independentSources: independent(of: .actor(i)),
      holders: holders(in: i),
      seenWith: seenWith(company),
      members: index.actorsOfState[i].prefix(Self.membersAtMost).map { card(actor: Int($0)) },
      unnamed: unnamed(of: i),
      params: actor.params
    )
  }

  private func roles(ofActor i: Int) -> [ActorView.RoleView] {
    library.actors[i].roles.map { role in
      ActorView.RoleView(
        title: role.title,
        of: index.actor(role.of).map { self.actor($0) },
        period: words.dates.period(since: role.since, until: role.until),
        source: mark(role.source, in: .actor(i)),
        origin: origin(ofRole: role, of: i)
      )
    }
  }

  /// Who speaks for it without a name, each with the briefing that says so, the newest first.
  private func unnamed(of actor: Int) -> [EntityView] {
    index.unnamedNewestFirst(of: actor).prefix(Self.membersAtMost).map { person, briefing in
      var view = self.actor(Int(person))
      view.note = briefing.map(title(ofBriefing:))
      return view
    }
  }

  /// Those in office first, then in the library's order.
  private func holders(in actor: Int) -> [ActorView.Holder] {
    let holders = index.rolesInActor[actor].map { end in
      (end, role: library.actors[Int(end.holder)].roles[Int(end.index)])
    }
    let ordered = holders.filter { $0.role.until == nil } + holders.filter { $0.role.until != nil }
    return ordered.prefix(Self.membersAtMost).map { end, role in
      ActorView.Holder(
        entity: self.actor(Int(end.holder)),
        title: role.title,
        period: words.dates.period(since: role.since, until: role.until),
        origin: origin(ofRole: role, of: Int(end.holder))
      )
    }
  }
}
