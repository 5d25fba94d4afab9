import Foundation

/// The size that the first element of an SVG file tells.
enum SVGHead {
  /// So many bytes are looked at.
  private static let limit = 8192

  /// By `width` and `height` where both are in pixels, else by the `viewBox`.
  static func size(of bytes: [UInt8]) -> ImageSize? {
    let text = String(decoding: bytes.prefix(limit), as: UTF8.self)
    guard let start = text.range(of: "<svg"), let end = text[start.upperBound...].firstIndex(of: ">"),
      text[start.upperBound...].first?.isWhitespace == true
    else { return nil }
    let tag = text[start.upperBound..<end]
    let size = ImageSize(width: pixels(value("width", in: tag)), height: pixels(value("height", in: tag)))
    if let size { return size }
    guard let box = value("viewBox", in: tag) else { return nil }
    let numbers = box.split { $0.isWhitespace || $0 == "," }.map { Double($0) }
    guard numbers.count == 4 else { return nil }
    return ImageSize(width: whole(numbers[2]), height: whole(numbers[3]))
  }

  private static func value(_ name: String, in tag: Substring) -> Substring? {
    var rest = tag
    while let found = rest.range(of: name) {
      let isWhole = found.lowerBound > tag.startIndex && tag[tag.index(before: found.lowerBound)].isWhitespace
      rest = rest[found.upperBound...]
      var value = rest.drop(while: \.isWhitespace)
      guard isWhole, value.popFirst() == "=" else { continue }
      value = value.drop(while: \.isWhitespace)
      guard let quote = value.popFirst(), quote == "\"" || quote == "'", let end = value.firstIndex(of: quote)
      else { return nil }
      return value[..<end]
    }
    return nil
  }

  private static func pixels(_ length: Substring?) -> Int? {
    guard let length else { return nil }
    return whole(Double(length.hasSuffix("px") ? length.dropLast(2) : length))
  }

  private static func whole(_ number: Double?) -> Int? {
    number.flatMap { $0.isFinite && $0 > 0 && $0 <= 100_000 ? max(1, Int($0.rounded())) : nil }
  }
}
