import TestSupport

/// Makes words, names and texts that look like news, the same for the same seed.
struct Words {
  private var random: SeededGenerator
  private var common: [String]
  private static let starts = [
    "b", "br", "d", "f", "g", "h", "k", "kr", "l", "m", "n", "p", "r", "s", "st", "t", "v", "z",
  ]
  private static let vowels = ["a", "e", "i", "o", "u", "ai", "ou"]
  private static let ends = ["", "n", "r", "s", "l", "nd", "rt", "m", "k", "sh"]

  init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
    common = []
    for _ in 0..<2000 { common.append(word()) }
  }

  private mutating func pick<T>(_ some: [T]) -> T { some[Int(random.next() % UInt64(some.count))] }

  private mutating func word() -> String {
    var text = ""
    for _ in 0...(random.next() % 3) {
      text += pick(Self.starts) + pick(Self.vowels)
    }
    return text + pick(Self.ends)
  }

  /// Two or three capitalised words: `Vadou Stekash`.
  mutating func name() -> String {
    let count = 2 + Int(random.next() % 2)
    return (0..<count).map { _ in Self.capitalised(word()) }.joined(separator: " ")
  }

  private static func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

  /// A paragraph of about 100 words, 1 in 24 of them a name of `names`, and about 1 in 6 capitalised: those of
  /// names, first words of sentences, and words of `capitals` (any, if there are none) between.
  mutating func paragraph(_ names: [String], _ capitals: [Substring]) -> String {
    var text = ""
    var begins = true
    for i in 0..<100 {
      if i > 0 { text += begins ? ". " : " " }
      if random.next() % 24 == 0 {
        text += pick(names)
      } else if begins || random.next() % 16 == 0 {
        text += capitals.isEmpty ? Self.capitalised(pick(common)) : String(pick(capitals))
      } else {
        text += pick(common)
      }
      begins = random.next() % 16 == 0
    }
    return text + "."
  }
}
