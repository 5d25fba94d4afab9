import Briefings
import Foundation
import TestSupport

extension MarkedSite {
  /// Of 50 to 200 items, or of as many briefings and events as are asked for.
  static func random(seed: UInt64, nouns: Int? = nil) -> MarkedSite {
    var maker = Maker(random: SeededGenerator(seed: seed))
    maker.make(nouns)
    return maker.site
  }

  private struct Maker {
    var random: SeededGenerator
    var site = MarkedSite()
    private let names = [
      "Ada Berg", "Carl Dahl", "Eva Falk", "Gert Holm", "Ida Juhl", "Karl Lind", "Mia Norr", "Ove Palm",
      "Rut Skog",
      "Tor Ulv", "Northland", "Southland", "Desk of Trade", "Red Guard", "The Courier",
    ]
    private let words = "talks border envoys arms grain winter factory shipment council treaty said denied"
      .split(
        separator: " "
      ).map(String.init)
    private var actors: [String] = []
    private var events: [String] = []
    private var states: [String] = []

    init(random: SeededGenerator) { self.random = random }

    // MARK: Chance

    private mutating func chance(_ n: Int) -> Bool { Int.random(in: 0..<n, using: &random) == 0 }
    private mutating func number(_ range: Range<Int>) -> Int { Int.random(in: range, using: &random) }
    private mutating func pick(_ list: [String]) -> String { list.randomElement(using: &random) ?? "x" }
    private mutating func date() -> String { "202\(number(3..<5))-0\(number(1..<10))-1\(number(0..<10))" }
    private mutating func next() -> Int {
      site.count += 1
      return site.count - 1
    }

    /// None for most parts, which are as their noun is.
    private mutating func marking(oneIn n: Int) -> Marking? {
      chance(n) ? Marking.allCases.randomElement(using: &random) : nil
    }

    // MARK: The whole

    mutating func make(_ nouns: Int?) {
      site.defaultMarking = chance(5) ? nil : chance(4) ? .green : .clear
      site.assets = ["map.png", "chart.png"]
      let (actorCount, eventCount, briefingCount) = (
        number(5..<12), nouns ?? number(3..<8), nouns ?? number(4..<9)
      )
      for i in 0..<actorCount { actors.append("actor-\(i)") }
      for i in 0..<eventCount { events.append("event-\(i)") }
      for i in 0..<actorCount where i % 4 == 1 { states.append("actor-\(i)") }
      for i in 0..<actorCount { addActor(i) }
      for i in 0..<eventCount { addEvent(i) }
      for i in 0..<briefingCount { addBriefing(i) }
    }

    private func name(_ i: Int) -> String { names[i % names.count] }

    private mutating func addActor(_ i: Int) {
      let type = states.contains("actor-\(i)") ? "state" : pick(["person", "group", "media", "organization"])
      var noun = Noun(number: next(), kind: .actor, id: "actor-\(i)", marking: marking(oneIn: 2), head: "")
      noun.head = "name: \(name(i))\ntype: \(type)\n"
      if type == "person", chance(4) {
        noun.head = "name: A \(pick(words)) official\ntype: person\nunnamed: true\n"
      }
      if chance(3) { noun.head += "summary: \(name(i)) and the \(pick(words))\n" }
      if chance(4) { noun.head += "redirects: [old/\(noun.id)/]\n" }
      if i > 3, type != "state", chance(8) { noun.sameAs = "actor-\(number(0..<3))" }
      if !states.isEmpty, type == "person", chance(2) { noun.country = pick(states) }
      let sources = sources()
      let ids = sources.compactMap(\.id)
      noun.lists.append(("sources", sources))
      noun.lists.append(
        (
          "aliases",
          pieces(2) { maker in
            let alias = maker.pick([
              "{name: Kim, kind: weak", "{name: Grey Fox \(i)", "{name: GF\(i), kind: acronym",
            ])
            return Piece(number: 0, yaml: String(alias.dropFirst()))
          }
        )
      )
      noun.lists.append(
        (
          "roles",
          pieces(2) { maker in
            let of = maker.pick(maker.actors)
            return maker.resting(
              on: ids,
              Piece(number: 0, yaml: "title: Head of \(maker.pick(maker.words)), of: \(of)", nouns: [of])
            )
          }
        )
      )
      noun.lists.append(
        (
          "relations",
          pieces(3) { maker in
            var other = maker.pick(maker.actors)
            if other == noun.id { other = maker.actors[(i + 1) % maker.actors.count] }
            let type = maker.pick(["ally", "supports", "opposes", "member-of", "part-of"])
            return maker.resting(
              on: ids,
              Piece(number: 0, yaml: "type: \(type), actor: \(other)", nouns: [other])
            )
          }
        )
      )
      noun.prose = prose(ids, 2)
      site.nouns.append(noun)
    }

