import Diagnostics
import Storing

/// The files of a built site, and the identifiers in each page that links may name.
struct OutputIndex: Sendable {
  /// Ascending, every file in the output folder.
  let files: [String]
  private let numbers: [ExactPath: Int]
  /// For each file the hashes of its identifiers, ascending; empty where it is no page.
  private let identifiers: [[UInt64]]

  init(_ files: [String], identifiers: [[UInt64]]) {
    self.files = files
    self.identifiers = identifiers
    numbers = Dictionary(
      files.enumerated().map { (ExactPath($1), $0) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// Whether links lead to places in it: HTML.
  static func isPage(_ path: String) -> Bool { path.hasSuffix(".html") || path.hasSuffix(".htm") }

  /// Whether it may hold links.
  static func isScanned(_ path: String) -> Bool {
    isPage(path) || path.hasSuffix(".xml") || path.hasSuffix(".svg")
  }

  /// The file that a server sends for a path; a folder's is its `index.html`.
  func file(at path: String) -> Int? {
    if path.isEmpty || path.hasSuffix("/") { return numbers[ExactPath(path + "index.html")] }
    return numbers[ExactPath(path)] ?? numbers[ExactPath(path + "/index.html")]
  }

  func has(_ identifier: String, in file: Int) -> Bool {
    let wanted = ContentHash(identifier).high
    let all = identifiers[file]
    var low = 0
    var high = all.count
    while low < high {
      let middle = (low + high) / 2
      if all[middle] < wanted { low = middle + 1 } else { high = middle }
    }
    return low < all.count && all[low] == wanted
  }

  /// What exists and comes nearest to a path that does not: the first wrong part of it put right, if that is all.
  func nearest(to path: String) -> String? {
    var parent = ""
    var parts = path.split(separator: "/")[...]
    while let part = parts.popFirst() {
      let names = self.names(in: parent)
      if names.contains("\(part)/") {
        parent += "\(part)/"
        continue
      }
      guard
        let name = nearestName(
          to: String(part),
          in: names.map { $0.hasSuffix("/") ? $0.dropLast() : $0[...] }
        )
      else { return nil }
      let isFolder = names.contains("\(name)/")
      let found = parent + name + (isFolder ? "/" : "")
      return parts.isEmpty || !isFolder ? existing(found) : existing(found + parts.joined(separator: "/"))
    }
    return nil
  }

  private func existing(_ path: String) -> String? { file(at: path) == nil ? nil : path }

  private func nearestName(to part: String, in names: [Substring]) -> String? {
    Diagnostics.nearestName(to: part, in: names.lazy.map(String.init))
  }

  /// What a folder holds, ascending; folders end in a slash, and `index.html` is not named.
  private func names(in parent: String) -> [String] {
    var low = 0
    var high = files.count
    while low < high {
      let middle = (low + high) / 2
      if files[middle].utf8.lexicographicallyPrecedes(parent.utf8) { low = middle + 1 } else { high = middle }
    }
    var names: [String] = []
    for file in files[low...] {
      guard file.hasPrefix(parent) else { break }
      let rest = file.dropFirst(parent.count)
      let name = rest.firstIndex(of: "/").map { String(rest[...$0]) } ?? String(rest)
      if names.last != name, name != "index.html" { names.append(name) }
    }
    return names
  }
}
