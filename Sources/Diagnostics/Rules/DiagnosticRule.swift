/// What a kind of diagnostic means whatever it is said of, for programs that list the rules that a file was checked by.
package struct DiagnosticRule: Hashable, Sendable {
  package var id: DiagnosticID
  /// One sentence.
  package var meaning: String
  /// What to do about it, in one or two.
  package var help: String

  init(_ id: DiagnosticID, _ meaning: String, _ help: String) {
    self.id = id
    self.meaning = meaning
    self.help = help
  }

  /// One for each identifier that the program declares; a test holds this complete.
  package static let all = content + frontMatter + markings + names + checks + templates + output + commands

  private static let byID = Dictionary(all.map { ($0.id, $0) }) { first, _ in first }

  /// Faults of an extracted file's members are those of front matter, under another name.
  package static func rule(for id: DiagnosticID) -> Self? {
    if let rule = byID[id] { return rule }
    let prefix = "extracted."
    guard id.rawValue.hasPrefix(prefix) else { return nil }
    return byID[DiagnosticID(rawValue: "front-matter." + id.rawValue.dropFirst(prefix.count))]
  }
}
