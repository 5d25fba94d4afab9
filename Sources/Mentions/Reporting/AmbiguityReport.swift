import Briefings
import Diagnostics
import Markdown

/// Says which names in the texts are owned by several entities, each name once.
struct AmbiguityReport {
  /// How many places are named.
  private static let shown = 3

  private struct Use {
    var count = 0
    var places: [SourceSpan] = []
  }

  private let library: Library
  private let gazetteer: Gazetteer

  init(_ library: Library, _ gazetteer: Gazetteer) {
    self.library = library
    self.gazetteer = gazetteer
  }

  func report(
    _ texts: [DocumentLinks],
    _ subjects: LinkSubjects,
    diagnostics: inout DiagnosticList
  ) {
    var uses: [Int32: Use] = [:]
    var reader = TokenReader()
    for (i, links) in texts.enumerated() where !links.ambiguous.isEmpty {
      let path = subjects.path(of: i)
      for use in links.ambiguous {
        guard let name = gazetteer.name(use.text, &reader) else { continue }
        uses[name, default: Use()].count += 1
        if let known = uses[name], known.places.count < Self.shown {
          uses[name]?.places.append(SourceSpan(path: path, start: use.position))
        }
      }
    }
    for name in uses.keys.sorted() {
      guard let use = uses[name], let first = use.places.first else { continue }
      let candidates = gazetteer.candidates(for: name)
      let text = NameTexts(library).spelling(of: name, gazetteer)
      let times = use.count == 1 ? "once" : "\(use.count) times"
      diagnostics.warning(
        .ambiguousName,
        "'\(text)' may mean \(NameTexts.list(candidates.map { NameTexts(library).label($0.entity) }));"
          + " it stands in the texts \(times) and stays unlinked",
        at: first,
        notes: candidates.map { owner in
          Diagnostic.Note(
            "a name of \(NameTexts(library).label(owner.entity))",
            at: NameTexts(library).span(of: text, owner)
          )
        } + use.places.dropFirst().map { Diagnostic.Note("also here", at: $0) },
        suggestion: "make it weak for all but one, or link it by id where it stands: '[\(text)](actor:…)'"
      )
    }
  }
}

extension Gazetteer {
  /// Those who a name that is ambiguous may mean: the owners of the strongest kind.
  func candidates(for name: Int32) -> ArraySlice<Owner> {
    let owners = owners(of: name)
    guard let first = owners.first else { return [] }
    guard first.kind == .weak else { return owners.prefix { $0.kind == first.kind } }
    return owners.drop { $0.kind == .weak }
  }
}
