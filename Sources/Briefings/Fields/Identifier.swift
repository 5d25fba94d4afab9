import Foundation

/// Ids are file names and parts of URLs: lower-case ASCII letters, digits and hyphens between them.
package enum Identifier {
  package static func isValid(_ text: String) -> Bool {
    let bytes = text.utf8
    guard let first = bytes.first, let last = bytes.last, bytes.count <= 200 else { return false }
    return first != Ascii.hyphen && last != Ascii.hyphen && bytes.allSatisfy(isIDByte)
  }

  private static func isIDByte(_ byte: UInt8) -> Bool {
    Ascii.lowercase.contains(byte) || Ascii.digits.contains(byte) || byte == Ascii.hyphen
  }

  /// The id nearest to a text: `Kim Jong-un` gives `kim-jong-un`; nil if no letter of it is left.
  package static func suggestion(for text: String) -> String? {
    var out: [UInt8] = []
    for scalar in text.decomposedStringWithCanonicalMapping.lowercased().unicodeScalars {
      if scalar.isASCII, isIDByte(UInt8(scalar.value)), scalar.value != UInt32(Ascii.hyphen) {
        out.append(UInt8(scalar.value))
      } else if scalar.properties.generalCategory != .nonspacingMark, scalar != "'", scalar != "’",
        let last = out.last, last != Ascii.hyphen
      {
        out.append(Ascii.hyphen)
      }
    }
    while out.last == Ascii.hyphen { out.removeLast() }
    return out.isEmpty || out.count > 200 ? nil : String(decoding: out, as: UTF8.self)
  }
}
