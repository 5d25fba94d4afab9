/// Numbers as digits, without a locale.
enum Digits {
  /// With zeros before it: `padded(7, to: 2)` is `07`.
  static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
