/// Links laid over a document when it is written: what the mention linker found and how links resolve.
///
/// The writer closes and reopens emphasis around the ends of a span, so that `*Kim* Jong Un` becomes one link.
package struct LinkOverlay: Sendable {
  /// A stretch of ``Document/text`` that becomes an `<a>`. Never inside a link, code or a heading.
  package struct Span: Hashable, Sendable {
    package var start: Int32
    package var end: Int32
    /// Everything between `<a ` and `>`, escaped and ready to be written, in ``LinkOverlay/attributes``.
    package var attributes: Range<Int32>

    package init(start: Int32, end: Int32, attributes: Range<Int32>) {
      self.start = start
      self.end = end
      self.attributes = attributes
    }
  }

  /// What a link or image of the document becomes.
  package enum Resolution: Hashable, Sendable {
    /// `<a …>` (or `src="…"` of an image) with these attributes, ready to be written.
    case attributes(Range<Int32>)
    /// The same, with these words (plain text, in ``LinkOverlay/attributes`` too) instead of the link's own.
    case renamed(Range<Int32>, words: Range<Int32>)
    /// Its words alone.
    case words
    /// This HTML in place of a reference to a source.
    case replaced(Range<Int32>)
  }

  /// Ascending, not overlapping.
  package var spans: [Span] = []
  /// By index of the node of a link, an image or a reference to a source; those not listed are written as Markdown has them.
  package var resolutions: [Int32: Resolution] = [:]
  /// The bytes that spans and resolutions point into.
  package var attributes: [UInt8] = []

  package init() {}
}
