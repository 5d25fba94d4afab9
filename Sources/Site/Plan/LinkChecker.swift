import Briefings
import Diagnostics

/// Resolves every link that texts hold to files of `Content/`.
struct LinkChecker {
  private let index: SiteIndex

  init(_ index: SiteIndex) { self.index = index }

  /// Paths below `Content/assets/`, ascending. Links that lead nowhere are reported.
  func usedAssets(diagnostics: inout DiagnosticList) -> [String] {
    var used: Set<String> = []
    let library = index.library
    for (i, noun) in library.briefings.enumerated() {
      check(noun.facts, at: .briefing(i), file: noun.span.path, &used, &diagnostics)
    }
    for (i, noun) in library.actors.enumerated() {
      check(noun.facts, at: .profile(i), file: noun.span.path, &used, &diagnostics)
    }
    for (i, noun) in library.events.enumerated() {
      check(noun.facts, at: .account(i), file: noun.span.path, &used, &diagnostics)
    }
    return used.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private func check(
    _ facts: ProseFacts,
    at place: Prose.Place,
    file: String,
    _ used: inout Set<String>,
    _ diagnostics: inout DiagnosticList
  ) {
    for image in facts.bareImages {
      diagnostics.warning(
        .missingAlternative,
        "an image without alternative text says nothing to those who do not see it",
        at: span(file, image.line, image.column),
        suggestion: "write between its brackets what it shows: '![A map of Kursk region](…)'"
      )
    }
    let sources = sources(at: place)
    for reference in facts.sourceReferences where !sources.contains(where: { $0.id == reference.id }) {
      diagnostics.warning(
        .unknownSource,
        "'[^\(reference.id)]' is neither a footnote nor a source of this file, and stays as it is written",
        at: span(file, reference.place.line, reference.place.column),
        suggestion: nearestName(to: reference.id, in: sources.lazy.map(\.id)).map {
          "did you mean '[^\($0)]'?"
        }
          ?? "add the source under 'sources:', or write the footnote"
      )
    }
    for link in facts.links {
      switch index.target(of: Array(link.destination.utf8)[...], from: place) {
      case .elsewhere: break
      case .found(let path, _):
        if path.hasPrefix("assets/"), let asset = Links.decoded(path.dropFirst("assets/".count).utf8) {
          used.insert(asset)
        }
      case .nothing: report(link, file: file, place, &diagnostics)
      }
    }
  }

  private func sources(at place: Prose.Place) -> [Source] {
    index.library.sources(of: Proposition.Carrier(place))
  }

  private func report(
    _ link: ProseFacts.Link,
    file: String,
    _ place: Prose.Place,
    _ diagnostics: inout DiagnosticList
  ) {
    diagnostics.warning(
      .danglingLink,
      link.isImage
        ? "image '\(link.destination)' is no file of the site; its alternative text stands in its place"
        : "link to '\(link.destination)' leads to no file of the site; its words stay, without a link",
      at: span(file, link.line, link.column),
      suggestion: nearest(to: link.destination, from: place).map { "did you mean '\($0)'?" }
    )
  }

  private func span(_ file: String, _ line: Int32, _ column: Int32) -> SourceSpan {
    SourceSpan(path: file, start: line > 0 ? SourcePosition(line: Int(line), column: Int(column)) : nil)
  }

  /// The nearest of what the destination's folder holds, written as the destination is.
  private func nearest(to destination: String, from place: Prose.Place) -> String? {
    let parts = destination.split(separator: "/", omittingEmptySubsequences: false)
    guard let last = parts.last.map(String.init) else { return nil }
    let folder = parts.dropLast().joined(separator: "/")
    let prefix = parts.count > 1 ? folder + "/" : ""
    if folder.contains("assets") {
      let name = last
      return nearestName(
        to: name,
        in: index.library.assets.map { String($0.split(separator: "/").last ?? "") }
      )
      .map { prefix + $0 }
    }
    let ids: [String] =
      if folder.contains("actors") {
        index.library.actors.map(\.id)
      } else if folder.contains("events") {
        index.library.events.map(\.id)
      } else if folder.contains("briefings") {
        index.library.briefings.map(\.id)
      } else {
        siblings(of: place)
      }
    return nearestName(to: last, in: ids.lazy.map { $0 + ".md" }).map { prefix + $0 }
  }

  private func siblings(of place: Prose.Place) -> [String] {
    switch place {
    case .briefing: index.library.briefings.map(\.id)
    case .profile: index.library.actors.map(\.id)
    case .account: index.library.events.map(\.id)
    }
  }
}
