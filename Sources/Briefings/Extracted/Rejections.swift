import Diagnostics

/// `Content/extracted/rejected.yaml`: ids that a person refused, never to be proposed again.
///
///     - kang-kon
///     - {id: drone-school, reason: a place}
extension FieldReader {
  private enum RejectionKey: String, CaseIterable { case id, name, reason }

  mutating func rejections() -> [String] {
    guard !tree.nodes.isEmpty, !isAbsent(0) else { return [] }
    guard tree.nodes[0].kind == .sequence else {
      wrongType(
        0,
        "the file is a list of ids, not \(found(0))",
        suggestion: "write '- ' and an id on each line"
      )
      return []
    }
    return elements(0, "rejected").compactMap { element in
      if tree.nodes[element].kind.isScalar { return reference(element, "id")?.id }
      var id: String?
      let seen = fields(of: element, what: "a rejection") { (reader, key: RejectionKey, value) in
        switch key {
        case .id: id = reader.reference(value, key.rawValue)?.id
        case .name, .reason: _ = reader.text(value, key.rawValue)
        }
      }
      require([RejectionKey.id], seen, element, "a rejection")
      return id
    }
  }
}
