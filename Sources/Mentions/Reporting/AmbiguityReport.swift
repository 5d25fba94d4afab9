import Briefings
import Diagnostics
import Markdown

/// Says which names in the texts are owned by several entities, each name once.
struct AmbiguityReport {
  /// How many places are named.
  private static let shown = 3

  private struct Use {
    var count = 0
    var places: [(subject: Int, start: Int)] = []
  }

  private let library: Library
  private let gazetteer: Gazetteer

  init(_ library: Library, _ gazetteer: Gazetteer) {
    self.library = library
    self.gazetteer = gazetteer
  }

  func report(
    _ results: [DocumentLinker.Result],
    _ subjects: LinkSubjects,
    diagnostics: inout DiagnosticList
  ) {
    var uses: [Int32: Use] = [:]
    for (i, result) in results.enumerated() {
      for (unlinked, name) in zip(result.linked.unlinked, result.names) where unlinked.reason == .ambiguous {
        uses[name, default: Use()].count += 1
        if let use = uses[name], use.places.count < Self.shown {
          uses[name]?.places.append((i, Int(unlinked.start)))
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
        at: place(first, subjects),
        notes: candidates.map { owner in
          Diagnostic.Note(
            "a name of \(NameTexts(library).label(owner.entity))",
            at: NameTexts(library).span(of: text, owner)
          )
        } + use.places.dropFirst().map { Diagnostic.Note("also here", at: place($0, subjects)) },
        suggestion: "make it weak for all but one, or link it by id where it stands: '[\(text)](actor:…)'"
      )
    }
  }

  private func place(_ place: (subject: Int, start: Int), _ subjects: LinkSubjects) -> SourceSpan {
    let subject = subjects[place.subject]
    return SourceSpan(path: subject.path, start: subject.document.position(ofText: place.start))
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
