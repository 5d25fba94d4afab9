import Mentions
import Storing

/// Every file of the site: what is rendered and what is copied. Nothing is rendered yet.
package struct SitePlan: Sendable {
  /// Ascending by path; paths are unique, ``assets`` included.
  package let pages: [Page]
  /// Files of `Content/assets/` that a page uses, ascending by path.
  package let assets: [AssetCopy]
  /// What is made elsewhere: search indices.
  let files: [MadeFile]
  /// What pages are made from.
  let index: SiteIndex
}

/// A file that is made from something else than the site's pages are.
package struct MadeFile: Sendable {
  /// Below the output folder.
  package var path: String
  /// Of everything that the file's bytes depend on, beside the program.
  package var hash: ContentHash
  package var make: @Sendable () -> [UInt8]

  package init(path: String, hash: ContentHash, make: @escaping @Sendable () -> [UInt8]) {
    self.path = path
    self.hash = hash
    self.make = make
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