    private mutating func addEvent(_ i: Int) {
      var noun = Noun(number: next(), kind: .event, id: "event-\(i)", marking: marking(oneIn: 2), head: "")
      noun.head = "title: \(pick(words).capitalized) of \(pick(names)) \(i)\ndate: \(date())\n"
      noun.head += "type: \(pick(["agree", "assault", "aid"]))\nstatus: \(pick(["claimed", "confirmed"]))\n"
      if chance(5) { noun.head += "redirects: [old/\(noun.id)/]\n" }
      let sources = sources()
      let ids = sources.compactMap(\.id)
      noun.lists.append(("sources", sources))
      noun.lists.append(("aliases", pieces(1) { _ in Piece(number: 0, yaml: "name: Affair \(i)") }))
      noun.lists.append(
        (
          "participants",
          pieces(3) { maker in
            let actor = maker.pick(maker.actors)
            return Piece(
              number: 0,
              yaml: "actor: \(actor), role: \(maker.pick(["actor", "recipient", "other"]))",
              nouns: [actor]
            )
          }
        )
      )
      noun.lists.append(("claims", claims(ids, about: nil)))
      if i > 0 {
        noun.references = [
          ("follows", ["event-\(i - 1)"]), ("partOf", ["event-0"]), ("confirms", ["event-\(number(0..<i))"]),
        ]
        .filter { _ in chance(2) }
      }
      noun.prose = prose(ids, 2)
      site.nouns.append(noun)
    }

    private mutating func addBriefing(_ i: Int) {
      var noun = Noun(
        number: next(),
        kind: .briefing,
        id: "briefing-\(i)",
        marking: marking(oneIn: 2),
        head: ""
      )
      noun.head = "title: Briefing \(i) on \(pick(words))\ndate: \(date())\n"
      if chance(2) { noun.head += "tags: [\(pick(["arms", "trade", "talks"]))]\n" }
      if chance(3) { noun.head += "summary: Of \(pick(names)) in short\n" }
      if chance(5) { noun.head += "updated: 2025-01-0\(number(1..<9))\n" }
      if chance(6) { noun.head += "corrections: [{date: 2025-02-01, kind: update, text: More is known}]\n" }
      let sources = sources()
      noun.lists.append(("sources", sources))
      noun.lists.append(
        (
          "judgements",
          pieces(2) { maker in
            Piece(
              number: 0,
              yaml: "text: The \(maker.pick(maker.words)) will go on, likelihood: likely, confidence: low"
            )
          }
        )
      )
      let ids = sources.compactMap(\.id)
      noun.lists.append(("claims", claims(ids, about: events)))
      noun.prose = prose(ids, 5)
      if chance(2) { noun.extracted = extracted(noun.id) }
      site.nouns.append(noun)
    }

    // MARK: Parts

    private mutating func pieces(_ most: Int, _ make: (inout Maker) -> Piece) -> [Piece] {
      (0..<number(0..<(most + 1))).map { _ in
        var piece = make(&self)
        piece.number = next()
        piece.marking = piece.marking ?? marking(oneIn: 4)
        return piece
      }
    }

    private mutating func resting(on sources: [String], _ piece: Piece) -> Piece {
      var piece = piece
      if let source = sources.randomElement(using: &random), chance(2) {
        piece.sources = [source]
        piece.yaml += ", source: \(source)"
      }
      return piece
    }

    private mutating func sources() -> [Piece] {
      var sources: [Piece] = []
      for i in 0..<number(0..<4) {
        let url = "https://example.net/\(pick(words))/\(number(0..<3))"
        var source = Piece(
          number: next(),
          yaml: "id: s\(i), title: Paper on \(pick(words)), url: \"\(url)\", grade: B2"
        )
        source.id = "s\(i)"
        source.marking = marking(oneIn: 4)
        if i > 0, chance(2) { source.derivedFrom = ["s\(number(0..<i))"] }
        sources.append(source)
      }
      return sources
    }

    private mutating func claims(_ sources: [String], about: [String]?) -> [Piece] {
      var serial = 0
      return pieces(2) { maker in
        serial += 1
        let value = maker.number(1..<90) * 100
        var claim = Piece(
          number: 0,
          // Sentences end so: what is proposed may repeat it.
          yaml: "id: c\(serial), text: About \(value) \(maker.pick(maker.words)) went, "
            + "figure: {value: \(value), unit: men}"
        )
        if let about, maker.chance(2) {
          let event = maker.pick(about)
          claim.yaml += ", about: \(event)"
          claim.nouns = [event]
        }
        claim.positions = maker.pieces(3) { maker in
          let actor = maker.pick(maker.actors)
          let stance = maker.pick(["asserts", "confirms", "denies", "estimates"])
          return maker.resting(
            on: sources,
            Piece(
              number: 0,
              yaml: "actor: \(actor), stance: \(stance), date: \(maker.date())",
              nouns: [actor]
            )
          )
        }
        return claim
      }
    }

    // MARK: Texts

