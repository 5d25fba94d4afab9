import Diagnostics
import Markdown

/// A dated text by analysts: the unit that people write and read.
package struct Briefing: Sendable {
  /// The file name without its ending; the last part of the page's URL.
  package var id: String
  package var title: String
  package var date: EDTFDate
  package var updated: EDTFDate?
  package var summary: String?
  package var authors: [String] = []
  package var tags: [String] = []
  package var isDraft = false
  /// BCP 47 tag of the text's language where it differs from the site's.
  package var language: String?
  /// Nil: the site's default.
  package var marking: Marking?
  /// In the order written.
  package var judgements: [Judgement] = []
  package var claims: [Claim] = []
  package var sources: [Source] = []
  /// URLs (paths below the site's root, without leading slash) that lead here.
  package var redirects: [String] = []
  /// In the order written.
  package var corrections: [Correction] = []
  package var params: Param = .table([])
  /// Empty too for a noun that is as it was in an earlier run: ``Library/text(of:_:)`` gives its text.
  package var body: Document {
    get { document }
    set { take(newValue, ProseFacts(newValue)) }
  }
  private var document = Document()
  /// The text where blocks of it are not for everybody; nil in a ``Library``.
  var markedText: MarkedText?
  /// Of the text that is `body`.
  package var facts = ProseFacts()
  /// What an extractor found in the text, anchored in ``body``'s text. Ascending by range.
  package var extracted: [ExtractedMention] = []
  package var quotes: [Quote] = []
  /// The file, at its title.
  package var span: SourceSpan

  package init(id: String, title: String, date: EDTFDate, span: SourceSpan) {
    self.id = id
    self.title = title
    self.date = date
    self.span = span
  }

  /// Sets `body` where what is asked of it is known already.
  mutating func take(_ document: Document, _ facts: ProseFacts) {
    self.document = document
    self.facts = facts
  }
}
