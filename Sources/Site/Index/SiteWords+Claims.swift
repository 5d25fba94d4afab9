import Briefings
import Words

/// How claims, numbers and judgements are told.
extension SiteWords {
  func status(_ status: Claim.Status) -> String { words[key: "claim-statuses.\(status.rawValue)"] ?? "" }

  /// `denies`
  func stance(_ stance: Position.Stance) -> String { words[key: "stances.\(stance.rawValue)"] ?? "" }

  /// `almost certain`
  func likelihood(_ likelihood: Judgement.Likelihood) -> String {
    words[key: "likelihoods.\(likelihood.rawValue.replacing(" ", with: "-"))"] ?? ""
  }

  func confidence(_ confidence: Judgement.Confidence) -> String {
    words[key: "confidences.\(confidence.rawValue)"] ?? ""
  }

  /// `55–80 %`
  func percent(_ range: ClosedRange<Int>) -> String {
    text(.percent, ["number": text(.span, ["from": "\(range.lowerBound)", "to": "\(range.upperBound)"])])
  }

  /// `2 independent of 3 sources`
  func independent(_ sources: (independent: Int, all: Int)) -> String {
    text(.independentSources, ["independent": "\(sources.independent)", "count": "\(sources.all)"])
  }

  /// `about 14,000`, `11,000–14,000`
  func amount(_ amount: Figure.Amount, isApproximate: Bool) -> String {
    let number =
      amount.low == amount.high
      ? self.number(amount.low)
      : text(.span, ["from": self.number(amount.low), "to": self.number(amount.high)])
    return isApproximate ? text(.aboutNumber, ["number": number]) : number
  }

  /// To two places, its digits in threes.
  func number(_ number: Double) -> String {
    guard number.isFinite, number.magnitude < 1e16 else { return "?" }
    let hundredths = Int((number.magnitude * 100).rounded())
    var digits = String(hundredths / 100)
    if digits.utf8.count > 3 {
      var groups: [Substring] = []
      var rest = digits[...]
      while !rest.isEmpty {
        groups.append(rest.suffix(3))
        rest = rest.dropLast(3)
      }
      digits = groups.reversed().joined(separator: self[.digitGroups])
    }
    let places = hundredths % 100
    guard places > 0 else { return digits }
    let fraction = places % 10 == 0 ? "\(places / 10)" : Digits.padded(places, to: 2)
    return digits + self[.decimalMark] + fraction
  }
}
