import Briefings
import Bytes

/// A proposal as JSON, to be read by the site's reader and by people: one line for each thing that is proposed.
package struct ProposalFile: Sendable {
  /// Who proposes: what the file tells of its extractor.
  package struct Extractor: Hashable, Sendable {
    package var name: String
    package var version: String
    package var model: String?

    /// This program's own.
    package static let own = Extractor(name: "dossier", version: "2", model: NameModel.shared?.label)
  }

  private static let contextScalars = 32

  private let briefing: String
  private let text: [UInt8]
  private let offsets: ScalarOffsets
  private let proposal: Proposal

  package init(_ proposal: Proposal, briefing: String, text: [UInt8]) {
    self.proposal = proposal
    self.briefing = briefing
    self.text = text
    offsets = ScalarOffsets(text)
  }

  /// SHA-256 (FIPS 180-4) of a plain text, as 64 hexadecimal digits.
  package static func hash(of text: [UInt8]) -> String {
    SHA256.hexadecimal(text)
  }

  package var bytes: [UInt8] {
    var out = Array("{\n".utf8)
    func member(_ key: String, _ write: (inout JSONWriter) -> Void) {
      var json = JSONWriter()
      write(&json)
      out += "\"\(key)\": ".utf8
      out += json.bytes
      out += ",\n".utf8
    }
    func list<Item>(
      _ key: String,
      _ items: [Item],
      isLast: Bool = false,
      _ write: (Item, inout JSONWriter) -> Void
    ) {
      out += "\"\(key)\": [".utf8
      for (i, item) in items.enumerated() {
        out += i == 0 ? "\n  ".utf8 : ",\n  ".utf8
        var json = JSONWriter()
        json.object { write(item, &$0) }
        out += json.bytes
      }
      out += items.isEmpty ? "]".utf8 : "\n]".utf8
      out += isLast ? "\n}\n".utf8 : ",\n".utf8
    }
    let extractor = Extractor.own
    member("schema") { $0.string("dossier-extracted-1") }
    member("briefing") { $0.string(briefing) }
    member("text") { $0.object { $0.member("sha256", Self.hash(of: text)) } }
    member("extractor") { json in
      json.object {
        $0.member("name", extractor.name)
        $0.member("version", extractor.version)
        $0.member("model", extractor.model)
      }
    }
    list("actors", proposal.actors, write)
    list("events", proposal.events, write)
    list("mentions", proposal.mentions, write)
    list("quotes", proposal.quotes, write)
    list("claims", proposal.claims, write)
    list("relations", proposal.relations, isLast: true, write)
    return out
  }

  // MARK: Parts

  private func write(_ actor: Proposal.Actor, _ json: inout JSONWriter) {
    json.member("id", actor.id)
    json.member("name", actor.name)
    json.member("type", actor.category.rawValue)
    if actor.isUnnamed { json.member("unnamed", true) }
    if !actor.aliases.isEmpty {
      json.array("aliases") { json in
        for alias in actor.aliases {
          json.object {
            $0.member("name", alias.name)
            $0.member("kind", alias.kind.rawValue)
          }
        }
      }
    }
    if !actor.roles.isEmpty {
      json.array("roles") { json in
        for role in actor.roles {
          json.object {
            $0.member("title", role.title)
            $0.member("of", role.of)
            $0.member("until", role.until?.source)
          }
        }
      }
    }
    json.member("country", actor.country)
    json.member("confidence", Self.rounded(actor.confidence))
  }

  private func write(_ event: Proposal.Event, _ json: inout JSONWriter) {
    json.member("id", event.id)
    json.member("title", event.title)
    json.member("date", event.date.source)
    json.member("type", event.category.rawValue)
    json.member("reported", event.reported?.source)
    json.member("place", event.place)
    if !event.participants.isEmpty {
      json.array("participants") { json in
        for participant in event.participants {
          json.object {
            $0.member("actor", participant.actor)
            $0.member("role", participant.role.rawValue)
          }
        }
      }
    }
    json.member("status", event.status?.rawValue)
    json.member("confidence", Self.rounded(event.confidence))
  }

  private func write(_ mention: Proposal.Mention, _ json: inout JSONWriter) {
    json.member("entity", mention.entity)
    json.member("confidence", Self.rounded(mention.confidence))
    if !mention.mayLink { json.member("link", false) }
    json.object("target") { target(mention.range, &$0) }
  }

  private func write(_ quote: Proposal.Quote, _ json: inout JSONWriter) {
    json.member("speaker", quote.speaker)
    json.member("attribution", quote.attribution)
    json.member("confidence", Self.rounded(quote.confidence))
    json.object("target") { target(quote.range, &$0) }
  }

  private func write(_ claim: Proposal.Claim, _ json: inout JSONWriter) {
    json.member("claimant", claim.claimant)
    json.member("attribution", claim.attribution)
    json.member("stance", claim.stance.rawValue)
    if let denied = claim.denies { json.member("denies", denied) }
    if !claim.figures.isEmpty {
      json.array("figures") { json in
        for figure in claim.figures { json.object { write(figure, &$0) } }
      }
    }
    json.member("confidence", Self.rounded(claim.confidence))
    json.object("target") { target(claim.range, &$0) }
  }

  private func write(_ relation: Proposal.Relation, _ json: inout JSONWriter) {
    json.member("from", relation.from)
    json.member("type", relation.category.rawValue)
    json.member("actor", relation.to)
    json.member("text", relation.text)
    json.member("confidence", Self.rounded(relation.confidence))
    json.object("target") { target(relation.range, &$0) }
  }

  private func write(_ figure: Figure, _ json: inout JSONWriter) {
    if figure.low == figure.high {
      json.member("value", figure.low)
    } else {
      json.member("min", figure.low)
      json.member("max", figure.high)
    }
    json.member("bound", figure.bound.rawValue)
    json.member("unit", figure.counted.map(string) ?? (figure.unit == .things ? nil : figure.unit.rawValue))
    if let whole = figure.whole { json.member("partOf", whole) }
  }

  /// The W3C Web Annotation Data Model's text quote and text position selectors (4.2.4, 4.2.5) in one.
  private func target(_ range: Range<Int>, _ json: inout JSONWriter) {
    let scalars = offsets.scalars(range)
    json.member("exact", string(range))
    json.member("prefix", string(start(before: range.lowerBound)..<range.lowerBound))
    json.member("suffix", string(range.upperBound..<end(after: range.upperBound)))
    json.member("start", scalars.lowerBound)
    json.member("end", scalars.upperBound)
  }

  private func string(_ range: Range<Int>) -> String { String(decoding: text[range], as: UTF8.self) }

  private func start(before offset: Int) -> Int {
    var (at, count) = (offset, 0)
    while at > 0, count < Self.contextScalars {
      at -= 1
      if text[at] & 0xC0 != 0x80 { count += 1 }
    }
    return at
  }

  private func end(after offset: Int) -> Int {
    var (at, count) = (offset, 0)
    while at < text.count {
      if text[at] & 0xC0 != 0x80 {
        if count == Self.contextScalars { break }
        count += 1
      }
      at += 1
    }
    return at
  }

  /// Two places: more would tell of a precision that there is not.
  private static func rounded(_ value: Double) -> Double { (value * 100).rounded() / 100 }
}

extension NameModel {
  /// Which model it is: its name and version.
  fileprivate var label: String {
    [header["name"], header["version"]].compactMap { $0 }.joined(separator: " ")
  }
}
