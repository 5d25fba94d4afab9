import Briefings
import Diagnostics
import Foundation

/// What a person decides of proposals.
package enum Review {
  /// Writes the curated file of each proposed entity, from what is proposed, and adds proposed claims to their briefings'
  /// front matter; the files' paths, below the root.
  ///
  /// If one of them cannot be promoted, nothing is written.
  ///
  /// - Parameter correction: What is put right in each of them.
  package static func promote(
    _ ids: [String],
    _ correction: Correction = Correction(),
    root: String,
    diagnostics: inout DiagnosticList
  ) async -> [String]? {
    guard let library = await read(root, &diagnostics) else { return nil }
    return await promote(ids, correction, library, root, &diagnostics)
  }

  static func promote(
    _ ids: [String],
    _ correction: Correction,
    _ library: Library,
    _ root: String,
    _ diagnostics: inout DiagnosticList
  ) async -> [String]? {
    var files: [File] = []
    var claims: [(path: String, entry: [String])] = []
    let writer = ProposalFiles(library, promoting: ids)
    lazy var passages = Set(Self.passages(library).map(\.id))
    for id in ids {
      if let actor = library.actors.first(where: { $0.id == id }) {
        guard isProposed(actor.origin, id, actor.span, &diagnostics),
          let corrected = correction.applied(to: actor, &diagnostics)
        else { continue }
        files.append(writer.file(corrected, &diagnostics))
      } else if let event = library.events.first(where: { $0.id == id }) {
        guard isProposed(event.origin, id, event.span, &diagnostics),
          let corrected = correction.applied(to: event, &diagnostics)
        else { continue }
        files.append(writer.file(corrected, &diagnostics))
      } else if let (claim, briefing) = claim(id, in: library) {
        guard correction.isNothing(&diagnostics), let entry = writer.entry(claim, of: briefing, &diagnostics)
        else {
          continue
        }
        claims.append((briefing.span.path, entry))
      } else if passages.contains(id) {
        diagnostics.error(
          .unknownProposal,
          "'\(id)' is a quote, which has no place in a file but the briefing's text",
          suggestion: "reject it, or leave it as it is proposed"
        )
      } else {
        reportUnknown(id, library, &diagnostics)
      }
    }
    if diagnostics.hasErrors { return nil }
    for file in files {
      guard save(file.text, root, file.path, isNew: true, &diagnostics) else { return nil }
    }
    if claims.isEmpty { return files.map(\.path) }
    return await addClaims(claims, root, &diagnostics).map { files.map(\.path) + $0 }
  }

  /// Records that these are never to be proposed again, in `Content/extracted/rejected.yaml`; how many are new there.
  package static func reject(
    _ ids: [String],
    root: String,
    diagnostics: inout DiagnosticList
  ) async -> Int? {
    guard let library = await read(root, &diagnostics) else { return nil }
    return await reject(ids, library, root, &diagnostics)
  }

  static func reject(
    _ ids: [String],
    _ library: Library,
    _ root: String,
    _ diagnostics: inout DiagnosticList
  ) async -> Int? {
    var lines: [String] = []
    // Of actors and events, which files may name.
    var entities: Set<String> = []
    lazy var passages = Dictionary(Self.passages(library).map { ($0.id, $0) }) { first, _ in first }
    for id in ids where !library.rejected.contains(id) {
      let actor = library.actors.first { $0.id == id }
      let event = library.events.first { $0.id == id }
      guard let origin = actor?.origin ?? event?.origin else {
        guard let passage = passages[id] else {
          reportUnknown(id, library, &diagnostics)
          continue
        }
        lines.append("- " + FrontMatterWriter.table(["id": id, "name": passage.beginning]) + "\n")
        continue
      }
      guard !origin.isCurated else {
        diagnostics.error(
          .unknownProposal,
          "'\(id)' has a curated file, which decides",
          at: actor?.span ?? event?.span,
          suggestion: "remove the file first"
        )
        continue
      }
      // Refused is what was proposed, under whichever id the next run finds it.
      for refused in [id] + library.joinedProposals[id, default: []] where !library.rejected.contains(refused)
      {
        entities.insert(refused)
        lines.append(
          "- " + FrontMatterWriter.table(["id": refused, "name": actor?.name ?? event?.title]) + "\n"
        )
      }
    }
    if diagnostics.hasErrors { return nil }
    if lines.isEmpty { return 0 }
    if !entities.isEmpty, await !mayGo(entities, root, &diagnostics) { return nil }
    let path = rejectionsPath
    let old = (try? String(contentsOf: URL(filePath: "\(root)/\(path)"), encoding: .utf8)) ?? ""
    // A list of lines can be added to; one in brackets is left to who wrote it.
    let isLines = old.split(whereSeparator: \.isNewline)
      .allSatisfy { $0.hasPrefix("-") || $0.hasPrefix("#") || $0.hasPrefix(" ") }
    guard isLines else {
      diagnostics.error(
        .cannotWrite,
        "the file is no list of one entry a line, to which others could be added",
        at: SourceSpan(path: path),
        suggestion: "write each id on a line of its own, after '- '"
      )
      return nil
    }
    let start = old.isEmpty || old.hasSuffix("\n") ? "" : "\n"
    return append(start + lines.joined(), root, path, &diagnostics) ? lines.count : nil
  }

  /// Below the root.
  static let rejectionsPath = "Content/extracted/rejected.yaml"

  /// Whether nothing that people have written names them, so that the site can be read without them.
  private static func mayGo(_ ids: Set<String>, _ root: String, _ diagnostics: inout DiagnosticList) async
    -> Bool
  {
    var without = options
    without.rejected = ids
    var faults = DiagnosticList()
    _ = await readSilently(root, without, &faults)
    guard faults.hasErrors else { return true }
    for fault in faults.sorted() {
      diagnostics.error(
        .unknownProposal,
        "what is to be rejected is named here: without it, \(fault.message)",
        at: fault.span,
        suggestion: "remove the name here first"
      )
    }
    return false
  }

  // MARK: Parts

  /// All that is proposed, however sure it is.
  static func read(_ root: String, _ diagnostics: inout DiagnosticList) async -> Library? {
    let library = await readSilently(root, options, &diagnostics)
    return diagnostics.hasErrors ? nil : library
  }

  static var options: ReadOptions {
    var options = ReadOptions()
    options.includesDrafts = true
    options.showsAllProposals = true
    return options
  }

  static func isProposed(
    _ origin: Origin,
    _ id: String,
    _ span: SourceSpan,
    _ diagnostics: inout DiagnosticList
  ) -> Bool {
    if !origin.isCurated { return true }
    diagnostics.error(.unknownProposal, "'\(id)' has a curated file already", at: span)
    return false
  }

  static func reportUnknown(_ id: String, _ library: Library, _ diagnostics: inout DiagnosticList) {
    let proposed =
      library.actors.filter { !$0.origin.isCurated }.map(\.id)
      + library.events.filter { !$0.origin.isCurated }.map(\.id)
    diagnostics.error(
      .unknownProposal,
      "nothing is proposed under the id '\(id)'",
      suggestion: nearestName(to: id, in: proposed).map { "did you mean '\($0)'?" }
    )
  }
}
