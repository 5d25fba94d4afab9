import Diagnostics

extension DiagnosticID {
  /// There is no `Content/` where a site should be.
  package static let noSite: Self = "site.not-found"
  /// The output folder is, holds or lies in a folder that the site is made from.
  package static let outputPlace: Self = "output.place"
  /// Another build is at work on the same site or output folder.
  package static let locked: Self = "output.locked"
  /// The site has a path that no file can safely be written to.
  package static let outputPath: Self = "output.path"
  /// Something that no build wrote stands where a file of the site goes.
  package static let inTheWay: Self = "output.in-the-way"
  /// A file that is not of the site, where readers may not see everything.
  package static let stranger: Self = "output.stranger"
  /// The record of the last build could not be used.
  package static let recordLost: Self = "output.record-lost"
  /// A file or folder could not be made.
  package static let cannotCreate: Self = "output.cannot-create"
  /// The file system refused to read, write or remove something.
  package static let writeFailed: Self = "output.write-failed"
  /// A file that goes into the site as it is could not be read.
  package static let assetUnreadable: Self = "output.asset-unreadable"
  package static let imageUnreadable: Self = "output.image-unreadable"
}