    private mutating func prose(_ sources: [String], _ most: Int, depth: Int = 0) -> [Prose] {
      (0..<number(1..<(most + 2))).map { _ in
        if depth < 2, chance(4) {
          let marking = Marking.allCases.randomElement(using: &random) ?? .red
          return .block(number: next(), marking, prose(sources, 2, depth: depth + 1))
        }
        return .words(number: next(), sentence(sources))
      }
    }

    private mutating func sentence(_ sources: [String]) -> [Token] {
      var tokens: [Token] = [.text(chance(6) ? "## \(pick(words).capitalized)\n\nThe" : "The")]
      for _ in 0..<number(3..<7) { tokens.append(.text(pick(words))) }
      for _ in 0..<number(1..<4) { tokens.insert(.text(pick(names)), at: number(1..<(tokens.count + 1))) }
      if chance(4) { tokens.append(.text("Grey Fox \(number(0..<9))")) }
      if chance(5) { tokens.append(.text("Kim")) }
      if chance(3) { tokens.append(.link(id: pick(actors + events), words: "the \(pick(words)) people")) }
      if chance(8) { tokens.append(.text("![map](../assets/\(pick(site.assets)))")) }
      if let source = sources.randomElement(using: &random), chance(3) { tokens.append(.source(source)) }
      tokens.append(.text("went."))
      if chance(9) { return [.text("> The \(pick(words)) is over.\n>\n> — \(pick(names))")] }
      return tokens
    }

    /// Proposals of all kinds, some of names and words that the text may not hold.
    private mutating func extracted(_ id: String) -> String {
      var members: [(key: String, entries: [String])] = []
      members.append(
        (
          "actors",
          list(3) { maker, i in
            let name = maker.chance(3) ? maker.pick(maker.names) : "Grey Fox \(i)"
            let member = #""id":"found-\#(i)","name":"\#(name)","type":"person""#
            // Of one briefing alone, as those whom it describes are.
            guard maker.chance(3) else { return member }
            let roles = #""roles":[{"title":"official","of":"\#(maker.pick(maker.actors))"}]"#
            return
              #""id":"official-\#(i)-in-\#(id)","name":"Grey official","type":"person","unnamed":true,\#(roles)"#
          }
        )
      )
      members.append(
        (
          "events",
          list(2) { maker, i in
            let (a, b) = (maker.anyone(), maker.anyone())
            let parties = #"{"actor":"\#(a)","role":"actor"},{"actor":"\#(b)","role":"recipient"}"#
            let title = "\(maker.pick(maker.names)) holds \(maker.pick(maker.words))"
            return
              #""id":"seen-\#(i)","title":"\#(title)","date":"\#(maker.date())","type":"aid","participants":[\#(parties)]"#
          }
        )
      )
      members.append(
        (
          "mentions",
          list(5) { maker, i in
            let entity = maker.chance(3) ? "seen-\(maker.number(0..<2))" : maker.anyone()
            return #""entity":"\#(entity)",\#(maker.target())"#
          }
        )
      )
      members.append(
        (
          "quotes",
          list(3) { maker, i in
            if maker.chance(2) { return #""speaker":"\#(maker.anyone())",\#(maker.target())"# }
            let speaker = "official-\(maker.number(0..<3))-in-\(id)"
            return #""speaker":"\#(speaker)","attribution":"a grey official",\#(maker.target())"#
          }
        )
      )
      members.append(
        (
          "relations",
          list(3) { maker, i in
            #""from":"\#(maker.anyone())","type":"ally","actor":"\#(maker.anyone())",\#(maker.target())"#
          }
        )
      )
      members.append(
        (
          "claims",
          list(4) { maker, i in
            let stance = maker.pick(["asserts", "confirms", "denies", "expects"])
            let claimant = maker.chance(4) ? "official-\(maker.number(0..<3))-in-\(id)" : maker.anyone()
            let denied = i > 0 && maker.chance(3) ? #""denies":0,"# : ""
            return #""claimant":"\#(claimant)","stance":"\#(stance)",\#(denied)\#(maker.target())"#
          }
        )
      )
      let lists = members.map { #""\#($0.key)":[\#($0.entries.joined(separator: ","))]"# }
      return
        #"{"schema":"dossier-extracted-1","briefing":"\#(id)","text":{"sha256":"\#(String(repeating: "0", count: 64))"},"#
        + #""extractor":{"name":"tests","version":"1"},"# + lists.joined(separator: ",") + "}"
    }

    private mutating func list(_ most: Int, _ make: (inout Maker, Int) -> String) -> [String] {
      (0..<number(0..<(most + 1))).map { i in #"{\#(make(&self, i)),"confidence":0.9}"# }
    }

    private mutating func anyone() -> String { chance(2) ? "found-\(number(0..<3))" : pick(actors) }

    private mutating func target() -> String {
      let exact = pick(names + words)
      return #""target":{"exact":"\#(exact)","start":0,"end":\#(exact.unicodeScalars.count)}"#
    }
  }
}
