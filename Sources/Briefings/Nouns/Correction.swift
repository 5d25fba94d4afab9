import Markdown

/// What was changed in a briefing after it was published, and why: `{date: 2025-05-02, kind: correction, text: …}`.
package struct Correction: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    /// What it said was wrong.
    case correction
    /// What it said could be misread.
    case clarification
    /// More has become known.
    case update
    /// It no longer stands: its page says so, and its text is not shown.
    case retraction
  }

  package var date: EDTFDate
  package var kind: Kind
  package var text: String

  package init(date: EDTFDate, kind: Kind, text: String) {
    self.date = date
    self.kind = kind
    self.text = text
  }
}

extension [Correction] {
  package var haveRetraction: Bool { contains { $0.kind == .retraction } }
}

extension Briefing {
  package var isRetracted: Bool { corrections.haveRetraction }

  /// Leaves of a briefing what tells that it was there: title, dates, authors, tags, redirects, corrections.
  mutating func withdraw() {
    body = Document()
    summary = nil
    sources = []
    claims = []
    judgements = []
    params = .table([])
  }
}
