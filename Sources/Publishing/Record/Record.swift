import Briefings
import Diagnostics
import Storing

/// The files in `.dossier/` that tell what earlier builds wrote into one output folder.
struct Record: Sendable {
  private let folder: Folder
  private let manifestPath: String
  private let journalPath: String
  /// What the last build that came to its end wrote.
  let manifest: Manifest
  /// Whether ``manifest`` is the one that was kept.
  let isKept: Bool
  /// What later builds, killed since, began to write.
  let journal: Journal
  /// Whether nothing is known, so that any file might be ours.
  let isLost: Bool
  /// When the manifest was written, nanoseconds since 1970. A file changed about then may have changed again
  /// within the same tick of the file system's clock, and is compared byte by byte.
  let trustedUntil: Int
  private let ceiling: Marking?

  /// What the names of all files begin with that are kept for an output folder, by ``SiteLocation/outputKey``.
  static func stem(_ key: String) -> String { "output-\(ContentHash(key).text.prefix(16))" }

  /// The name of the manifest of an output folder.
  static func manifestName(_ key: String) -> String { stem(key) + ".manifest" }

  /// The name of the journal, which is there while a build writes, and after one that was killed.
  static func journalName(_ key: String) -> String { stem(key) + ".journal" }

  /// - Parameters:
  ///   - key: The output folder, by a name that is the same in each build.
  ///   - ceiling: Of the build's release.
  ///   - kept: A manifest whose file had that stamp; as long as it has, it need not be read.
  init(
    in folder: Folder,
    key: String,
    ceiling: Marking? = nil,
    kept: (stamp: FileStamp, manifest: () -> Manifest)? = nil,
    diagnostics: inout DiagnosticList
  ) throws(SystemFault) {
    self.folder = folder
    self.ceiling = ceiling
    manifestPath = Self.manifestName(key)
    journalPath = Self.journalName(key)
    var bytes: [UInt8] = []
    let status = try folder.status(of: manifestPath)
    isKept = kept != nil && status?.fileStamp == kept?.stamp
    let hasManifest = isKept ? true : try folder.read(manifestPath, into: &bytes)
    let read = isKept ? kept?.manifest() : hasManifest ? Manifest(bytes) : nil
    let written = status?.modified ?? 0
    let hasJournal = try folder.read(journalPath, into: &bytes)
    let readJournal = hasJournal ? Journal(bytes) : nil
    manifest = read ?? Manifest()
    journal = readJournal ?? Journal()
    trustedUntil = written - 20_000_000
    // A build that was killed, and knew what there was before it, leaves a journal that tells everything.
    isLost = read == nil && (hasManifest || readJournal?.isRecordLost ?? true)
    for (path, isBroken) in [
      (manifestPath, hasManifest && read == nil), (journalPath, hasJournal && readJournal == nil),
    ] where isBroken {
      diagnostics.append(
        Diagnostic(
          .note,
          .recordLost,
          "'\(folder.name)/\(path)' is damaged or from another version; every file is compared anew",
          suggestion:
            "files of pages that were removed since may be left: 'dossier build --clean' removes them"
        )
      )
    }
  }

  /// Whether what lies there was, or may have been, written for others: then every file is written anew, so that
  /// not even their times tell which of them differ.
  var isCrossing: Bool {
    journal.isCrossing || (isLost ? ceiling != nil : manifest.ceiling != ceiling)
  }

  var owned: Set<ExactPath> {
    var paths = Set(manifest.paths.lazy.map { ExactPath($0) })
    paths.formUnion(journal.paths.lazy.map { ExactPath($0) })
    return paths
  }

  /// Says which files are about to be written, those already known aside.
  ///
  /// - Parameter places: Of each path in ``manifest``, negative where it is not there.
  func begin(_ paths: [String], _ places: [Int32]) throws(SystemFault) {
    let added = zip(paths, places).lazy.filter { $1 < 0 }.map(\.0)
    let next = Journal(
      paths: journal.paths.union(added),
      isRecordLost: isLost,
      isCrossing: isCrossing && !manifest.paths.isEmpty || journal.isCrossing
    )
    guard next != journal else { return }
    _ = try folder.write(next.encoded(), to: journalPath, number: 0)
  }

  /// Says what the output folder holds now.
  func finish(_ next: Manifest) throws(SystemFault) {
    if next != manifest || isLost { _ = try folder.write(next.encoded(), to: manifestPath, number: 0) }
    try folder.remove(journalPath)
  }
}
