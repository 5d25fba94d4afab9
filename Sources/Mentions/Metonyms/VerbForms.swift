/// The forms of an English verb.
struct VerbForms: Sendable {
  /// `say`: needs an auxiliary or a plural subject.
  var base: String
  /// `says`, `said`: stand by themselves. Participles (`known`) too, which follow an auxiliary.
  var finite: [String]
  /// `saying`: follows `is`.
  var progressive: String

  /// `word`: the base, or base, past and participle of an irregular verb: `say said`, `give gave given`.
  init(_ word: String) {
    let parts = word.split(separator: " " as Character).map(String.init)
    base = parts[0]
    finite = [Self.third(base)] + (parts.count > 1 ? Array(parts[1...]) : Self.pasts(base))
    progressive = Self.progressive(base)
  }

  private static func isVowel(_ byte: UInt8?) -> Bool { byte.map { "aeiou".utf8.contains($0) } ?? false }

  /// Whether the ending is `y` after a consonant: `deny`.
  private static func endsInConsonantY(_ base: String) -> Bool {
    base.hasSuffix("y") && !isVowel(base.utf8.dropLast().last)
  }

  private static func third(_ base: String) -> String {
    if endsInConsonantY(base) { return base.dropLast() + "ies" }
    let hisses = ["s", "x", "z", "sh", "ch", "o"].contains { base.hasSuffix($0) }
    return base + (hisses ? "es" : "s")
  }

  /// `signal`: British and American spelling.
  private static func pasts(_ base: String) -> [String] {
    if base.hasSuffix("e") { return [base + "d"] }
    if endsInConsonantY(base) { return [base.dropLast() + "ied"] }
    if doubles.contains(base) { return [base + base.suffix(1) + "ed"] }
    return base.hasSuffix("l") ? [base + "ed", base + "led"] : [base + "ed"]
  }

  private static func progressive(_ base: String) -> String {
    if base.hasSuffix("e"), !base.hasSuffix("ee") { return base.dropLast() + "ing" }
    return doubles.contains(base) ? base + base.suffix(1) + "ing" : base + "ing"
  }

  private static let doubles: Set<String> = [
    "admit", "permit", "commit", "refer", "ban", "plan", "rebut", "let",
  ]
}
