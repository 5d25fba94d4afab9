import Foundation
import TestSupport

/// A small site that changes at random, one edit after the other.
struct EditedSite {
  let folder: TemporaryFolder
  private(set) var edits: [String] = []
  var random: SeededGenerator
  private var serial = 0
  private var briefings: [String] = []
  private var actors: [String] = []
  private var events: [String] = []
  /// What the next builds are asked for.
  private(set) var includesDrafts = false
  private(set) var asOf: String?
  /// Of `site.yaml`.
  private var settings = "title: Desk\nbaseURL: https://example.org/\n"
  private(set) var release = "TLP:AMBER"

  private static let words =
    "talks border envoys arms grain winter factory shipment council treaty claims denied confirmed said"
    .split(
      separator: " "
    )
  private static let names = [
    "Ada Berg", "Carl Dahl", "Eva Falk", "Gert Holm", "Ida Juhl", "Karl Lind", "Mia Norr", "Ove Palm",
    "Rut Skog",
    "Tor Ulv", "Northland", "Southland", "Desk of Trade",
  ]

  init(seed: UInt64) throws {
    folder = try TemporaryFolder()
    random = SeededGenerator(seed: seed)
    try writeSettings()
    for _ in 0..<11 { try addActor() }
    for _ in 0..<7 { try addEvent() }
    for _ in 0..<14 { try addBriefing() }
    try folder.write("pixels", to: "Content/assets/map.png")
    edits = []
  }

  private func writeSettings() throws {
    try folder.write(settings + "release: \(release)\ndefaultMarking: TLP:CLEAR\n", to: "Content/site.yaml")
  }

  private mutating func pick(_ list: [String]) -> String? { list.randomElement(using: &random) }
  private mutating func chance(_ n: Int) -> Bool { Int.random(in: 0..<n, using: &random) == 0 }
  private mutating func number(_ n: Int) -> Int { Int.random(in: 0..<n, using: &random) }

  private mutating func sentence() -> String {
    var words = (0..<(3 + number(6))).map { _ in String(Self.words.randomElement(using: &random) ?? "") }
    for _ in 0...number(3) { words.insert(pick(Self.names) ?? "", at: number(words.count)) }
    if chance(4) { words.append("Kim") }
    if chance(5), let id = pick(actors) { words.append("[[\(id)]]") }
    if chance(6), let id = pick(briefings) { words.append("[earlier](../briefings/\(id).md)") }
    if chance(8) { words.append("![map](../assets/map.png)") }
    if chance(6) { words.append("[^s\(number(3))]") }
    if chance(6) {
      let speaker = chance(2) ? pick(Self.names) ?? "" : "a clerk of \(pick(Self.names) ?? "")"
      return "\n\n> The \(words.prefix(4).joined(separator: " ")).\n>\n> — \(speaker)\n\n"
    }
    return "The " + words.joined(separator: " ") + "."
  }

  private mutating func addActor() throws {
    serial += 1
    let id = "actor-\(serial)"
    let name = Self.names[serial % Self.names.count] + (serial > Self.names.count ? " \(serial)" : "")
    var text = "---\nname: \(name)\ntype: \(["person", "state", "group"][number(3)])\n"
    if chance(3) { text += "aliases: [{name: Kim, kind: weak}]\n" }
    if chance(3), let other = pick(actors) { text += "relations: [{type: ally, actor: \(other)}]\n" }
    if chance(3) {
      let summary = sentence().filter { !"[]\n".contains($0) }
      text += "summary: \(summary)\n"
    }
    text = text.replacing("summary: ", with: "summary: >-\n  ")
    try folder.write(text + "---\n" + (chance(2) ? sentence() + "\n" : ""), to: "Content/actors/\(id).md")
    actors.append(id)
    edits.append("add \(id)")
  }

  private mutating func addEvent() throws {
    serial += 1
    let id = "event-\(serial)"
    var text = "---\ntitle: Event of \(pick(Self.names) ?? "") \(serial)\ndate: 2024-0\(1 + number(9))\n"
    if let actor = pick(actors) { text += "participants: [{actor: \(actor), role: actor}]\n" }
    if chance(2), let other = pick(events) { text += "follows: [\(other)]\n" }
    if chance(2), let actor = pick(Array(actors.prefix(3))) {
      text +=
        "claims: [{id: ships, text: 40 ships lie in port, positions: [{actor: \(actor), stance: asserts}]}]\n"
    }
    try folder.write(text + "---\n" + sentence() + "\n", to: "Content/events/\(id).md")
    events.append(id)
    edits.append("add \(id)")
  }

