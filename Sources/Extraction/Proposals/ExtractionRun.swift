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
/// - Returns: Nil where the content has faults, or nothing could be written.
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
    if !isAll, files.state(of: text.id)?.isCurrent(ProposalFile.hash(of: text.text)) == true {
      return Made?.none
    }
    var builder = ProposalBuilder(text.text, of: text.id, date: text.date, known: known)
    let proposal = builder.make()
    return Made(
      item: ExtractionSummary.Item(text.id, proposal),
      bytes: ProposalFile(proposal, briefing: text.id, text: text.text).bytes
    )
  }
  var summary = ExtractionSummary()
  summary.foreign = texts.all.count - all.count
  for made in made {
    guard var made else {
      summary.unchanged += 1
      continue
    }
    guard let isWritten = files.write(made.bytes, made.item.briefing, &diagnostics) else { return nil }
    made.item.isWritten = isWritten
    summary.items.append(made.item)
  }
  return summary
}

private struct Made: Sendable {
  var item: ExtractionSummary.Item
  var bytes: [UInt8]
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
