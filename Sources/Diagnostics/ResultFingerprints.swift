import Bytes

/// Tells results of one run from those of another, however the lines have moved between them.
///
/// It is made of a result's identifier, its file and what is said of it, without the numbers in which a message counts
/// things; names and quotations, which stand in quotes, keep theirs. The line's own text is no part of it: in prose a line
/// is a paragraph, which changes while its faults stay.
struct ResultFingerprints {
  private var times: [String: Int] = [:]

  /// - Returns: 32 hexadecimal digits, and for results that are alike which of them it is: `9f…:2`.
  mutating func next(for diagnostic: Diagnostic) -> String {
    let parts = [
      diagnostic.id.rawValue, diagnostic.span?.path ?? "", Self.uncounted(diagnostic.message),
    ]
    let hash = SHA256.hexadecimal(Array(parts.joined(separator: "\0").utf8)).prefix(32)
    let time = times[String(hash), default: 0] + 1
    times[String(hash)] = time
    return "\(hash):\(time)"
  }

  private static func uncounted(_ message: String) -> String {
    var isQuoted = false
    var text = ""
    for character in message {
      if character == "'" { isQuoted.toggle() }
      if isQuoted || !character.isNumber { text.append(character) }
    }
    return text
  }
}
