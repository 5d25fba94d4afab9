extension NameModel {
  /// The lines of the header in this order, all others after them by name.
  private static let order = ["name", "version", "features", "data", "licence", "rows"]

  /// The model as ``read(_:)`` reads it.
  package var text: [UInt8] {
    var header = header
    header["rows"] = String(weights.count)
    header["confidence"] = calibration.text
    var steps: [String] = []
    for from in 0..<NameLabel.count {
      for to in 0..<NameLabel.count {
        steps.append(NameLabel.mayFollow(to, from) ? String(transitions[from][to]) : "0")
      }
    }
    header["transitions"] = steps.joined(separator: " ")
    var bytes: [UInt8] = []
    let rest = header.keys.filter { !Self.order.contains($0) }.sorted()
    for key in Self.order + rest {
      guard let value = header[key] else { continue }
      bytes.append(contentsOf: "\(key): \(value)\n".utf8)
    }
    bytes.append(UInt8(ascii: "\n"))
    for row in weights {
      for label in 0..<NameLabel.count { bytes.append(Self.character(row[label])) }
    }
    return bytes
  }
}
