/// A file of `Content/` that is to be read.
struct ContentFile: Sendable {
  enum Kind: Sendable {
    case briefing, actor, event, extracted
    /// `site.yaml` and `extracted/rejected.yaml`.
    case settings, rejections
  }

  var kind: Kind
  /// The file name without its ending, a valid id.
  var id: String
  /// Relative to the site's root: `Content/actors/kim.md`.
  var path: String
}