  private mutating func addBriefing() throws {
    serial += 1
    let id = "briefing-\(serial)"
    var text = "---\ntitle: Briefing \(serial)\ndate: 2024-0\(1 + number(9))-1\(number(10))\n"
    if chance(2) { text += "tags: [\(pick(["arms", "trade", "talks"]) ?? "")]\n" }
    if chance(3) { text += "summary: Briefing \(serial) in short\n" }
    text += "---\n## Part\n\n"
    for _ in 0...(2 + number(4)) { text += sentence() + (chance(3) ? "\n\n" : "\n") }
    // Words that an extracted file can point at wherever they stand.
    text += "\nThe clerk says that 40 ships lie in port \(serial).\n"
    try folder.write(text, to: "Content/briefings/\(id).md")
    briefings.append(id)
    edits.append("add \(id)")
  }

  private mutating func change(_ path: String, _ what: String, _ edit: (String) -> String) throws {
    try folder.write(edit(try folder.text(path)), to: path)
    edits.append("\(what) \(path)")
  }

  /// Adds to the text of a briefing, an actor or an event; the path of its file.
  mutating func editText() throws -> String? {
    let (folder, id) = [("briefings", pick(briefings)), ("actors", pick(actors)), ("events", pick(events))][
      min(2, number(6) / 2)
    ]
    guard let id else { return nil }
    let path = "Content/\(folder)/\(id).md"
    let sentence = sentence()
    try change(path, "text of") { $0 + "\n\(sentence)\n" }
    return path
  }

