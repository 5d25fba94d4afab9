import Diagnostics

/// What analysts conclude, how likely they hold it to be, and how much confidence they have in their basis for it:
/// ICD 203 (Intelligence Community Directive, Analytic Standards), section D.6.e.
package struct Judgement: Hashable, Sendable {
  /// The fourteen terms of section D.6.e.(2)(a): seven degrees, each with a term of two rows that may not be mixed.
  package enum Likelihood: String, CaseIterable, Sendable {
    case almostNoChance = "almost no chance"
    case veryUnlikely = "very unlikely"
    case unlikely
    case roughlyEvenChance = "roughly even chance"
    case likely
    case veryLikely = "very likely"
    case almostCertain = "almost certain"
    // The second row, in the same order.
    case remote
    case highlyImprobable = "highly improbable"
    case improbable
    case roughlyEvenOdds = "roughly even odds"
    case probable
    case highlyProbable = "highly probable"
    case nearlyCertain = "nearly certain"

    private var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }

    /// From 0, almost no chance, to 6, almost certain.
    package var degree: Int { place % 7 }

    /// 0 or 1: which of the two rows of terms it is of.
    package var row: Int { place / 7 }

    /// Per cent, as the directive gives them.
    package var percent: ClosedRange<Int> {
      switch degree {
      case 0: 1...5
      case 1: 5...20
      case 2: 20...45
      case 3: 45...55
      case 4: 55...80
      case 5: 80...95
      default: 95...99
      }
    }
  }

  package enum Confidence: String, CaseIterable, Sendable {
    case low, moderate, high
  }

  package var text: String
  /// Required by the standard; its lack is a warning.
  package var likelihood: Likelihood?
  package var confidence: Confidence?
  package var marking: Marking?
  /// Its text.
  package var span: SourceSpan

  package init(text: String, span: SourceSpan) {
    self.text = text
    self.span = span
  }
}
