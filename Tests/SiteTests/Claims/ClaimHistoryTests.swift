import Briefings
import Testing

@testable import Site

/// The rule by which positions make a claim's status.
@Suite struct ClaimHistoryTests {
  /// `A asserts 2024-01, B denies 2024-02`: parties are letters; what stands after `!` is incriminated.
  private func history(_ positions: String, verdict: Claim.Verdict? = nil) -> ClaimHistory {
    let parts = positions.split(separator: "!", omittingEmptySubsequences: false)
    let stands = parts[0].split(separator: ",").compactMap { text -> ClaimHistory.Stand? in
      let words = text.split(separator: " ").map(String.init)
      guard words.count == 3, let stance = Position.Stance(rawValue: words[1]) else { return nil }
      return ClaimHistory.Stand(party: party(words[0]), stance: stance, date: SampleSite.date(words[2]))
    }
    let incriminated = parts.count > 1 ? Set(parts[1].filter(\.isLetter).map { party(String($0)) }) : []
    return ClaimHistory(stands, incriminated: incriminated, verdict: verdict)
  }

  private func party(_ letter: String) -> Int32 {
    Int32(letter.unicodeScalars.first?.value ?? 0) - 65
  }

  private func told(_ history: ClaimHistory) -> String {
    history.changes.map { "\($0.status.rawValue) \($0.date?.source ?? "-")" }.joined(separator: ", ")
  }

  @Test(
    arguments: [
      // Nobody, or nobody who says anything.
      ("", ""),
      ("A declines 2024", "claimed 2024"),
      // One party's word, however put.
      ("A asserts 2024", "claimed 2024"),
      ("A estimates 2024", "claimed 2024"),
      ("A confirms 2024", "claimed 2024"),
      ("A asserts 2024, A confirms 2025", "claimed 2024"),
      ("A asserts 2024, B asserts 2025", "claimed 2024"),
      // Another party confirms.
      ("A asserts 2024, B confirms 2025", "claimed 2024, confirmed 2025"),
      ("A estimates 2024, B confirms 2024-06", "claimed 2024, confirmed 2024-06"),
      // Written in another order, it is the same.
      ("B confirms 2025, A asserts 2024", "claimed 2024, confirmed 2025"),
      // Said on one day, what is written first was said first.
      ("A asserts 2024, B confirms 2024", "confirmed 2024"),
      ("B confirms 2024, A asserts 2024", "claimed 2024"),
      // Others deny or dispute it.
      ("A asserts 2024, B denies 2025", "claimed 2024, disputed 2025"),
      ("A asserts 2024, B disputes 2025", "claimed 2024, disputed 2025"),
      ("A asserts 2023, B confirms 2024, C denies 2025", "claimed 2023, confirmed 2024, disputed 2025"),
      ("A asserts 2023, C denies 2024, B confirms 2025", "claimed 2023, disputed 2024"),
      // But not those whom it would incriminate.
      ("A asserts 2023, C denies 2024, B confirms 2025 ! C", "claimed 2023, disputed 2024, confirmed 2025"),
      ("A asserts 2023, C denies 2024 ! C", "claimed 2023, disputed 2024"),
      // Their admission settles it, whoever else says what.
      ("A asserts 2023, C confirms 2024 ! C", "claimed 2023, confirmed 2024"),
      ("A asserts 2023, C asserts 2024, B denies 2025 ! C", "claimed 2023, confirmed 2024"),
      ("C asserts 2024 ! C", "confirmed 2024"),
      ("C estimates 2024 ! C", "claimed 2024"),
      ("A asserts 2023, C denies 2024, C confirms 2025 ! C", "claimed 2023, disputed 2024, confirmed 2025"),
      // A later position replaces an earlier one.
      ("A asserts 2023, B denies 2024, B confirms 2025", "claimed 2023, disputed 2024, confirmed 2025"),
      ("A asserts 2023, B denies 2024, B declines 2025", "claimed 2023, disputed 2024, claimed 2025"),
      ("A asserts 2023, B confirms 2024, B denies 2025", "claimed 2023, confirmed 2024, disputed 2025"),
      // Nobody stands by it.
      ("B denies 2024", "denied 2024"),
      ("B disputes 2024", "disputed 2024"),
      ("B disputes 2024, C denies 2025", "disputed 2024, denied 2025"),
      ("A asserts 2023, B denies 2024, A declines 2025", "claimed 2023, disputed 2024, denied 2025"),
      ("A asserts 2023, A denies 2024", "claimed 2023, retracted 2024"),
      ("A asserts 2023, A disputes 2024", "claimed 2023, retracted 2024"),
      ("A asserts 2023, B asserts 2024, A denies 2025", "claimed 2023, disputed 2025"),
      // The claimant stays the same.
      ("A asserts 2022, B confirms 2023, A declines 2024", "claimed 2022, confirmed 2023"),
      ("A asserts 2022, B asserts 2023, A declines 2024, A confirms 2025", "claimed 2022"),
      // A date that is known to the year comes where it begins.
      ("A asserts 2024-05, B confirms 2024", "claimed 2024"),
      ("A asserts ../2023, B confirms 2024", "claimed ../2023, confirmed 2024"),
    ]
  )
  func `a status follows from positions`(_ positions: String, _ expected: String) {
    #expect(told(history(positions)) == expected)
  }

  @Test func `a change knows what brought it about`() {
    let history = history("A asserts 2023, B denies 2024, C denies 2024")
    #expect(history.changes.map(\.cause) == [.positions([0]), .positions([1, 2])])
    #expect(history.claimant == 0)
    #expect(history.status == .disputed)
  }

  @Test func `a verdict outweighs positions from its date on`() {
    func verdict(_ date: String?) -> Claim.Verdict {
      Claim.Verdict(status: .denied, reason: "Disproved", date: date.map(SampleSite.date))
    }
    let positions = "A asserts 2022, B confirms 2023, C denies 2025"
    #expect(
      told(history(positions, verdict: verdict("2024"))) == "claimed 2022, confirmed 2023, denied 2024"
    )
    #expect(
      told(history(positions, verdict: verdict(nil)))
        == "claimed 2022, confirmed 2023, disputed 2025, denied -"
    )
    #expect(told(history("", verdict: verdict("2024"))) == "denied 2024")
    #expect(history(positions, verdict: verdict("2024")).changes.last?.cause == .verdict)
  }

  @Test func `without a position or a verdict a claim is claimed`() {
    #expect(history("").status == .claimed)
    #expect(history("").claimant == nil)
  }
}
