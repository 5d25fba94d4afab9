import Publishing

/// What of a site is watched: the folders that it is made from, with all that is in them.
struct Watched: Hashable, Sendable {
  /// The site's folder. It is watched itself, because the folders in it may come and go.
  var root: String
  /// Names of folders in ``root`` that are watched whole.
  var names: Set<String>
  /// A folder elsewhere that is watched whole, if templates are kept in one.
  var other: String?

  init(_ site: SiteLocation) {
    root = site.root
    names = ["Content", "Templates"]
    other = site.templates.flatMap { $0 == "\(site.root)/Templates" ? nil : $0 }
  }

  /// Whether a file of that name can be part of a site: not what editors and version control keep for themselves.
  static func isSeen(_ name: Substring) -> Bool {
    !name.isEmpty && !name.hasPrefix(".") && !name.hasSuffix("~") && name != "4913"
  }
}
