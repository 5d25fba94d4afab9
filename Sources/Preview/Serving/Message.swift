import Bytes
import Diagnostics

/// What the server says to its script in a page, as JSON.
enum Message {
  /// More changed files than this are told as all of them.
  static let manyFiles = 2_000
  /// More faults than this are counted, not shown.
  static let manyFaults = 20

  static func hello(serial: Int) -> String {
    text {
      $0.member("kind", "hello")
      $0.member("serial", serial)
    }
  }

  /// The site was built: `changed` has the paths of files that are others now, or is missing where they are too many.
  static func built(serial: Int, changed: [String]) -> String {
    text {
      $0.member("kind", "built")
      $0.member("serial", serial)
      guard changed.count <= manyFiles else { return }
      $0.array("changed") { list in
        for path in changed { list.string(path) }
      }
    }
  }

  /// The site has faults, and stands as it was.
  static func faults(_ faults: [Fault], of count: Int) -> String {
    text {
      $0.member("kind", "faults")
      $0.member("count", count)
      $0.array("faults") { list in
        for fault in faults {
          list.object {
            $0.members(of: fault.diagnostic)
            $0.member("text", fault.line)
          }
        }
      }
    }
  }

  private static func text(_ content: (inout JSONWriter) -> Void) -> String {
    var writer = JSONWriter()
    writer.object(content)
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}

/// A diagnostic with the line that it is about.
struct Fault: Hashable, Sendable {
  var diagnostic: Diagnostic
  /// The line's text, cut where it is very long.
  var line: String?
}
