/// Numbers in files of images; nil beyond the end.
extension [UInt8] {
  func big16(_ at: Int) -> Int? {
    guard at >= 0, at + 2 <= count else { return nil }
    return Int(self[at]) << 8 | Int(self[at + 1])
  }

  func big32(_ at: Int) -> Int? {
    guard let high = big16(at), let low = big16(at + 2) else { return nil }
    return high << 16 | low
  }

  func little16(_ at: Int) -> Int? { big16(at).map { ($0 & 0xFF) << 8 | $0 >> 8 } }

  func little32(_ at: Int) -> Int? {
    guard let low = little16(at), let high = little16(at + 2) else { return nil }
    return high << 16 | low
  }

  func little24(_ at: Int) -> Int? {
    guard let low = little16(at), at + 2 < count else { return nil }
    return Int(self[at + 2]) << 16 | low
  }

  /// Whether these characters stand there.
  func holds(_ text: StaticString, at: Int) -> Bool {
    guard at >= 0, at + text.utf8CodeUnitCount <= count else { return false }
    return text.withUTF8Buffer { $0.elementsEqual(self[at..<at + $0.count]) }
  }
}
