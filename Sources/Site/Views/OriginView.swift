import Mustache

/// Where an assertion of a page comes from: who wrote or found it, and in which words.
struct OriginView: Sendable {
  var isExtracted: Bool
  /// The curated file: `Content/events/treaty.md`.
  var file: String?
  /// The extracting program and its version: `dossier 1`.
  var extractor: String?
  /// `87 %`
  var confidence: String?
  var briefing: BriefingItem?
  /// Where on the briefing's page it stands, with `#`.
  var place: String?
  /// HTML; the sentence that says so, where there is one.
  var sentence: [UInt8]?

  static let shape = Shape<OriginView>(
    "origin",
    [
      .flag("isExtracted") { $0.isExtracted },
      .text("file") { $0.file },
      .text("extractor") { $0.extractor },
      .text("confidence") { $0.confidence },
      .record("briefing", BriefingItem.shape) { $0.briefing },
      .url("place") { $0.place },
      .flag("hasSentence") { $0.sentence != nil },
      .html("sentence") { $1.append(contentsOf: $0.sentence ?? []) },
    ]
  )
}
