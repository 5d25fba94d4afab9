import Briefings

/// Finds the words of estimates in a text in English: terms of likelihood, levels of confidence, and verbs that say
/// neither.
struct EstimativeTerms {
  struct Term: Hashable, Sendable {
    var text: String
    var likelihood: Judgement.Likelihood
  }

  private static let spellings: [(words: [String], likelihood: Judgement.Likelihood)] =
    Judgement.Likelihood.allCases.map { ($0.rawValue.split(separator: " ").map(String.init), $0) } + [
      (["almost", "certainly"], .almostCertain),
      (["nearly", "certainly"], .nearlyCertain),
      (["very", "probably"], .highlyProbable),
      (["very", "probable"], .highlyProbable),
      (["probably"], .probable),
      (["highly", "likely"], .veryLikely),
      (["highly", "unlikely"], .veryUnlikely),
      (["remote", "chance"], .remote),
    ]

  /// Words that make nothing of a term: `remote sensing`, `the probable cause`.
  private static let remoteUses: Set<String> = ["chance", "possibility", "likelihood", "odds"]

  private let words: [String]
  private let spellings: [String]

  init(_ text: String) {
    let all = text.split { !$0.isLetter && $0 != "-" && $0 != "'" && $0 != "’" }.map(String.init)
    spellings = all
    words = all.map { $0.lowercased() }
  }

  /// The terms of ICD 203, longest first at each place.
  var likelihoods: [Term] {
    var found: [Term] = []
    var at = 0
    while at < words.count {
      let here = Self.spellings
        .filter { words[at...].starts(with: $0.words) }
        .max { $0.words.count < $1.words.count }
      guard let here, isMeant(here.words, at) else {
        at += 1
        continue
      }
      found.append(
        Term(text: words[at..<(at + here.words.count)].joined(separator: " "), likelihood: here.likelihood)
      )
      at += here.words.count
    }
    return found
  }

  /// `remote` is a term only of a chance; everything else always is.
  private func isMeant(_ term: [String], _ at: Int) -> Bool {
    guard term == ["remote"] else { return true }
    return at + 1 < words.count && Self.remoteUses.contains(words[at + 1])
  }

  /// Whether the word `confidence` is in UTF-8: few sentences have it, and only these need to be taken apart.
  static func mayTellConfidence(_ text: ArraySlice<UInt8>) -> Bool {
    let word: StaticString = "confidence"
    return text.withUnsafeBufferPointer { text in
      word.withUTF8Buffer { word in
        guard text.count >= word.count else { return false }
        return (0...(text.count - word.count)).contains { i in
          text[i] | 0x20 == word[0] && word.indices.allSatisfy { text[i + $0] | 0x20 == word[$0] }
        }
      }
    }
  }

  /// `moderate confidence`, `confidence is low`.
  var tellsConfidence: Bool {
    let levels: Set<String> = ["low", "moderate", "high"]
    return words.indices.contains { i in
      guard words[i] == "confidence" else { return false }
      if i > 0, levels.contains(words[i - 1]) { return true }
      return words[(i + 1)...].prefix(4).contains { levels.contains($0) }
    }
  }

  /// `may`, `might` or `could` where it says how likely something is; nil where there is none.
  var modal: String? {
    for i in words.indices {
      let next = i + 1 < words.count ? words[i + 1] : nil
      switch words[i] {
      // The month has a capital.
      case "may" where spellings[i] == "may": return "may"
      // And strength is no verb: `the might of`, `military might`.
      case "might" where next != nil && next != "of" && next != "and": return "might"
      case "could": return "could"
      default: continue
      }
    }
    return nil
  }
}
