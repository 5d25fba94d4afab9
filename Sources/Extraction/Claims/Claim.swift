/// What a text says that somebody says to be so.
package struct Claim: Hashable, Sendable {
  package enum Stance: String, CaseIterable, Sendable {
    case asserts, confirms, estimates, expects, denies
  }

  /// Bytes of the text, as all ranges here: what is said to be so; of a denial of what was said before, the denial.
  package var range: Range<Int>
  package var sentence: Range<Int>
  /// Who says it; nil where the text itself gives a figure.
  package var claimant: Range<Int>?
  /// The number, among the text's actors, of whom words mean that name nobody: `officials in Seoul`.
  package var actor: Int?
  package var stance: Stance
  package var figures: [Figure]
  /// For a denial: the number, among the text's claims, of the one that is denied.
  package var denied: Int?
  package var confidence: Double
}
