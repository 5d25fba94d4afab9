import Diagnostics
import Foundation

/// Where the program speaks to people.
enum Terminal {
  enum Channel: Int32, Sendable {
    case output = 1
    case error = 2

    var isTerminal: Bool { isatty(rawValue) == 1 }
  }

  /// Writes the text as it is; what cannot be written is lost.
  static func say(_ text: String, on channel: Channel) {
    let bytes = Array(text.utf8)
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(channel.rawValue, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }

  /// Whether there is a person who reads what is asked, and can answer.
  static var isAsking: Bool { isatty(0) == 1 && Channel.output.isTerminal }

  /// Everything that a run has to say, on standard error.
  static func report(_ diagnostics: DiagnosticList) {
    say(TextPrinter(usesColour: usesColour).text(of: diagnostics), on: .error)
  }

  /// Only on a terminal, and not for those who do not want it (no-color.org) or whose terminal has none.
  private static var usesColour: Bool {
    let environment = ProcessInfo.processInfo.environment
    return Channel.error.isTerminal && environment["NO_COLOR", default: ""].isEmpty
      && environment["TERM"] != "dumb"
  }
}
