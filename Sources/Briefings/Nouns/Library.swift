import Images

/// Everything that `Content/` says, read and checked, nothing computed yet.
package struct Library: Sendable {
  package var settings: SiteSettings
  /// Ascending by id, as are ``actors`` and ``events``; ids are unique within each array.
  package var briefings: [Briefing]
  package var actors: [Actor]
  package var events: [Event]
  /// Files under `Content/assets/`, as paths relative to it, ascending.
  package var assets: [String]
  /// By path in ``assets``, of the images that tell it.
  package var imageSizes: [String: ImageSize] = [:]
  /// By path below `Content/assets/`, what its published name tells of its content; empty where names stay as they are.
  package var assetMarks: [String: String] = [:]
  /// Ids that were given up by `sameAs`, each with the id that is used instead; `[[id]]` and references in
  /// texts follow it. The nouns' own references have been rewritten.
  package var replacements: [String: String] = [:]
  /// Ids of proposed entities that people have refused.
  package var rejected: Set<String> = []
  /// By a proposed event's id the others, ascending, under which briefings propose it.
  package var joinedProposals: [String: [String]] = [:]
  /// What the ids in extracted files mean; nil where there are no such files.
  var proposals: KnownProposals?
  /// Where the texts of nouns are that have been kept from an earlier run; nil where every noun has its text.
  package var texts: Texts?

  package init(
    settings: SiteSettings,
    briefings: [Briefing] = [],
    actors: [Actor] = [],
    events: [Event] = [],
    assets: [String] = []
  ) {
    self.settings = settings
    self.briefings = briefings
    self.actors = actors
    self.events = events
    self.assets = assets
  }
}
