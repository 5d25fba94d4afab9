import Bytes

/// Front matter as people write it: plain where YAML takes the text as it is, in quotes where it would not.
package struct FrontMatterWriter {
  fileprivate(set) var text = "---\n"

  package init() {}

  package mutating func line(_ key: String, _ value: String?) {
    guard let value else { return }
    text += "\(key): \(Self.scalar(value))\n"
  }

  /// A list, one entry a line: each a text, or a table in braces.
  package mutating func list(_ key: String, _ entries: [String]) {
    guard !entries.isEmpty else { return }
    text += "\(key):\n" + entries.map { "  - \($0)\n" }.joined()
  }

  /// The file: the front matter, and no text yet.
  package var file: String { text + "---\n" }

  /// `{name: Kim, kind: weak}`; what is nil is left out.
  package static func table(_ members: KeyValuePairs<String, String?>) -> String {
    let written = members.compactMap { key, value in value.map { "\(key): \(scalar($0, isInTable: true))" } }
    return "{\(written.joined(separator: ", "))}"
  }

  /// A text that reads as itself in YAML 1.1, which takes `no`, `1:30` and `2024-06` for other things.
  package static func scalar(_ text: String, isInTable: Bool = false) -> String {
    let isPlain =
      text.utf8.allSatisfy { byte in
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...: true
        case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "/"): true
        case UInt8(ascii: "'"), UInt8(ascii: "~"), UInt8(ascii: "+"): true
        default: false
        }
      }
    let first =
      text.unicodeScalars.first.map { $0.properties.isAlphabetic || ("0"..."9").contains($0) } ?? false
    let isKeyword = ["yes", "no", "on", "off", "true", "false", "null", "y", "n"].contains(text.lowercased())
    let isPrintable = text.unicodeScalars.allSatisfy(isPrintable)
    if isPlain, first, !isKeyword, !text.hasSuffix(" "), isPrintable { return text }
    var json = JSONWriter()
    json.string(text)
    let quoted = String(decoding: json.bytes, as: UTF8.self)
    return isPrintable ? quoted : escaped(quoted)
  }
}

extension FrontMatterWriter {
  /// Whether YAML 1.1 takes a scalar for a character like any other: not for a line's end, nor for none at all.
  private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x80...0x9F, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: false
    default: true
    }
  }

  private static func escaped(_ quoted: String) -> String {
    quoted.unicodeScalars.map { scalar in
      if isPrintable(scalar) { return String(scalar) }
      let digits = String(scalar.value, radix: 16)
      return "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
    }
    .joined()
  }

  /// The curated file of an actor that was proposed or brought in.
  ///
  /// - Parameter sameAs: the id of the actor that it gives way to.
  package static func file(_ actor: Actor, _ marking: Marking? = nil, sameAs: String? = nil) -> String {
    var writer = FrontMatterWriter()
    writer.line("name", actor.name)
    writer.line("type", actor.category.rawValue)
    if actor.isUnnamed { writer.text += "unnamed: true\n" }
    writer.line("sameAs", sameAs)
    writer.list("aliases", actor.aliases.map(alias))
    writer.list(
      "roles",
      actor.roles.map { role in
        table([
          "title": role.title, "of": role.of?.id, "since": role.since?.source, "until": role.until?.source,
          "marking": role.marking?.rawValue,
        ])
      }
    )
    writer.list(
      "relations",
      actor.relations.map { relation in
        table([
          "type": relation.category.rawValue, "actor": relation.actor.id, "since": relation.since?.source,
          "until": relation.until?.source, "text": relation.text, "marking": relation.marking?.rawValue,
        ])
      }
    )
    writer.line("country", actor.country?.id)
    writer.line("summary", actor.summary)
    writer.line("wikidata", actor.wikidata)
    writer.line("marking", marking?.rawValue)
    return writer.file
  }

  /// The curated file of an event that was proposed or brought in.
  package static func file(_ event: Event, _ marking: Marking? = nil) -> String {
    var writer = FrontMatterWriter()
    writer.line("title", event.title)
    writer.line("date", event.date.source)
    writer.list("aliases", event.aliases.map(alias))
    writer.line("type", event.category.rawValue)
    writer.line("reported", event.reported?.source)
    if let place = event.place {
      if let latitude = place.latitude, let longitude = place.longitude {
        let position: KeyValuePairs<String, String?> = [
          "name": place.name, "latitude": "\(latitude)", "longitude": "\(longitude)",
        ]
        writer.text += "place: \(table(position))\n"
      } else {
        writer.line("place", place.name)
      }
    }
    writer.line("status", event.status?.rawValue)
    writer.list(
      "participants",
      event.participants.map {
        table(["actor": $0.actor.id, "role": $0.role.rawValue, "marking": $0.marking?.rawValue])
      }
    )
    writer.list("partOf", event.partOf.map(\.id))
    writer.list("follows", event.follows.map(\.id))
    writer.list("confirms", event.confirms.map(\.id))
    writer.line("summary", event.summary)
    writer.line("marking", marking?.rawValue)
    return writer.file
  }

  /// The lines of a claim's table in block style: its id, what it is about, its text and who says what to it.
  package static func lines(of claim: Claim) -> [String] {
    var lines = ["id: \(claim.id)"]
    if let about = claim.about { lines.append("about: \(about.id)") }
    lines += ["text: \(scalar(claim.text))", "positions:"]
    return lines
      + claim.positions.map {
        "  - " + table(["actor": $0.actor.id, "stance": $0.stance.rawValue, "date": $0.date?.source])
      }
  }

  private static func alias(_ alias: Alias) -> String {
    if alias.kind == .strong, alias.marking == nil { return scalar(alias.name) }
    return table([
      "name": alias.name, "kind": alias.kind == .strong ? nil : alias.kind.rawValue,
      "marking": alias.marking?.rawValue,
    ])
  }
}
