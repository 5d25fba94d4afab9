import Briefings
import Diagnostics
import Drafting
import Foundation

/// A vault of Obsidian as files of `Content/`: notes become briefings, actors or events by ``ObsidianMapping``.
package enum ObsidianImport {
  /// - Parameter mapping: a file; default: `dossier.yaml` in the vault, if it is there.
  package static func drafts(
    from vault: String,
    mapping: String? = nil,
    diagnostics: inout DiagnosticList
  ) -> (drafts: [Draft], losses: Losses)? {
    let own = "\(vault)/dossier.yaml"
    let path = mapping ?? (FileManager.default.fileExists(atPath: own) ? own : nil)
    guard
      let rules = path.map({ ObsidianMapping(file: $0, diagnostics: &diagnostics) }) ?? ObsidianMapping()
    else { return nil }
    let notes = paths(vault).compactMap { ObsidianNote($0, below: vault, diagnostics: &diagnostics) }
    if notes.isEmpty, !diagnostics.hasErrors {
      diagnostics.error(.badFile, "'\(vault)' has no notes", suggestion: "name the folder of the vault")
    }
    if diagnostics.hasErrors { return nil }
    var builder = Builder(rules)
    for note in notes { builder.place(note) }
    return (builder.drafts(), builder.losses)
  }

  /// Ascending; hidden folders, such as Obsidian's own, and symbolic links aside.
  private static func paths(_ vault: String) -> [String] {
    var found: [String] = []
    var pending = [""]
    while let folder = pending.popLast() {
      let place = folder.isEmpty ? vault : "\(vault)/\(folder)"
      for name in (try? FileManager.default.contentsOfDirectory(atPath: place)) ?? []
      where !name.hasPrefix(".") {
        let path = folder.isEmpty ? name : "\(folder)/\(name)"
        let type =
          try? FileManager.default.attributesOfItem(atPath: "\(vault)/\(path)")[.type] as? FileAttributeType
        if type == .typeDirectory { pending.append(path) }
        if type == .typeRegular, name.hasSuffix(".md") { found.append(path) }
      }
    }
    return found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private struct Builder {
    private struct Placed {
      var note: ObsidianNote
      var kind: ObsidianMapping.Kind
      var id: String
      var title: String
    }

    private let rules: ObsidianMapping
    private var placed: [Placed] = []
    private var taken: Set<String> = []
    private(set) var losses = Losses()

    init(_ rules: ObsidianMapping) { self.rules = rules }

    mutating func place(_ note: ObsidianNote) {
      guard let kind = rules.kind(of: note) else {
        losses.add("notes that are no briefing, actor or event by any rule", note.path)
        return
      }
      if kind == .skip {
        losses.add("notes that the mapping skips", note.path)
        return
      }
      if kind == .briefing || kind == .event, rules.date(of: note) == nil {
        losses.add("briefings and events without a date", note.path)
        return
      }
      let title = note.first("title") ?? Self.title(note.name)
      let base = Identifier.suggestion(for: title) ?? "note"
      let folder = Self.folder(kind)
      var id = base
      var number = 2
      while !taken.insert("\(folder)/\(id)").inserted {
        id = "\(base)-\(number)"
        number += 1
      }
      placed.append(Placed(note: note, kind: kind, id: id, title: title))
    }

    /// Without a date that it begins with, if there is more.
    private static func title(_ name: String) -> String {
      guard let match = name.firstMatch(of: /^\d{4}-\d{2}-\d{2}[ _-]+(.+)$/) else { return name }
      return String(match.1)
    }

    private static func folder(_ kind: ObsidianMapping.Kind) -> String {
      switch kind {
      case .briefing, .skip: "briefings"
      case .event: "events"
      case .actor: "actors"
      }
    }

    mutating func drafts() -> [Draft] {
      var targets: [String: ObsidianText.Target] = [:]
      for item in placed {
        let target: ObsidianText.Target = item.kind == .briefing ? .briefing(item.id) : .entity(item.id)
        for name in [item.note.name, item.title] + (item.note.properties["aliases"] ?? [])
        where targets[name.lowercased()] == nil { targets[name.lowercased()] = target }
      }
      return placed.map { draft($0, targets) }
    }

    private mutating func draft(_ item: Placed, _ targets: [String: ObsidianText.Target]) -> Draft {
      let note = item.note
      var writer = FrontMatterWriter()
      var used: Set<String> = [
        "title", "aliases", "tags", "tag", "type", "summary", "description", "cssclasses",
      ]
      writer.line(item.kind.isActor ? "name" : "title", item.title)
      if !item.kind.isActor {
        used.formUnion(rules.dateKeys)
        writer.line("date", rules.date(of: note)?.source)
      }
      if case .actor(let category) = item.kind { writer.line("type", category.rawValue) }
      let aliases = (note.properties["aliases"] ?? []).filter { !$0.isEmpty && $0 != item.title }
      if item.kind == .briefing {
        losses.add("aliases of briefings", note.path, count: aliases.count)
        writer.list(
          "tags",
          (note.properties["tags"] ?? []).filter { !$0.isEmpty }.map { FrontMatterWriter.scalar($0) }
        )
      } else {
        writer.list("aliases", aliases.map { FrontMatterWriter.scalar($0) })
        losses.add("tags of actors and events", note.path, count: (note.properties["tags"] ?? []).count)
      }
      writer.line("summary", note.first("summary") ?? note.first("description"))
      for key in note.properties.keys.sorted() where !used.contains(key) {
        losses.add("values of the property '\(key)'", note.path)
      }
      var text = ObsidianText(
        targets,
        of: note.path,
        briefings: item.kind == .briefing ? "" : "../briefings/",
        losses: losses
      )
      let body = text.converted(note.body).trimmingCharacters(in: .newlines)
      losses = text.losses
      return Draft(
        path: "Content/\(Self.folder(item.kind))/\(item.id).md",
        text: writer.file + (body.isEmpty ? "" : "\n\(body)\n")
      )
    }
  }
}

extension ObsidianMapping.Kind {
  fileprivate var isActor: Bool { if case .actor = self { true } else { false } }
}
