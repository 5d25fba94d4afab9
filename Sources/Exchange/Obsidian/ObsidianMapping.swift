import Briefings
import Diagnostics
import Foundation
import Yams

/// What the notes of a vault become: by their folder, their tags, or the property `type`.
///
///     briefings: {folders: [Journal], tags: [briefing]}
///     events: {folders: [Events], tags: [event]}
///     person: {folders: [People], tags: [person]}
///     organization: {folders: [Orgs], tags: [org]}
///     skip: {folders: [Templates], tags: [private]}
///     date: [date, created]
///
/// What a file says of a kind takes the place of what holds without it.
struct ObsidianMapping: Sendable {
  enum Kind: Hashable, Sendable {
    case briefing, event, skip
    case actor(Actor.Category)
  }

  /// Lower case.
  private(set) var folders: [String: Kind] = [:]
  private(set) var tags: [String: Kind] = [:]
  private(set) var dateKeys = ["date", "created", "day"]

  /// What holds where nothing is said: English names of folders and tags.
  init() {
    let plurals: [(Kind, [String])] = [
      (.briefing, ["briefing", "briefings", "daily", "daily notes", "journal", "reports"]),
      (.event, ["event", "events"]),
      (.skip, ["template", "templates", "attachments", "assets", "archive"]),
      (.actor(.person), ["person", "people", "persons"]),
      (.actor(.state), ["state", "states", "country", "countries"]),
      (.actor(.government), ["government", "governments"]),
      (
        .actor(.organization),
        ["organization", "organizations", "organisation", "organisations", "org", "orgs", "companies"]
      ),
      (.actor(.armedForce), ["armed-force", "armed forces", "forces", "military"]),
      (.actor(.media), ["media", "outlets"]),
      (.actor(.group), ["group", "groups"]),
    ]
    for (kind, names) in plurals {
      for name in names {
        folders[name] = kind
        tags[name] = kind
      }
    }
  }

  /// Nil, with errors, where the file is none.
  init?(file path: String, diagnostics: inout DiagnosticList) {
    self.init()
    let text = FileManager.default.contents(atPath: path).flatMap { String(validating: $0, as: UTF8.self) }
    guard let text, let root = try? Yams.compose(yaml: text)?.mapping else {
      diagnostics.error(
        .badFile,
        "the mapping cannot be read: it is a YAML file of kinds, each with 'folders' and 'tags'",
        at: SourceSpan(path: path)
      )
      return nil
    }
    for (key, value) in root {
      let name = key.string ?? ""
      if name == "date" {
        dateKeys = value.sequence?.compactMap(\.string) ?? [value.string].compactMap(\.self)
        continue
      }
      guard let kind = Self.kind(name), let rules = value.mapping else {
        diagnostics.error(
          .badValue,
          "'\(name)' is no kind with 'folders' and 'tags'",
          at: SourceSpan(path: path, line: key.mark?.line ?? 1, column: key.mark?.column ?? 1),
          suggestion: "write one of: \(Self.kinds.joined(separator: ", "))"
        )
        continue
      }
      folders = folders.filter { $0.value != kind }
      tags = tags.filter { $0.value != kind }
      for folder in rules["folders"]?.sequence ?? [] { folders[(folder.string ?? "").lowercased()] = kind }
      for tag in rules["tags"]?.sequence ?? [] { tags[(tag.string ?? "").lowercased()] = kind }
    }
    if diagnostics.hasErrors { return nil }
  }

  private static let kinds =
    ["briefings", "events", "skip", "date"] + Actor.Category.allCases.map(\.rawValue)

  static func kind(_ name: String) -> Kind? {
    switch name {
    case "briefings", "briefing": .briefing
    case "events", "event": .event
    case "skip": .skip
    default: Actor.Category(rawValue: name).map { .actor($0) }
    }
  }

  /// The property decides, then tags, then the innermost folder that says something; nil for a note that is nothing.
  func kind(of note: ObsidianNote) -> Kind? {
    if let type = note.first("type"), let kind = Self.kind(type.lowercased()) { return kind }
    if let kind = note.tags.lazy.compactMap({ tags[$0.lowercased()] }).first { return kind }
    if let kind = note.folders.reversed().lazy.compactMap({ folders[$0.lowercased()] }).first { return kind }
    return date(of: note) == nil ? nil : .briefing
  }

  /// Of a property, or what the file's name begins with: `2025-05-04 Two ships`.
  func date(of note: ObsidianNote) -> EDTFDate? {
    let given = dateKeys.lazy.compactMap { note.first($0) }.first
    if let given, let date = EDTFDate.parse(String(given.prefix { $0 != "T" && $0 != " " })) { return date }
    let prefix = note.name.prefix(10)
    return prefix.utf8.count == 10 ? EDTFDate.parse(String(prefix)) : nil
  }
}