  /// Some links may dangle afterwards; what would be an error is repaired in the next edit or left to be one.
  mutating func edit() throws {
    let sentence = sentence()
    switch number(28) {
    case 0, 1, 2:
      guard let id = pick(briefings) else { return }
      try change("Content/briefings/\(id).md", "append to") { $0 + "\n\(sentence)\n" }
    case 3:
      guard let id = pick(actors) else { return }
      try change("Content/actors/\(id).md", "profile of") { $0 + "\n\(sentence)\n" }
    case 4:
      guard let id = pick(events) else { return }
      try change("Content/events/\(id).md", "account of") { $0 + "\n\(sentence)\n" }
    case 5: try addBriefing()
    case 6:
      guard briefings.count > 10, let id = pick(briefings) else { return try addBriefing() }
      briefings.removeAll { $0 == id }
      try folder.remove("Content/briefings/\(id).md")
      edits.append("remove \(id)")
    case 7: if actors.count < 16 { try addActor() }
    case 8:
      guard let id = pick(actors) else { return }
      let alias = Self.words.randomElement(using: &random) ?? "talks"
      try change("Content/actors/\(id).md", "alias \(alias) of") { text in
        text.contains("aliases:")
          ? text.split(separator: "\n", omittingEmptySubsequences: false).filter { !$0.hasPrefix("aliases:") }
            .joined(separator: "\n")
          : text.replacing("\ntype:", with: "\naliases: [\(alias)]\ntype:", maxReplacements: 1)
      }
    case 9:
      guard let id = pick(events), let name = pick(Self.names) else { return }
      try change("Content/events/\(id).md", "rename") {
        $0.replacing("title: ", with: "title: \(name), ", maxReplacements: 1)
      }
    case 10:
      if folder.exists("Templates/colophon.mustache") {
        try folder.remove("Templates/colophon.mustache")
        edits.append("remove partial")
      } else {
        try folder.write("<p>Made by {{site.title}}</p>\n", to: "Templates/colophon.mustache")
        edits.append("add partial")
      }
    case 11 where chance(2):
      try folder.write("briefings: Papers \(number(3))\n", to: "Templates/words/en.yaml")
      edits.append("words")
    case 11:
      try folder.write("body { margin: \(number(9))px }\n", to: "Templates/assets/extra.css")
      edits.append("style")
    case 12:
      let (title, linking) = (pick(["Desk", "Bureau"]) ?? "", pick(["all", "first"]) ?? "")
      let base = chance(3) ? "" : "baseURL: https://example.org/\n"
      let language = chance(3) ? "language: de\n" : chance(2) ? "assets: {fingerprint: true}\n" : ""
      settings = "title: \(title)\nlinking: \(linking)\n\(language)\(base)"
      try writeSettings()
      edits.append("site.yaml \(title) \(linking) \(base)")
    case 13:
      guard let id = pick(briefings) else { return }
      try folder.write(extracted(id, number(3)), to: "Content/extracted/\(id).json")
      edits.append("extracted \(id)")
    case 14:
      guard let id = pick(briefings) else { return }
      let name = "old/\(serial + number(1000))-\(edits.count)/"
      try change("Content/briefings/\(id).md", "redirect") {
        $0.contains("redirects:")
          ? $0 : $0.replacing("\ndate:", with: "\nredirects: [\(name)]\ndate:", maxReplacements: 1)
      }
    case 15:
      if folder.exists("Content/assets/map.png"), chance(2) {
        try folder.remove("Content/assets/map.png")
      } else {
        try folder.write("pixels \(number(100))", to: "Content/assets/map.png")
      }
      edits.append("asset")
    case 16:
      guard let id = pick(briefings) else { return }
      try change("Content/briefings/\(id).md", "draft") {
        $0.contains("draft: true\n")
          ? $0.replacing("draft: true\n", with: "")
          : $0.replacing("\ndate:", with: "\ndraft: true\ndate:", maxReplacements: 1)
      }
    case 17:
      guard let id = pick(briefings) else { return }
      let kind = pick(["correction", "update", "clarification", "retraction"]) ?? ""
      let line = "corrections: [{date: 2024-1\(number(3)), kind: \(kind), text: It was \(number(9))}]\n"
      try change("Content/briefings/\(id).md", kind) { text in
        text.contains("corrections:")
          ? text.split(separator: "\n", omittingEmptySubsequences: false)
            .filter { !$0.hasPrefix("corrections:") }.joined(separator: "\n")
          : text.replacing("\ndate:", with: "\n\(line)date:", maxReplacements: 1)
      }
    case 18:
      guard let id = pick(events) else { return }
      try change("Content/events/\(id).md", "reported") {
        $0.contains("reported:")
          ? $0.replacing("reported: 2024-09\n", with: "")
          : $0.replacing("\ndate:", with: "\nreported: 2024-09\ndate:", maxReplacements: 1)
      }
    case 19, 20:
      let all =
        actors.map { "actors/\($0)" } + events.map { "events/\($0)" } + briefings.map { "briefings/\($0)" }
      guard let path = pick(all) else { return }
      let marking = pick(["CLEAR", "AMBER", "RED"]) ?? ""
      try change("Content/\(path).md", "marking \(marking)") { text in
        text.contains("\nmarking:")
          ? text.split(separator: "\n", omittingEmptySubsequences: false).filter { !$0.hasPrefix("marking:") }
            .joined(separator: "\n")
          : text.replacing("---\n", with: "---\nmarking: TLP:\(marking)\n", maxReplacements: 1)
      }
    case 21:
      guard let id = pick(briefings) else { return }
      let marking = pick(["CLEAR", "AMBER", "RED"]) ?? ""
      try change("Content/briefings/\(id).md", "block \(marking)") {
        $0 + "\n:::tlp \(marking)\n\(sentence)\n:::\n"
      }
    case 22:
      release = pick(["TLP:CLEAR", "TLP:AMBER", "TLP:RED"]) ?? ""
      try writeSettings()
      edits.append("release \(release)")
    case 23:
      guard let id = pick(chance(2) ? events : briefings) else { return }
      try claim(in: id)
    case 24:
      guard let id = pick(briefings) else { return }
      try changeLine("sources:", of: "Content/briefings/\(id).md", sources())
    case 25:
      guard let id = pick(briefings) else { return }
      let likelihood = pick(["likely", "probable", "very likely"]) ?? ""
      let line = "judgements: [{text: It will \(number(9)), likelihood: \(likelihood), confidence: low}]"
      try changeLine("judgements:", of: "Content/briefings/\(id).md", line)
    case 26:
      guard let id = pick(actors) else { return }
      try change("Content/actors/\(id).md", "unnamed") {
        $0.contains("\nunnamed: true")
          ? $0.replacing("\nunnamed: true", with: "")
          : $0.replacing("\ntype: person", with: "\ntype: person\nunnamed: true", maxReplacements: 1)
      }
    default:
      includesDrafts = chance(2)
      asOf = chance(2) ? "2024-0\(4 + number(5))" : nil
      edits.append("drafts \(includesDrafts), as of \(asOf ?? "ever")")
    }
  }

