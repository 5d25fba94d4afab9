/// A state, and the names that stand for it or for its government.
struct KnownState: Hashable, Sendable {
  var name: String
  var otherNames: [String]
  /// `Korean`, `Koreans`: of its people, or as an adjective.
  var demonyms: [String]
  var capitals: [String]
  /// Buildings: `Kremlin`.
  var seats: [String]

  static let all: [KnownState] = StateFacts.text.split(separator: "\n").compactMap { line in
    let fields = line.split(separator: "|", omittingEmptySubsequences: false)
    guard fields.count == 5 else { return nil }
    func list(_ field: Int) -> [String] { fields[field].split(separator: ",").map(String.init) }
    return KnownState(
      name: String(fields[0]),
      otherNames: list(1),
      demonyms: list(2),
      capitals: list(3),
      seats: list(4)
    )
  }
}

/// A part of the world, and how its people are called.
struct KnownRegion: Hashable, Sendable {
  var name: String
  var demonyms: [String]

  static let all: [KnownRegion] = StateFacts.regions.split(separator: "\n").compactMap { line in
    let fields = line.split(separator: "|")
    guard fields.count == 2 else { return nil }
    return KnownRegion(
      name: String(fields[0]),
      demonyms: fields[1].split(separator: ",").map(String.init)
    )
  }
}

/// An organization whose kind its name does not tell.
struct KnownOrganization: Hashable, Sendable {
  var category: String
  var name: String
  var otherNames: [String]

  static let all: [KnownOrganization] = OrganizationFacts.text.split(separator: "\n").compactMap { line in
    let fields = line.split(separator: "|", omittingEmptySubsequences: false)
    guard fields.count == 3 else { return nil }
    return KnownOrganization(
      category: String(fields[0]),
      name: String(fields[1]),
      otherNames: fields[2].split(separator: ",").map(String.init)
    )
  }
}
