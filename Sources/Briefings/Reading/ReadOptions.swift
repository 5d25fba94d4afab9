/// What of `Content/` a run is about.
package struct ReadOptions: Sendable {
  /// Whether briefings with `draft: true` are kept.
  package var includesDrafts = false
  /// Leaves out briefings that are surely later: those whose first possible day is after the last that this
  /// may mean. A briefing dated `../2024` has no first day and stays.
  package var asOf: EDTFDate?

  /// Whether `Content/extracted/` is read, apart from what people have rejected there.
  package var readsExtracted = true

  /// Whether all that is proposed is kept, however sure it is and whatever the site publishes.
  package var showsAllProposals = false

  /// Proposals that are taken as rejected, beside those that people have rejected: what a rejection would lead to.
  package var rejected: Set<String> = []

  /// For whom the library is made; nil: for whom `site.yaml` says, or everybody.
  package var audience: Audience?

  /// Whether texts are left in their files, and read whenever they are asked for: for whoever needs one after the other,
  /// and not all of them at once.
  package var leavesTexts = false

  package init() {}
}
