import Briefings
import Words

/// A correction, by where it stands.
struct CorrectionEntry: Hashable, Sendable {
  /// Index into `library.briefings`, and into that one's corrections.
  var briefing: Int32
  var place: Int32

  /// Latest first; of one day, in the order of the library.
  static func newestFirst(_ library: Library) -> [CorrectionEntry] {
    let all = library.briefings.indices.flatMap { i in
      library.briefings[i].corrections.indices.map { CorrectionEntry(briefing: Int32(i), place: Int32($0)) }
    }
    return all.sorted { a, b in
      let (x, y) = (library.correction(a).date, library.correction(b).date)
      return (y, a.briefing, b.place) < (x, b.briefing, a.place)
    }
  }
}

extension Library {
  func correction(_ entry: CorrectionEntry) -> Correction {
    briefings[Int(entry.briefing)].corrections[Int(entry.place)]
  }
}

extension PageMaker {
  /// So many corrections stand on their page.
  static var correctionsAtMost: Int { 400 }

  /// What was changed in a briefing, latest first.
  func corrections(of briefing: Briefing) -> [CorrectionView] {
    briefing.corrections.enumerated()
      .sorted { ($1.element.date, $1.offset) < ($0.element.date, $0.offset) }
      .map { correction($0.element, place: $0.offset) }
  }

  func correction(_ correction: Correction, place: Int) -> CorrectionView {
    CorrectionView(
      correction,
      word: words.correction(correction.kind),
      date: date(correction.date),
      place: place
    )
  }

  func corrections() -> CorrectionsView {
    let all = index.corrections
    let shown = all.prefix(Self.correctionsAtMost)
    return CorrectionsView(
      frame: frame("corrections", title: words[.corrections], description: words[.whatWasChanged]),
      count: all.count,
      shown: shown.count < all.count ? shown.count : nil,
      corrections: shown.map { entry in
        var view = correction(library.correction(entry), place: Int(entry.place))
        view.briefing = item(briefing: Int(entry.briefing), isBrief: true)
        return view
      }
    )
  }
}
