import Diagnostics

/// What is to be done with everything that lies in the output folder, decided before anything is changed.
struct Survey: Sendable {
  /// Files and links that go before the first file is written, because it needs their place.
  var removedFirst: [String] = []
  /// Folders that must be empty by then, deepest first.
  var foldersRemovedFirst: [String] = []
  /// Files of earlier builds that the site has no more, and with `--clean` what is not the site's.
  var removedLast: [String] = []
  /// Folders that may be empty by then, deepest first.
  var foldersRemovedLast: [String] = []
  /// Files of the site (by index) at whose place something lies that no build is known to have written.
  var contested: [Int] = []
  /// By index of the site's files, whether something lies at its place.
  var present: [Bool]
  /// Files, links and so on that are not of the site and stay.
  var strangers: [String] = []
  /// How many files of earlier builds are removed.
  var staleCount = 0

  /// What an output folder is compared with.
  struct Question {
    var paths: [String]
    /// Files that earlier builds wrote, or may have written.
    var owned: Set<ExactPath>
    /// Whether it is unknown what earlier builds wrote.
    var isRecordLost = false
    /// Whether what is not the site's is removed.
    var isClean = false
    /// The output folder's name.
    var name: String
  }

  /// Of a folder that holds just what the last build left there, for a site of the same paths.
  init(unchanged memory: OutputMemory) {
    present = [Bool](repeating: true, count: memory.files.count)
    strangers = (memory.strangers + memory.others).filter { $0 != Self.spared }
  }

  init(_ scan: OutputScan, _ question: Question, diagnostics: inout DiagnosticList) {
    present = [Bool](repeating: false, count: question.paths.count)
    let planned = Dictionary(
      question.paths.enumerated().map { (ExactPath($1), $0) },
      uniquingKeysWith: { first, _ in first }
    )
    let plannedFolders = Set(question.paths.lazy.flatMap(\.parentFolders).map { ExactPath($0) })
    let blocked = scan.folders.filter { planned[ExactPath($0)] != nil }.map { $0 + "/" }

    for path in scan.files + scan.others {
      let key = ExactPath(path)
      let isOwned = question.owned.contains(key)
      let needsPlace = plannedFolders.contains(key) || blocked.contains { path.hasPrefix($0) }
      if let index = planned[key] {
        present[index] = true
        // Most common by far: a file at its place.
        if isOwned || question.isRecordLost || question.isClean { continue }
        contested.append(index)
      } else if isOwned || (question.isClean && path != Self.spared) {
        staleCount += isOwned ? 1 : 0
        if needsPlace { removedFirst.append(path) } else { removedLast.append(path) }
      } else if needsPlace {
        Self.report(path, question.name, &diagnostics)
      } else if path != Self.spared {
        strangers.append(path)
      }
    }
    // A link is never written through, nor over, whoever made it.
    let links = Set(scan.others.lazy.filter { planned[ExactPath($0)] != nil })
    for path in links.sorted() {
      contested.removeAll { question.paths[$0] == path }
      if question.isClean {
        removedFirst.append(path)
      } else {
        Self.report(path, question.name, &diagnostics)
      }
    }
    for folder in scan.folders.reversed() {
      if blocked.contains(where: { (folder + "/").hasPrefix($0) }) { foldersRemovedFirst.append(folder) }
    }
    foldersRemovedLast = Self.emptied(scan, question, removedLast, plannedFolders)
  }

  /// Domain names of sites on GitHub Pages are told by a file of this name, which people put there by hand.
  private static let spared = "CNAME"

  /// Folders that hold what is removed or was to be written, deepest first, without those that the site needs.
  private static func emptied(
    _ scan: OutputScan,
    _ question: Question,
    _ removed: [String],
    _ needed: Set<ExactPath>
  ) -> [String] {
    let unplanned = question.owned.lazy.map(\.text).flatMap(\.parentFolders)
    var folders = Set(unplanned.map { ExactPath($0) })
    folders.formUnion(removed.lazy.flatMap(\.parentFolders).map { ExactPath($0) })
    return scan.folders.reversed().filter {
      let key = ExactPath($0)
      return !needed.contains(key) && (question.isClean || folders.contains(key))
    }
  }

  static func report(_ path: String, _ name: String, _ diagnostics: inout DiagnosticList) {
    diagnostics.error(
      .inTheWay,
      "'\(name)/\(path)' is in the way of the site: no build has written it",
      suggestion: "move it away, or run 'dossier build --clean' to remove what is not of the site"
    )
  }
}
