import Diagnostics

/// Where a site's files go: each path stays in the output folder, can exist on any common file system, and is no
/// other file's path or folder.
package struct OutputPaths: Hashable, Sendable {
  /// Below the output folder, with forward slashes.
  package let all: [String]

  /// Nil if any of the paths is not fit; what is not is reported.
  ///
  /// - Parameter known: Paths that were found fit before.
  package init?(_ paths: [String], known: [String] = [], diagnostics: inout DiagnosticList) {
    all = paths
    if paths.isSame(as: known) { return }
    var isFit = true
    func refuse(_ message: String, _ suggestion: String) {
      isFit = false
      diagnostics.error(.outputPath, message, suggestion: suggestion)
    }
    var taken: [ExactPath: String] = [:]
    taken.reserveCapacity(paths.count)
    for path in paths {
      if !Self.isPlain(path), let fault = Self.fault(in: path) {
        refuse(
          "the site has a file '\(Self.shown(path))', but \(fault)",
          "change the redirect or asset of that name"
        )
      } else if let other = taken.updateValue(path, forKey: ExactPath(path.lowercased())) {
        let message =
          other == path
          ? "the site has two files '\(path)'"
          : "the site has files '\(other)' and '\(path)', which are one on many systems"
        refuse(message, "rename the redirect or asset of that name")
      }
    }
    for path in paths {
      guard let folder = path.parentFolders.first(where: { taken[ExactPath($0.lowercased())] != nil }),
        let file = taken[ExactPath(folder.lowercased())]
      else { continue }
      refuse(
        "the site has a file '\(file)' where the folder of '\(Self.shown(path))' goes",
        "rename the redirect or asset of that name"
      )
    }
    if !isFit { return nil }
  }

  /// Whether a path is one of those that nearly all are: short, of small letters, digits and `-_./`.
  private static func isPlain(_ path: String) -> Bool {
    guard path.utf8.count <= 255 else { return false }
    var before = UInt8(ascii: "/")
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "-"), UInt8(ascii: "_"):
        break
      case UInt8(ascii: "."), UInt8(ascii: "/"): if before == UInt8(ascii: "/") { return false }
      default: return false
      }
      before = byte
    }
    return before != UInt8(ascii: "/")
  }

  /// What is wrong with a path on its own.
  private static func fault(in path: String) -> String? {
    if path.isEmpty || path.hasPrefix("/") { return "paths are relative to the output folder" }
    if path.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) { return "it holds a control character" }
    if path.utf8.contains(UInt8(ascii: "\\")) {
      return "it holds a backslash, which some systems split paths at"
    }
    if path.utf8.count > 1024 { return "it is longer than 1024 bytes" }
    for part in path.split(separator: "/", omittingEmptySubsequences: false) {
      if part == ".." { return "it leads out of the output folder" }
      if part.isEmpty || part == "." { return "it has an empty part" }
      if part.hasPrefix("."), part != OutputScan.servedHiddenFolder {
        return "names that begin with a dot are not the site's"
      }
      // Room for the temporary name is not needed: it is short.
      if part.utf8.count > 255 { return "a part of it is longer than 255 bytes" }
    }
    return nil
  }

  /// Without what would break the line that it stands in.
  private static func shown(_ path: String) -> String {
    String(
      String.UnicodeScalarView(path.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? "?" : $0 })
    )
  }
}
