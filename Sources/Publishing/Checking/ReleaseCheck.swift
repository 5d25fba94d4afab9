import Briefings
import Diagnostics
import Parallel

/// Looks through a built site for words that are known only from what its release withholds.
struct ReleaseCheck: Sendable {
  let site: SiteLocation
  let progress: Progress?

  private static let placesShown = 5

  /// How many files have been looked through; nil where there is no built site.
  func check(
    _ unreleased: Unreleased,
    _ released: Library,
    _ diagnostics: inout DiagnosticList
  ) async -> Int? {
    guard SiteLocation.isFolder(site.output) else { return nil }
    let terms = await unreleased.terms(withheldFrom: released)
    do throws(SystemFault) {
      let folder = try Folder(path: site.output, name: site.outputName)
      let files = try OutputScan(folder).files.filter(Self.isText)
      guard isBuilt(for: released, &diagnostics) else { return nil }
      let scanner = TermScanner(terms.map(\.text), allowed: released.releasedTerms)
      progress?.begin(.check, of: files.count)
      let progress = progress
      let found = await parallelMap(count: files.count, scratch: [UInt8]()) { i, bytes in
        progress?.advance()
        var places: [(term: Int, line: Int)] = []
        guard (try? folder.read(files[i], into: &bytes)) == true else { return places }
        var (line, counted) = (1, 0)
        scanner.scan(bytes) { term, at in
          line += bytes[counted..<at].count { $0 == 0x0A }
          counted = at
          if places.last?.term != term || places.last?.line != line { places.append((term, line)) }
        }
        return places
      }
      var places = [[SourceSpan]](repeating: [], count: terms.count)
      for (file, all) in zip(files, found) {
        for place in all {
          places[place.term].append(
            SourceSpan(path: "\(site.outputName)/\(file)", line: place.line, column: 1)
          )
        }
      }
      for (term, places) in zip(terms, places) where !places.isEmpty { report(term, places, &diagnostics) }
      return files.count
    } catch {
      diagnostics.append(Publisher.diagnostic(error))
      return nil
    }
  }

  private static func isText(_ path: String) -> Bool {
    [".html", ".json", ".xml", ".txt", ".js", ".css", ".svg"].contains { path.hasSuffix($0) }
  }

  /// What was built for others holds what these may not see, by right.
  private func isBuilt(for released: Library, _ diagnostics: inout DiagnosticList) -> Bool {
    var ignored = DiagnosticList()
    guard let state = try? Folder(path: site.statePath, name: site.stateName),
      let record = try? Record(in: state, key: site.outputKey, diagnostics: &ignored), !record.isLost
    else { return true }
    let (wanted, built) = (released.settings.release, record.manifest.ceiling)
    guard !record.manifest.paths.isEmpty, built != wanted else { return true }
    diagnostics.error(
      .builtForOthers,
      "'\(site.outputName)' was built \(built.map { "for \($0.rawValue)" } ?? "without a ceiling"), not for "
        + (wanted?.rawValue ?? "everybody"),
      suggestion: "run 'dossier build\(wanted.map { " --release \($0.rawValue)" } ?? "")' first"
    )
    return false
  }

  private func report(_ term: WithheldTerm, _ places: [SourceSpan], _ diagnostics: inout DiagnosticList) {
    var notes = places.prefix(Self.placesShown).map { Diagnostic.Note("it stands here", at: $0) }
    if places.count > Self.placesShown {
      notes.append(Diagnostic.Note("and in \(places.count - Self.placesShown) more places"))
    }
    diagnostics.append(
      Diagnostic(
        .warning,
        .withheldWords,
        "'\(term.text.prefix(80))', \(term.phrase), is withheld, and stands in the built site",
        at: term.span,
        notes: notes,
        suggestion: "take it out of the texts that are released, or mark them too"
      )
    )
  }
}

extension DiagnosticID {
  /// Words that are known only from what is withheld stand in the output.
  package static let withheldWords: Self = "release.withheld-words"
  /// The output was built at another ceiling.
  package static let builtForOthers: Self = "release.built-for-others"
}
