import Briefings
import Mentions
import TestSupport

@testable import Site

/// A small site whose nouns refer to each other every which way, and edits of it.
struct RandomSite {
  private(set) var site = SampleSite()
  private var random: SeededGenerator
  private var nextID = 0

  init(seed: UInt64, briefings: Int) {
    random = SeededGenerator(seed: seed)
    if below(4) > 0 { site.settings.baseURL = "https://example.org/desk/" }
    for _ in 0..<9 { addActor() }
    for _ in 0..<6 { addEvent() }
    for _ in 0..<briefings { addBriefing() }
    site.assets = ["map.png"]
  }

  private mutating func below(_ count: Int) -> Int { Int.random(in: 0..<count, using: &random) }

  private mutating func pick<T>(_ items: [T]) -> T? { items.randomElement(using: &random) }

  private mutating func newID(_ prefix: String) -> String {
    nextID += 1
    return "\(prefix)\(nextID)"
  }

  // MARK: Parts

  private mutating func date() -> EDTFDate {
    let day = "2024-0\(1 + below(3))-1\(below(10))"
    return SampleSite.date(
      pick([day, day, day, day + "?", "2024-02", "../2024", "2023~", "2024-01/.."]) ?? day
    )
  }

  private mutating func actor() -> Reference? {
    pick(site.actors.map(\.id)).map { SampleSite.reference($0) }
  }

  private mutating func event() -> Reference? {
    pick(site.events.map(\.id)).map { SampleSite.reference($0) }
  }

  private mutating func sentence() -> String {
    var words = "Word \(below(50)) of"
    for _ in 0...below(3) {
      switch below(9) {
      case 8: words += "[^s\(below(4))]"
      case 0: words += " [file](../actors/\(pick(site.actors)?.id ?? "none").md)"
      case 1: words += " [[\(pick(site.actors)?.id ?? "none")]]"
      case 2: words += " ![map](../assets/map.png) [file](../briefings/b17.md)"
      case 3: words += " \(pick(site.events)?.title ?? "nothing")"
      default: words += " \(pick(site.actors)?.name ?? "nobody")"
      }
    }
    return words + "."
  }

  private mutating func text() -> String {
    (0...below(4)).map { _ in sentence() }.joined(separator: below(2) == 0 ? "\n\n" : " ")
  }

  private mutating func addActor() {
    let id = newID("a")
    let category = pick(Actor.Category.allCases) ?? .person
    let isUnnamed = below(4) == 0
    site.add(actor: id, "Name \(id)", below(3) == 0 ? .state : category)
    let last = site.actors.count - 1
    site.actors[last].isUnnamed = isUnnamed && site.actors[last].category == .person
  }

  private mutating func addEvent() {
    let id = newID("e")
    site.add(event: id, "Event \(id)")
    site.events[site.events.count - 1].date = date()
  }

  private mutating func addBriefing() {
    let id = newID("b")
    site.add(briefing: id, "Title \(id)", date: "2024", text())
    site.briefings[site.briefings.count - 1].date = date()
    if below(2) == 0 { site.briefings[site.briefings.count - 1].tags = ["tag \(below(4))"] }
  }

  // MARK: Claims

  private mutating func sources() -> [Source] {
    (0..<below(4)).map { i in
      var source = Source(id: "s\(i)", title: "Source \(below(9))", span: SampleSite.span("x.md"))
      source.url = below(2) == 0 ? "https://example.org/\(below(6))" : nil
      source.publisher = below(2) == 0 ? "Publisher \(below(3))" : nil
      source.grade = below(2) == 0 ? "B\(1 + below(3))" : nil
      if i > 0, below(2) == 0 { source.derivedFrom = ["s\(below(i))"] }
      return source
    }
  }

  private mutating func claims() -> [Claim] {
    (0..<below(3)).map { i in
      var claim = Claim(id: "c\(i + below(2) * 3)", text: "Claim \(below(9))", span: SampleSite.span("x.md"))
      claim.about = below(3) == 0 ? actor() : event()
      claim.source = below(3) == 0 ? "s\(below(3))" : nil
      if below(3) == 0 {
        let low = Double(below(90))
        claim.figure = Figure(amount: Figure.Amount(low, low + Double(below(2) * 9)))
      }
      claim.incriminates = below(3) == 0 ? [actor()].compactMap(\.self) : []
      for _ in 0..<below(4) {
        guard let actor = actor(), let stance = pick(Position.Stance.allCases) else { continue }
        var position = Position(actor: actor, stance: stance)
        position.date = below(3) == 0 ? nil : date()
        position.source = below(2) == 0 ? "s\(below(3))" : nil
        claim.positions.append(position)
      }
      if below(5) == 0 { claim.verdict = Claim.Verdict(status: .denied, reason: "Reason \(below(3))") }
      return claim
    }
  }

  private mutating func origin() -> Origin {
    let briefings = [pick(site.briefings)?.id, pick(site.briefings)?.id].compactMap(\.self).sorted()
    var origin = Origin(isCurated: below(2) == 0)
    if below(3) > 0 {
      origin.proposal = Origin.Proposal(
        extractor: "spotter",
        version: "\(below(3))",
        confidence: Double(below(9)) / 10,
        briefings: briefings
      )
      if below(2) == 0 { origin.filled = [.roles] }
    }
    return origin
  }

