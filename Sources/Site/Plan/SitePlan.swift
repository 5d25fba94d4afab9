import Mentions

/// Every file of the site: what is rendered and what is copied. Nothing is rendered yet.
package struct SitePlan: Sendable {
  /// Ascending by path; paths are unique, ``assets`` included.
  package let pages: [Page]
  /// Files of `Content/assets/` that a page uses, ascending by path.
  package let assets: [AssetCopy]
  /// What was made before: search indices.
  let files: [MadeFile]
  /// What pages are made from.
  let index: SiteIndex
}

/// A file whose bytes are there before the site is planned.
package struct MadeFile: Hashable, Sendable {
  /// Below the output folder.
  package var path: String
  package var bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}

/// A file that goes into the site as it is.
package struct AssetCopy: Hashable, Sendable {
  /// Below `Content/assets/`: `maps/kursk.png`.
  package var source: String
  /// Below the output folder: `assets/maps/kursk.png`.
  package var path: String

  package init(source: String, path: String) {
    self.source = source
    self.path = path
  }
}