  /// Sets or removes a line of front matter that begins with `key`.
  private mutating func changeLine(_ key: String, of path: String, _ line: String) throws {
    try change(path, key) { text in
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      if lines.contains(where: { $0.hasPrefix(key) }) {
        return lines.filter { !$0.hasPrefix(key) }.joined(separator: "\n")
      }
      return text.replacing("\ndate:", with: "\n\(line)\ndate:", maxReplacements: 1)
    }
  }

  private mutating func claim(in id: String) throws {
    // Those whom extracted files have claim something, now and then.
    let others = chance(2) ? actors : Array(actors.prefix(3))
    guard let a = pick(others), let b = pick(others), let event = pick(events) else { return }
    let lost = (0..<3).map { _ in String(Self.words.randomElement(using: &random) ?? "") }.joined(
      separator: " "
    )
    let stance = pick(["confirms", "denies", "disputes", "declines"]) ?? ""
    let about = chance(3) ? "" : "about: \(chance(4) ? a : event), "
    let figure = chance(2) ? "figure: {min: \(number(9)), max: \(9 + number(9)), unit: men}, " : ""
    let date = chance(2) ? ", date: 2024-1\(number(3))" : ""
    let line =
      "claims: [{id: losses-\(number(2)), \(about)\(figure)text: It lost \(number(9)) \(lost), positions: "
      + "[{actor: \(a), stance: asserts}, {actor: \(b), stance: \(stance)\(date)}]}]"
    let folder = events.contains(id) ? "events" : "briefings"
    try changeLine("claims:", of: "Content/\(folder)/\(id).md", line)
  }

  private mutating func sources() -> String {
    let address = chance(2) ? ", url: \"https://example.org/\(number(5))\"" : ""
    let derived = chance(2) ? ", derivedFrom: [s1]" : ""
    return "sources: [{id: s1, title: Source \(number(4))\(address)}, {id: s2, title: Other\(derived)}]"
  }

  private func extracted(_ id: String, _ n: Int) -> String {
    // Without it the claim may be one that an event has already, and is evidence of that.
    let denial =
      n == 2
      ? ""
      : """
      ,
       {"claimant": "actor-2", "stance": "denies", "denies": 1, "confidence": 0.9,
       "target": {"exact": "The clerk says", "prefix": "", "suffix": "", "start": 200, "end": 214}}
      """
    return """
      {"schema": "dossier-extracted-1", "briefing": "\(id)",
       "text": {"sha256": "\(String(repeating: "0", count: 64))"},
       "extractor": {"name": "spotter", "version": "\(n)"},
       "actors": [{"id": "proposed-\(n)", "name": "Proposed \(n)", "type": "person", "confidence": 0.9},
         {"id": "official-in-\(id)", "name": "Senior official \(n)", "type": "person", "unnamed": true,
          "roles": [{"title": "official", "of": "actor-\(1 + n)"}], "confidence": 0.9}],
       "mentions": [{"entity": "proposed-\(n)", "confidence": 0.9,
         "target": {"exact": "The", "prefix": "", "suffix": "", "start": 5, "end": 8}}],
       "quotes": [{"speaker": "official-in-\(id)", "attribution": "a senior official", "confidence": 0.9,
         "target": {"exact": "The", "prefix": "", "suffix": "", "start": 5, "end": 8}}],
       "claims": [{"claimant": "\(n == 0 ? "official-in-\(id)" : "proposed-\(n)")", "stance": "asserts", "confidence": 0.9,
         "target": {"exact": "The", "prefix": "", "suffix": "", "start": 5, "end": 8}},
         {"claimant": "actor-\(1 + n)", "stance": "asserts", "confidence": 0.9,
         "target": {"exact": "ships lie in port", "prefix": "", "suffix": "", "start": 90, "end": 107}}\(denial)]}
      """
  }
}
