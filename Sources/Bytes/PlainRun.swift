/// Finds how far a text goes on without a byte that any of our writers escapes, eight bytes at a time.
///
/// Most of a page is letters and spaces: writers of HTML, XML and JSON copy such runs whole and look closer only
/// at the byte that ends one.
///
///     PlainRun.end(in: utf8("Kim & Co"), from: 0)   // 4
package enum PlainRun {
  /// The first place at or after `start` of a byte that may need more than to be copied; the text's end if none.
  ///
  /// Those are controls, `" & ' < > \`, U+007F, and the bytes 0xC2 and 0xEF, which begin the controls of two bytes
  /// and the non-characters of three.
  package static func end(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let bytes = UnsafeRawBufferPointer(text)
    var i = start
    while i + 8 <= bytes.count {
      let marks = marks(UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: i, as: UInt64.self)))
      if marks != 0 { return i + marks.trailingZeroBitCount / 8 }
      i += 8
    }
    let left = bytes.count - i
    guard left > 0 else { return max(i, start) }
    var rest: UInt64 = 0
    if bytes.count >= 8 {
      // The last eight bytes, without those that were looked at.
      rest = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: bytes.count - 8, as: UInt64.self))
      rest >>= UInt64(8 * (8 - left))
    } else {
      for k in 0..<left { rest |= UInt64(bytes[i + k]) << (8 * k) }
    }
    // Letters where the text has ended.
    let marks = marks(rest | (0x6161_6161_6161_6161 << (8 * left)))
    return marks != 0 ? i + marks.trailingZeroBitCount / 8 : bytes.count
  }

  /// A word in which the lowest bit set lies in the first byte that is marked; zero where none is.
  ///
  /// A byte is found to be zero by the borrow that it takes from its high bit (H. S. Warren, Hacker's Delight, 6-1).
  /// Borrows go on upward, so that bytes above the first one found may be marked wrongly: nobody looks at them.
  private static func marks(_ word: UInt64) -> UInt64 {
    let controls = (word &- 0x2020_2020_2020_2020) & ~word
    let quotes = zeros(word ^ 0x2222_2222_2222_2222)
    // `&` and `'` differ in their lowest bit, `<` and `>` in the one above it.
    let ampersands = zeros((word & 0xFEFE_FEFE_FEFE_FEFE) ^ 0x2626_2626_2626_2626)
    let brackets = zeros((word & 0xFDFD_FDFD_FDFD_FDFD) ^ 0x3C3C_3C3C_3C3C_3C3C)
    let backslashes = zeros(word ^ 0x5C5C_5C5C_5C5C_5C5C)
    let deletes = zeros(word ^ 0x7F7F_7F7F_7F7F_7F7F)
    let controlLeads = zeros(word ^ 0xC2C2_C2C2_C2C2_C2C2)
    let otherLeads = zeros(word ^ 0xEFEF_EFEF_EFEF_EFEF)
    return
      (controls | quotes | ampersands | brackets | backslashes | deletes | controlLeads | otherLeads)
      & 0x8080_8080_8080_8080
  }

  private static func zeros(_ word: UInt64) -> UInt64 { (word &- 0x0101_0101_0101_0101) & ~word }
}
