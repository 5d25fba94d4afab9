import Bytes

/// The fields of a form or of an address's query: `application/x-www-form-urlencoded` (URL Standard, section 5.1).
struct FormFields: Hashable, Sendable {
  private var values: [String: String] = [:]

  /// More than these are no form of ours.
  static let most = 32

  /// - Returns: Nil where the bytes are no UTF-8, a `%` is without its digits, or a name is there twice.
  init?(_ bytes: some Sequence<UInt8>) {
    let parts = Array(bytes).split(separator: UInt8(ascii: "&"))
    guard parts.count <= Self.most else { return nil }
    for part in parts {
      let sides = part.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = sides.first.flatMap(Self.decoded),
        let value = Self.decoded(sides.dropFirst().first ?? [])
      else { return nil }
      guard values.updateValue(value, forKey: name) == nil else { return nil }
    }
  }

  subscript(name: String) -> String? { values[name] }

  private static func decoded(_ bytes: ArraySlice<UInt8>) -> String? {
    var decoded: [UInt8] = []
    var rest = bytes
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "+"): decoded.append(UInt8(ascii: " "))
      case UInt8(ascii: "%"):
        guard let high = rest.popFirst().flatMap(hexadecimalDigit),
          let low = rest.popFirst().flatMap(hexadecimalDigit)
        else { return nil }
        decoded.append(high << 4 | low)
      default: decoded.append(byte)
      }
    }
    return String(validating: decoded, as: UTF8.self)
  }

  /// A text as part of a query or of a fragment: all but letters and digits of ASCII in percent-encoding.
  static func encoded(_ text: String) -> String {
    PercentEncoding.encoded(text, keeping: PercentEncoding.isAlphanumeric)
  }
}

/// The value of a hexadecimal digit; nil for another byte.
func hexadecimalDigit(_ byte: UInt8) -> UInt8? {
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
  case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
  case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
  default: nil
  }
}
