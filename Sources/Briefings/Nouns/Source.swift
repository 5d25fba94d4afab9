import Diagnostics

/// Where a statement was taken from.
package struct Source: Hashable, Sendable {
  /// Unique within the noun that carries it: `s1`.
  package var id: String
  package var title: String
  package var publisher: String?
  /// http or https.
  package var url: String?
  package var archive: String?
  package var published: EDTFDate?
  package var accessed: EDTFDate?
  /// Admiralty code (NATO AJP-2.1): reliability A–F and credibility 1–6, as `B2`.
  package var grade: String?
  /// Ids of the noun's sources that this one repeats, as a rewrite repeats a wire story.
  package var derivedFrom: [String] = []
  /// Nil: as its noun.
  package var marking: Marking?
  package var span: SourceSpan

  package init(id: String, title: String, span: SourceSpan) {
    self.id = id
    self.title = title
    self.span = span
  }
}
