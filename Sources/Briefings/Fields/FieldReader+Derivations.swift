import Diagnostics

extension FieldReader {
  /// Reports sources that derive from none of their noun's, from themselves, or in a circle.
  mutating func checkDerivations(_ sources: [Source]) {
    for source in sources {
      for id in source.derivedFrom where !sources.contains(where: { $0.id == id }) {
        diagnostics.error(
          .danglingReference,
          "source '\(source.id)' derives from '\(id)', and there is no such source in this file",
          at: source.span,
          suggestion: nearestName(to: id, in: sources.map(\.id)).map { "did you mean '\($0)'?" }
            ?? "add it under 'sources:'"
        )
      }
    }
    for source in sources where sources.origins(of: source.id).contains(source.id) {
      diagnostics.error(
        .badDerivation,
        "source '\(source.id)' derives from itself",
        at: source.span,
        suggestion: "'derivedFrom' names the source that was there first; remove it from that one"
      )
      return
    }
  }
}

extension [Source] {
  /// The ids of all sources that one of them derives from, directly or through others; its own is among them only
  /// where they lead in a circle.
  package func origins(of id: String) -> Set<String> {
    var found: Set<String> = []
    var open = first { $0.id == id }?.derivedFrom ?? []
    while let next = open.popLast() {
      guard found.insert(next).inserted else { continue }
      open += first { $0.id == next }?.derivedFrom ?? []
    }
    return found
  }
}
