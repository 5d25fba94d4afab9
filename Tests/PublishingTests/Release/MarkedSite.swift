import Briefings

/// A site as a tree of items, each with a marking or none, which can be written whole or without what is above a
/// ceiling: by leaving out what somebody would delete by hand.
struct MarkedSite {
  /// A part of a noun's front matter, in YAML's flow style and without its marking.
  struct Piece {
    var number: Int
    var marking: Marking?
    var yaml: String
    /// Ids of nouns that it names.
    var nouns: [String] = []
    /// Ids of its noun's sources that it names.
    var sources: [String] = []
    /// Its own id, if it is a source.
    var id: String?
    /// For a source: what it is derived from.
    var derivedFrom: [String] = []
    var positions: [Piece] = []
  }

  indirect enum Prose {
    case words(number: Int, [Token])
    case block(number: Int, Marking, [Prose])
  }

  enum Token {
    case text(String)
    /// `[[id|words]]`, or the words where there is no such noun.
    case link(id: String, words: String)
    /// `[^s1]`, or nothing where its noun has no such source.
    case source(String)
  }

  enum Kind: String {
    case actor = "actors"
    case event = "events"
    case briefing = "briefings"
  }

  struct Noun {
    var number: Int
    var kind: Kind
    var id: String
    var marking: Marking?
    /// Lines of front matter.
    var head: String
    var sameAs: String?
    var country: String?
    var lists: [(key: String, pieces: [Piece])] = []
    /// Lists of ids of events.
    var references: [(key: String, ids: [String])] = []
    var prose: [Prose] = []
    /// What an extractor proposes for a briefing.
    var extracted: String?
  }

  var nouns: [Noun] = []
  var defaultMarking: Marking?
  var assets: [String] = []
  /// Numbers of items that are left out altogether, to make a counterexample small.
  var removed: Set<Int> = []
  /// How many items there are.
  var count = 0
}

// MARK: - Who may see what

extension MarkedSite {
  /// The site as files, of those items alone that are not above `ceiling`; nil: all.
  func files(upTo ceiling: Marking?, release: Marking) -> [String: String] {
    let writer = Writer(site: self, ceiling: ceiling)
    var files: [String: String] = [:]
    files["Content/site.yaml"] =
      "title: Desk\nbaseURL: https://example.org/\nrelease: \(release.rawValue)\n"
      + (defaultMarking.map { "defaultMarking: \($0.rawValue)\n" } ?? "")
    for noun in nouns where writer.isPresent(noun) {
      files["Content/\(noun.kind.rawValue)/\(noun.id).md"] = writer.text(of: noun)
      if let extracted = noun.extracted { files["Content/extracted/\(noun.id).json"] = extracted }
    }
    let all = files.values.joined()
    for asset in assets where ceiling == nil || all.contains(asset) {
      files["Content/assets/\(asset)"] = "picture \(asset)"
    }
    return files
  }

  /// Of items, by number, for a description.
  var items: [Int] { (0..<count).filter { !removed.contains($0) } }

  private struct Writer {
    let site: MarkedSite
    let ceiling: Marking?
    private let places: [String: Int]

    init(site: MarkedSite, ceiling: Marking?) {
      self.site = site
      self.ceiling = ceiling
      places = Dictionary(uniqueKeysWithValues: site.nouns.enumerated().map { ($1.id, $0) })
    }

    func isPresent(_ noun: Noun) -> Bool {
      guard !site.removed.contains(noun.number) else { return false }
      if let ceiling, ceiling < .red {
        guard let marking = noun.marking ?? site.defaultMarking, marking <= ceiling else { return false }
      }
      return noun.sameAs.map(isPresent) ?? true
    }

    func isPresent(_ id: String) -> Bool { places[id].map { isPresent(site.nouns[$0]) } ?? false }

    private func isPresent(_ number: Int, _ marking: Marking?) -> Bool {
      guard !site.removed.contains(number) else { return false }
      guard let ceiling, let marking else { return true }
      return marking <= ceiling
    }

    func text(of noun: Noun) -> String {
      var text = "---\n" + noun.head
      if let marking = noun.marking { text += "marking: \(marking.rawValue)\n" }
      if let sameAs = noun.sameAs { text += "sameAs: \(sameAs)\n" }
      if let country = noun.country, isPresent(country) { text += "country: \(country)\n" }
      let all = noun.lists.first { $0.key == "sources" }?.pieces ?? []
      let sources = Set(all.filter { isPresent($0.number, $0.marking) }.compactMap(\.id))
      for list in noun.lists {
        let lines = list.pieces.compactMap { yaml($0, sources) }
        if !lines.isEmpty { text += "\(list.key):\n" + lines.map { "  - \($0)\n" }.joined() }
      }
      for list in noun.references {
        let ids = list.ids.filter(isPresent)
        if !ids.isEmpty { text += "\(list.key): [\(ids.joined(separator: ", "))]\n" }
      }
      return text + "---\n" + noun.prose.map { markdown($0, sources) }.joined()
    }

    private func yaml(_ piece: Piece, _ sources: Set<String>) -> String? {
      guard isPresent(piece.number, piece.marking), piece.nouns.allSatisfy(isPresent),
        piece.sources.allSatisfy(sources.contains)
      else { return nil }
      var members = [piece.yaml]
      let origins = piece.derivedFrom.filter(sources.contains)
      if !origins.isEmpty { members.append("derivedFrom: [\(origins.joined(separator: ", "))]") }
      let positions = piece.positions.compactMap { yaml($0, sources) }
      if !positions.isEmpty { members.append("positions: [\(positions.joined(separator: ", "))]") }
      if let marking = piece.marking { members.append("marking: \"\(marking.rawValue)\"") }
      return "{\(members.joined(separator: ", "))}"
    }

    private func markdown(_ prose: Prose, _ sources: Set<String>) -> String {
      switch prose {
      case .words(let number, let tokens):
        if site.removed.contains(number) { return "" }
        let words = tokens.map { token in
          switch token {
          case .text(let text): text
          case .link(let id, let words): isPresent(id) ? "[[\(id)|\(words)]]" : words
          case .source(let id): sources.contains(id) ? "[^\(id)]" : ""
          }
        }
        return words.joined(separator: " ") + "\n\n"
      case .block(let number, let marking, let parts):
        guard isPresent(number, marking) else { return "" }
        let label = marking.rawValue.replacing("TLP:", with: "")
        return ":::tlp \(label)\n" + parts.map { markdown($0, sources) }.joined() + ":::\n\n"
      }
    }
  }
}
