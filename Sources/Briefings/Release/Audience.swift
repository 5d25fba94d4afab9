/// For whom a ``Library`` is made.
package enum Audience: Hashable, Sendable {
  /// Readers who may see what is marked as this or less, and nothing more.
  case readers(Marking)
  /// Everybody: a site that sets no ceiling and has nothing marked above TLP:CLEAR.
  case everybody
  /// The author, who may see everything in the terminal; never for what is published.
  case author
  /// A program that reads the author's texts: everything, apart from blocks that are marked above their file.
  case extractor

  /// What readers may see at most; nil where there is no ceiling.
  package var ceiling: Marking? {
    if case .readers(let marking) = self { return marking }
    return nil
  }
}
