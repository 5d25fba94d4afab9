/// The weights of the name tagger: seven labels for each of 2^18 rows, and for each pair of labels in a row.
///
/// A model is text: a header of `key: value` lines, an empty line, and the weights, a printable character each:
/// `P` is nought, the next character one step more. Such text can stand in a program as it is, which
/// takes neither a file beside the program nor seconds of compiling.
package struct NameModel: Sendable {
  /// Weights go from `-steps` to `steps`.
  package static let steps = 46
  /// `P`. What would be a quotation mark or a backslash is written as ` ` or `!`: see ``character(_:)``.
  private static let zero: UInt8 = 0x50

  package var header: [String: String]
  /// By row, the eighth lane unused.
  var weights: [SIMD8<Int8>]
  /// By the label before, then by label.
  var transitions: [SIMD8<Int32>]
  package var calibration: Calibration
  /// The most confidence there is in a name that was found only because it is one elsewhere in the text.
  var repeatedConfidence: Double

  /// The model that the program comes with.
  package static let shared: NameModel? = NameModel(NameModelData.text)

  package init(header: [String: String], weights: [SIMD8<Int8>], transitions: [SIMD8<Int32>]) {
    self.header = header
    self.weights = weights
    self.transitions = transitions
    calibration = Calibration(header["confidence"] ?? "")
    repeatedConfidence = header["repeated"].flatMap(Double.init) ?? 1
  }

  /// The same model under another header.
  package func with(_ header: [String: String]) -> NameModel {
    NameModel(header: header, weights: weights, transitions: transitions)
  }
}

// MARK: - Reading

extension NameModel {
  /// Nil for a text that is no model, or one of other features.
  package init?(_ text: StaticString) {
    guard text.hasPointerRepresentation else { return nil }
    let model = text.withUTF8Buffer { Self.read($0) }
    guard let model else { return nil }
    self = model
  }

  package static func read(_ text: UnsafeBufferPointer<UInt8>) -> NameModel? {
    guard let (header, start) = header(text),
      text.count - start >= NameFeatures.rowCount * NameLabel.count
    else { return nil }
    let steps = (header["transitions"] ?? "").split(separator: " ").compactMap { Int32($0) }
    guard header["rows"] == String(NameFeatures.rowCount), steps.count == NameLabel.count * NameLabel.count
    else { return nil }
    var transitions = [SIMD8<Int32>](repeating: SIMD8(repeating: Viterbi.never), count: NameLabel.count)
    for from in 0..<NameLabel.count {
      for to in 0..<NameLabel.count where NameLabel.mayFollow(to, from) {
        transitions[from][to] = steps[from * NameLabel.count + to]
      }
    }
    var weights = [SIMD8<Int8>](repeating: SIMD8(), count: NameFeatures.rowCount)
    var at = start
    for row in weights.indices {
      var lanes = SIMD8<Int8>()
      for label in 0..<NameLabel.count {
        lanes[label] = weight(text[at])
        at += 1
      }
      weights[row] = lanes
    }
    return NameModel(header: header, weights: weights, transitions: transitions)
  }

  /// The lines to the first empty one, and where the weights begin.
  private static func header(_ text: UnsafeBufferPointer<UInt8>) -> ([String: String], Int)? {
    var header: [String: String] = [:]
    var at = 0
    while let end = text[at...].firstIndex(of: UInt8(ascii: "\n")), end - at < 4096 {
      if end == at { return (header, end + 1) }
      let line = String(decoding: UnsafeBufferPointer(rebasing: text[at..<end]), as: UTF8.self)
      guard let colon = line.firstIndex(of: ":") else { return nil }
      header[String(line[..<colon])] = String(line[line.index(after: colon)...].drop { $0 == " " })
      at = end + 1
    }
    return nil
  }

  /// The character that a weight is written as: none is a quote, a backslash or more than one byte.
  package static func character(_ weight: Int8) -> UInt8 {
    let character = UInt8(Int(zero) + Int(weight))
    switch character {
    case UInt8(ascii: "\""): return UInt8(ascii: " ")
    case UInt8(ascii: "\\"): return UInt8(ascii: "!")
    default: return character
    }
  }

  @inline(__always)
  private static func weight(_ character: UInt8) -> Int8 {
    switch character {
    case UInt8(ascii: " "): Int8(truncatingIfNeeded: 0x22 - Int(zero))
    case UInt8(ascii: "!"): Int8(truncatingIfNeeded: 0x5C - Int(zero))
    default: Int8(truncatingIfNeeded: Int(character) - Int(zero))
    }
  }
}
