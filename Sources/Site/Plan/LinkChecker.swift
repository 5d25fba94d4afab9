import Briefings
import Diagnostics
import Markdown
import Mentions

/// Resolves every link that texts hold to files of `Content/`.
struct LinkChecker {
  private let index: SiteIndex

  init(_ index: SiteIndex) { self.index = index }

  /// Paths below `Content/assets/`, ascending. Links that lead nowhere are reported.
  func usedAssets(diagnostics: inout DiagnosticList) -> [String] {
    var used: Set<String> = []
    let library = index.library
    for i in library.briefings.indices { check(.briefing(i), &used, &diagnostics) }
    for i in library.actors.indices { check(.profile(i), &used, &diagnostics) }
    for i in library.events.indices { check(.account(i), &used, &diagnostics) }
    return used.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private func check(
    _ place: Prose.Place,
    _ used: inout Set<String>,
    _ diagnostics: inout DiagnosticList
  ) {
    let document = index.document(at: place)
    var explicit: Set<Int32>?
    for (i, node) in document.nodes.enumerated() where node.kind == .link || node.kind == .image {
      switch index.target(of: node, in: document, from: place) {
      case .elsewhere: break
      case .found(let path, _):
        if path.hasPrefix("assets/"), let asset = Links.decoded(path.dropFirst("assets/".count).utf8) {
          used.insert(asset)
        }
      case .nothing:
        // Links by id were resolved, or reported, when names were linked.
        let known = explicit ?? Set(index.linkedDocument(at: place).explicitLinks.map(\.node))
        explicit = known
        if known.contains(Int32(i)) || node.traits.contains(.wiki) { break }
        report(node, in: document, place, &diagnostics)
      }
    }
  }

  private func report(
    _ node: Node,
    in document: Document,
    _ place: Prose.Place,
    _ diagnostics: inout DiagnosticList
  ) {
    let destination = document.attribute(node.string)
    let isKnown = node.line > 0
    diagnostics.warning(
      .danglingLink,
      "link to '\(destination)' leads to no file of the site; its words stay, without a link",
      at: SourceSpan(
        path: index.file(of: place),
        start: isKnown ? SourcePosition(line: Int(node.line), column: Int(node.column)) : nil
      ),
      suggestion: nearest(to: destination, from: place).map { "did you mean '\($0)'?" }
    )
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
