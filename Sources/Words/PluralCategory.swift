/// The forms of a text that a number can ask for: CLDR's plural categories, for whole numbers.
package enum PluralCategory: String, CaseIterable, Sendable {
  case zero, one, two, few, many, other

  /// The category of `number` in a language (BCP 47), by the rules of CLDR 45; languages that are not listed there
  /// go by English's.
  package static func of(_ number: Int, in language: String) -> PluralCategory {
    let (tens, hundreds) = (number % 10, number % 100)
    let isTeen = (11...19).contains(hundreds)
    switch language.lowercased().split(separator: "-").first.map(String.init) ?? "" {
    case "id", "ja", "ko", "lo", "ms", "my", "th", "vi", "yue", "zh": return .other
    case "fa", "fr", "hi", "hy", "bn", "pt": return number < 2 ? .one : .other
    case "be", "ru", "uk": return slavic(number) ?? .many
    case "bs", "hr", "sr": return slavic(number) ?? .other
    case "pl": return number == 1 ? .one : slavic(number) == .few ? .few : .many
    case "cs", "sk": return number == 1 ? .one : (2...4).contains(number) ? .few : .other
    case "lt": return tens == 1 && !isTeen ? .one : tens > 1 && !isTeen ? .few : .other
    case "lv": return tens == 0 || isTeen ? .zero : tens == 1 ? .one : .other
    case "ro": return number == 1 ? .one : number == 0 || (1...19).contains(hundreds) ? .few : .other
    case "sl": return hundreds == 1 ? .one : hundreds == 2 ? .two : (3...4).contains(hundreds) ? .few : .other
    case "he": return number == 1 ? .one : number == 2 ? .two : .other
    case "ar":
      switch number {
      case 0: return .zero
      case 1: return .one
      case 2: return .two
      default: return (3...10).contains(hundreds) ? .few : hundreds > 10 ? .many : .other
      }
    default: return number == 1 ? .one : .other
    }
  }

  private static func slavic(_ number: Int) -> PluralCategory? {
    let (tens, hundreds) = (number % 10, number % 100)
    if tens == 1, hundreds != 11 { return .one }
    return (2...4).contains(tens) && !(12...14).contains(hundreds) ? .few : nil
  }
}
