@testable import Briefings

/// Extracted files for tests, as texts.
enum ExtractedSample {
  static let hash = String(repeating: "0a", count: 32)

  /// A valid file for the briefing `b`, with the given members after the required ones.
  static func file(_ members: String = "", briefing: String = "b") -> String {
    let head = """
      {"schema": "dossier-extracted-1", "briefing": "\(briefing)", "text": {"sha256": "\(hash)"},
       "extractor": {"name": "rules", "version": "1.0"}
      """
    return head + (members.isEmpty ? "" : ",\n" + members) + "}"
  }

  static func target(_ exact: String, _ start: Int, prefix: String? = nil, suffix: String? = nil) -> String {
    var members =
      "\"exact\": \"\(exact)\", \"start\": \(start), \"end\": \(start + exact.unicodeScalars.count)"
    if let prefix { members += ", \"prefix\": \"\(prefix)\"" }
    if let suffix { members += ", \"suffix\": \"\(suffix)\"" }
    return "{\(members)}"
  }

  static func mention(_ entity: String, _ target: String, _ confidence: Double = 0.9) -> String {
    "{\"entity\": \"\(entity)\", \"confidence\": \(confidence), \"target\": \(target)}"
  }

  static func briefing(_ body: String, _ lines: String = "") -> String {
    "---\ntitle: T\ndate: 2024-06-19\n\(lines)\n---\n\(body)\n"
  }
}