  private mutating func judgements() -> [Judgement] {
    (0..<below(3)).map { _ in
      var judgement = Judgement(text: "Judgement \(below(9))", span: SampleSite.span("x.md"))
      judgement.likelihood = pick(Judgement.Likelihood.allCases)
      judgement.confidence = pick(Judgement.Confidence.allCases)
      return judgement
    }
  }

  // MARK: Edits

  /// Changes one thing; what it was.
  mutating func edit() -> String {
    let choice = below(12)
    let what = choice < 5 ? editBriefing() : choice < 8 ? editActor() : choice < 10 ? editEvent() : editSite()
    return what
  }

  private mutating func editBriefing() -> String {
    guard let i = pick(Array(site.briefings.indices)) else { return "nothing" }
    let kind = below(12)
    switch kind {
    case 9: site.briefings[i].sources = sources()
    case 10: site.briefings[i].claims = claims()
    case 11: site.briefings[i].judgements = judgements()
    case 0, 1, 2: site.briefings[i].body = SampleSite.markdown(text())
    case 3: site.briefings[i].title = "Title \(below(1000))"
    case 4: site.briefings[i].date = date()
    case 5: site.briefings[i].summary = below(2) == 0 ? nil : "Summary \(below(1000))"
    case 6: site.briefings[i].tags = ["tag \(below(6))", "Tag-\(below(3))"]
    case 7: site.briefings[i].authors = (0..<below(3)).map { "Author \($0)" }
    default: site.briefings[i].updated = below(2) == 0 ? nil : date()
    }
    return "briefing \(site.briefings[i].id), \(kind)"
  }

  private mutating func editActor() -> String {
    guard let i = pick(Array(site.actors.indices)) else { return "nothing" }
    let kind = below(13)
    switch kind {
    case 11: site.actors[i].sources = sources()
    case 12: site.actors[i].origin = origin()
    case 0: site.actors[i].name = "Name \(below(1000))"
    case 1: site.actors[i].aliases = [Alias(name: "Word \(below(50))", span: SampleSite.span("x.md"))]
    case 2, 3:
      var role = Role(title: "Chief \(below(100))")
      role.of = actor()
      role.until = below(2) == 0 ? nil : date()
      site.actors[i].roles = below(4) == 0 ? [] : [role] + site.actors[i].roles.prefix(2)
    case 4, 5:
      guard let other = actor() else { break }
      var relation = Relation(category: pick(Relation.Category.allCases) ?? .ally, actor: other)
      relation.since = date()
      relation.proposal = below(3) == 0 ? origin().proposal : nil
      relation.source = below(2) == 0 ? "s1" : nil
      site.actors[i].relations = [relation] + site.actors[i].relations.prefix(3)
    case 6: site.actors[i].country = actor()
    case 7: site.actors[i].summary = below(2) == 0 ? nil : "Summary \(below(1000))"
    case 8: site.actors[i].profile = SampleSite.markdown(text())
    case 9: site.actors[i].category = pick(Actor.Category.allCases) ?? .person
    default: site.actors[i].redirects = ["old/\(below(3))-\(i)/"]
    }
    return "actor \(site.actors[i].id), \(kind)"
  }

  private mutating func editEvent() -> String {
    guard let i = pick(Array(site.events.indices)) else { return "nothing" }
    let kind = below(11)
    switch kind {
    case 9: site.events[i].sources = sources()
    case 10: site.events[i].claims = claims()
    case 0: site.events[i].title = "Event \(below(1000))"
    case 1: site.events[i].date = date()
    case 2: site.events[i].status = pick(Event.Status.allCases)
    case 3, 4:
      guard let actor = actor() else { break }
      let role = pick(Event.Participant.Role.allCases) ?? .actor
      site.events[i].participants = [.init(actor: actor, role: role)] + site.events[i].participants.prefix(3)
    case 5: site.events[i].partOf = [event()].compactMap { $0 }
    case 6: site.events[i].follows = [event()].compactMap { $0 }
    case 7: site.events[i].confirms = [event()].compactMap { $0 }
    default: site.events[i].account = SampleSite.markdown(text())
    }
    return "event \(site.events[i].id), \(kind)"
  }

  private mutating func editSite() -> String {
    let kind = below(12)
    switch kind {
    case 0, 1: addBriefing()
    case 2: addActor()
    case 3: addEvent()
    case 4, 5: if let i = pick(Array(site.briefings.indices)) { site.briefings.remove(at: i) }
    case 6: if let i = pick(Array(site.actors.indices)) { site.actors.remove(at: i) }
    case 7: if let i = pick(Array(site.events.indices)) { site.events.remove(at: i) }
    case 8: site.settings.title = "Desk \(below(1000))"
    case 9: site.settings.baseURL = below(2) == 0 ? nil : "https://example.org/"
    case 10: site.settings.params = .table([.init(key: "motto", value: .text("\(below(1000))"))])
    default: site.assets = below(2) == 0 ? [] : ["map.png"]
    }
    return "site, \(kind)"
  }
}
