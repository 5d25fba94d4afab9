import Diagnostics

extension SitePlan {
  /// Reports entities that may be one, those that little or nothing is said of, and names that are nobody's yet.
  package func checkEntities(diagnostics: inout DiagnosticList) async {
    NearDuplicates(index.library).report(&diagnostics)
    EntityUse(index).report(&diagnostics)
    await UnknownNames(index.linked).report(&diagnostics)
  }
}

extension DiagnosticID {
  /// Two entities whose names are spellings of one.
  package static let nearDuplicate: Self = "entity.near-duplicate"
  /// An entity that no text, event or other entity tells of.
  package static let orphan: Self = "entity.orphan"
  /// An actor that one briefing names.
  package static let singleMention: Self = "entity.single-mention"
  /// A name that several briefings have, and that is nobody's.
  package static let unknownName: Self = "names.unknown"
}
