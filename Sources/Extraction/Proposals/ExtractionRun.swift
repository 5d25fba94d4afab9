import Briefings
import Diagnostics
import Foundation
import Parallel

/// Which briefings a run reads.
package struct ExtractionOptions: Sendable {
  /// Ids; empty: all whose text has changed since they were read.
  package var briefings: [String] = []
  /// Whether those are read too whose text is as it was.
  package var isAll = false
  package var progress: ExtractionProgress?

  package init() {}
}

/// What a run has proposed, by briefing.
package struct ExtractionSummary: Sendable {
  package struct Item: Sendable {
    package var briefing: String
    package var actors = 0
    package var newActors = 0
    package var events = 0
    package var quotes = 0
    package var mentions = 0
    /// Whether the file is another than before.
    package var isWritten = false
  }

  package var items: [Item] = []
  /// Briefings that were not read because their text is as it was.
  package var unchanged = 0
  /// Briefings that were not read because they are not in English.
  package var foreign = 0
}

/// Reads the English briefings of a site and writes what it proposes for each to `Content/extracted/<briefing>.json`.
///
/// The same texts and curated files give the same bytes; a file that would not change is not written.
///
/// - Parameter root: The site's folder, which holds `Content/`.
/// - Returns: Nil where the content has faults, or a file could not be written; others are there then.
package func extract(
  root: String,
  options: ExtractionOptions,
  diagnostics: inout DiagnosticList
) async -> ExtractionSummary? {
  guard let texts = await BriefingTexts.read(root, options.briefings, &diagnostics) else { return nil }
  let known = CuratedNames(texts.library)
  let all = texts.all.filter(\.isEnglish)
  let files = ExtractedFiles(root: root)
  let isAll = options.isAll || !options.briefings.isEmpty
  options.progress?.begin(of: all.count)
  let made = await parallelMap(count: all.count, grain: 1) { i in
    defer { options.progress?.advance() }
    let text = all[i]
    guard let bytes = texts.bytes(of: text) else { return Made.nothing }
    if !isAll, files.state(of: text.id)?.isCurrent(ProposalFile.hash(of: bytes)) == true {
      return Made.nothing
    }
    var builder = ProposalBuilder(bytes, of: text.id, date: text.date, known: known)
    let proposal = builder.make()
    // Written at once: what is proposed for all briefings would take much memory.
    let file = ProposalFile(proposal, briefing: text.id, text: bytes).bytes
    var item = ExtractionSummary.Item(text.id, proposal)
    var faults = DiagnosticList()
    guard let isWritten = files.write(file, text.id, &faults) else { return Made.failed(faults) }
    item.isWritten = isWritten
    return Made.file(item)
  }
  var summary = ExtractionSummary()
  summary.foreign = texts.all.count - all.count
  for made in made {
    switch made {
    case .nothing: summary.unchanged += 1
    case .file(let item): summary.items.append(item)
    case .failed(let faults):
      // The others would say the same.
      diagnostics.append(contentsOf: faults)
      return nil
    }
  }
  return summary
}

/// What became of one briefing.
private enum Made: Sendable {
  /// Its text is as it was when it was read last, or is being changed.
  case nothing
  case file(ExtractionSummary.Item)
  case failed(DiagnosticList)
}

extension ExtractionSummary.Item {
  fileprivate init(_ briefing: String, _ proposal: Proposal) {
    self.briefing = briefing
    actors = proposal.actors.count
    newActors = proposal.actors.count { !$0.isKnown }
    events = proposal.events.count
    quotes = proposal.quotes.count
    mentions = proposal.mentions.count
  }
}
