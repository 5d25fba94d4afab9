/// Who put an actor or event into the library.
package struct Origin: Hashable, Sendable {
  /// What an extractor said of an entity: which program, how sure, in which briefings (ids, ascending).
  package struct Proposal: Hashable, Sendable {
    package var extractor: String
    package var version: String
    /// From 0 to 1; the highest of the files that propose the entity.
    package var confidence: Double
    package var briefings: [String]
    package init(extractor: String, version: String, confidence: Double, briefings: [String]) {
      self.extractor = extractor
      self.version = version
      self.confidence = confidence
      self.briefings = briefings
    }
  }

  /// Whether there is a file in `Content/actors` or `Content/events`.
  package var isCurated: Bool
  package var proposal: Proposal?
  /// What a curated file leaves open, so that the proposal's stands in its place.
  package var filled: Set<Field> = []

  /// What an entity asserts in a list of its own.
  package enum Field: String, Hashable, Sendable, CaseIterable {
    case roles, participants
  }

  /// Whether a person wrote that field.
  package func isCurated(_ field: Field) -> Bool { isCurated && !filled.contains(field) }

  package init(isCurated: Bool, proposal: Proposal? = nil) {
    self.isCurated = isCurated
    self.proposal = proposal
  }

  package static let curated = Origin(isCurated: true)
}
