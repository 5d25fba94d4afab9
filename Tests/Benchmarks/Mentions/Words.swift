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

  private mutating func pick(_ some: [String]) -> String { some[Int(random.next() % UInt64(some.count))] }

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
    return (0..<count).map { _ in
      let text = word()
      return text.prefix(1).uppercased() + text.dropFirst()
    }
    .joined(separator: " ")
  }

  /// A paragraph of about 100 words, of which some are names of `names`.
  mutating func paragraph(_ names: [String]) -> String {
    var text = ""
    for i in 0..<100 {
      if i > 0 { text += random.next() % 12 == 0 ? ". " : " " }
      if random.next() % 16 == 0 {
        text += pick(names)
      } else if random.next() % 12 == 0 {
        let plain = pick(common)
        text += plain.prefix(1).uppercased() + plain.dropFirst()
      } else {
        text += pick(common)
      }
    }
    return text + "."
  }
}
