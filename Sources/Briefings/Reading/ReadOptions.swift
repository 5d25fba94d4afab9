/// What of `Content/` a run is about.
package struct ReadOptions: Sendable {
  /// Whether briefings with `draft: true` are kept.
  package var includesDrafts = false
  /// Leaves out briefings that are surely later: those whose first possible day is after the last that this
  /// may mean. A briefing dated `../2024` has no first day and stays.
  package var asOf: EDTFDate?

  package init() {}
}
