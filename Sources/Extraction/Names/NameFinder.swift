/// Finds the names of a text: the tagger's, made consistent over the whole text.
package struct NameFinder: Sendable {
  package let tagger: NameTagger

  package init(_ tagger: NameTagger) { self.tagger = tagger }

  /// The finder that the program comes with; nil if its model does not fit the program.
  package static let shared: NameFinder? = NameModel.shared.map {
    NameFinder(NameTagger($0, lists: .shared))
  }

  /// The names, in order; none overlaps another.
  package func names(in text: TokenizedText) -> [NameSpan] {
    names(in: text, NameWords(text, lists: tagger.lists))
  }

  func names(in text: TokenizedText, _ words: NameWords) -> [NameSpan] {
    var pass = DocumentPass(text, words)
    return pass.apply(tagger.names(in: text, words), tagger.model)
  }
}
