/// What a name is the name of, as far as its sentence tells.
package enum NameKind: UInt8, CaseIterable, Sendable {
  case person, organization, place

  /// As corpora write it.
  package var tag: String {
    switch self {
    case .person: "PER"
    case .organization: "ORG"
    case .place: "LOC"
    }
  }
}

/// The label of a token: outside of names, or at a name's beginning or inside it.
package enum NameLabel {
  package static let count = 7
  package static let outside = 0

  package static func begins(_ kind: NameKind) -> Int { Int(kind.rawValue) * 2 + 1 }
  package static func continues(_ kind: NameKind) -> Int { Int(kind.rawValue) * 2 + 2 }

  /// Nil for tokens outside of names.
  package static func kind(_ label: Int) -> NameKind? {
    label == outside ? nil : NameKind(rawValue: UInt8((label - 1) / 2))
  }

  package static func isInside(_ label: Int) -> Bool { label > 0 && label % 2 == 0 }

  /// Whether `next` may follow `label`: a name goes on only as what it began as.
  package static func mayFollow(_ next: Int, _ label: Int) -> Bool {
    !isInside(next) || label == next || label == next - 1
  }
}
