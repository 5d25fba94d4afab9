/// What the writer has open inside one block: emphasis and the like, and a link laid over the text.
struct InlineState {
  struct Open {
    var node: Int32
    /// Whether the element was opened inside the laid-over link.
    var isInside: Bool
  }

  /// Elements open now, outermost first.
  var open: [Open] = []
  /// Index of the next span to be opened, in the overlay's spans.
  var nextSpan = 0
  /// Where the open span ends, or -1.
  var spanEnd: Int32 = -1
}
