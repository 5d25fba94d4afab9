import Briefings
import Diagnostics
import Extraction

/// Makes the decisions that come from pages, one after the other, and remembers what became of the last ones.
///
/// A decision reads what is proposed, looks whether that is what was shown, and writes. No other one of this server
/// comes between: two that add to one file lose nothing.
actor ReviewDesk {
  /// What is told of a decision, on the page that follows.
  struct Note: Hashable, Sendable {
    var text: String
    var details: [String]
  }

  /// Sent with each form: only a page that this server made has it.
  nonisolated let token: String
  nonisolated let root: String

  private var last: Task<Void, Never>?
  private var notes: [Int: Note] = [:]
  private var count = 0
  /// What was read last, and of which content.
  private var known: (stamps: ContentStamps, agenda: Review.Agenda)?
  /// How often all was read.
  private(set) var readCount = 0

  /// So many decisions are remembered.
  private static let most = 100
  /// More proposals are not kept: they would take more memory than the preview.
  private static let mostKept = 50_000

  /// - Parameter root: The site's folder.
  init(root: String) {
    self.root = root
    var random = SystemRandomNumberGenerator()
    token = (0..<4).map { _ in String(random.next() as UInt64, radix: 36) }.joined(separator: "-")
  }

  /// What is proposed, read again only where the content has changed since.
  func agenda() async -> (agenda: Review.Agenda?, faults: [String]) {
    let stamps = ContentStamps(root: root)
    if let known, known.stamps == stamps { return (known.agenda, []) }
    known = nil
    readCount += 1
    var diagnostics = DiagnosticList()
    let agenda = await Review.agenda(root: root, diagnostics: &diagnostics)
    if let agenda, let stamps, agenda.items.count <= Self.mostKept { known = (stamps, agenda) }
    return (agenda, Self.lines(diagnostics.errors))
  }

  /// What became of a decision, and the number under which its note is found.
  func decide(
    _ decision: Review.Decision,
    on id: String,
    seen print: String
  ) async -> (outcome: Review.Outcome, number: Int?) {
    let (root, previous) = (root, last)
    // A task of its own: it is not given up halfway where the browser goes away.
    let task = Task {
      await previous?.value
      return await Review.decide(decision, on: id, seen: print, root: root)
    }
    last = Task { _ = await task.value }
    let outcome = await task.value
    guard case .done(let item, let path, let warnings) = outcome else { return (outcome, nil) }
    count += 1
    let text =
      switch decision {
      case .accept where item.kind == .claim:
        "Accepted “\(item.beginning)”: it is among the claims in \(path). To take it back, remove it there."
      case .accept(let correction):
        "Accepted “\(correction.name ?? item.name)”: \(path) is there to be edited. To take it back, delete that file."
      case .reject:
        "Rejected “\(item.kind.hasFile ? item.name : item.beginning)”: it is never proposed again. To take it back, remove its line in \(path)."
      case .merge(let other): "Merged “\(item.name)” into \(other). To take it back, delete \(path)."
      }
    notes[count] = Note(text: text, details: Self.lines(warnings))
    notes[count - Self.most] = nil
    return (outcome, count)
  }

  func note(_ number: Int) -> Note? { notes[number] }

  /// Of each: `Content/actors/a.md:2: an actor needs 'type'; write …`.
  static func lines(_ diagnostics: DiagnosticList) -> [String] {
    diagnostics.sorted().map { fault in
      let line = fault.span?.start.map { ":\($0.line)" } ?? ""
      return (fault.span.map { "\($0.path)\(line): " } ?? "") + fault.message
        + (fault.suggestion.map { "; \($0)" } ?? "")
    }
  }
}
