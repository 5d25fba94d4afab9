import Briefings
import Diagnostics

extension Review {
  /// What a person decides of one proposal.
  package enum Decision: Hashable, Sendable {
    /// Its file is written, as `dossier promote` writes it.
    case accept(Correction)
    /// It is never proposed again, as by `dossier reject`.
    case reject
    /// A proposed actor is one that has a file, whose id this is: its own file says `sameAs`.
    case merge(into: String)
  }

  /// What became of a decision.
  package enum Outcome: Sendable {
    /// What the proposal was, the file that was written or added to, below the root, and what is to be known of it.
    case done(Item, path: String, warnings: DiagnosticList)
    /// There is no such proposal: somebody has decided, or a text has changed.
    case gone
    /// The proposal is another one than was shown; nothing was written.
    case changed
    /// Nothing was written, for these reasons.
    case refused(DiagnosticList)
  }

  /// Does what was decided, if the proposal still is what was shown: `print` is that of the ``Item``.
  package static func decide(
    _ decision: Decision,
    on id: String,
    seen print: String,
    root: String
  ) async -> Outcome {
    var diagnostics = DiagnosticList()
    guard let library = await read(root, &diagnostics) else { return .refused(diagnostics) }
    let found = entities(library).first { $0.id == id } ?? passages(library).first { $0.id == id }
    guard let item = found else { return .gone }
    guard item.print == print else { return .changed }
    let path: String? =
      switch decision {
      case .accept(let correction): await promote([id], correction, library, root, &diagnostics)?.first
      case .reject: await reject([id], library, root, &diagnostics).map { _ in rejectionsPath }
      case .merge(let other): merge(id, into: other, library, root, &diagnostics)
      }
    return path.map { .done(item, path: $0, warnings: diagnostics) } ?? .refused(diagnostics)
  }
}
