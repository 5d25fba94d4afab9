import Diagnostics
import Foundation

/// Finds the files of `Content/` that are to be read, and says what about the others is wrong.
struct ContentScan {
  /// Ascending by path within each folder; briefings, actors, events, extracted.
  private(set) var files: [ContentFile] = []
  /// Paths relative to `Content/assets/`, ascending.
  private(set) var assets: [String] = []
  private(set) var hasSettings = false
  private(set) var hasRejections = false
  private(set) var diagnostics = DiagnosticList()

  /// Folders and assets as they were before they were looked at, for a run with a memory.
  private(set) var stamps: [InputStamp] = []
  private let settledBefore: Int?

  private let root: String
  /// Where `Content/` really is, with a slash at its end; links may lead anywhere below it.
  private var realContent = ""

  private static let folders: [(name: String, kind: ContentFile.Kind, ending: String)] = [
    ("briefings", .briefing, ".md"), ("actors", .actor, ".md"), ("events", .event, ".md"),
    ("extracted", .extracted, ".json"),
  ]

  /// - Parameter settledBefore: See ``ReadMemory``; nil for a run without one.
  init(root: String, settledBefore: Int? = nil) {
    self.root = root
    self.settledBefore = settledBefore
    guard let real = Self.realPath(root + "/Content") else {
      diagnostics.error(
        .contentMissing,
        "there is no folder 'Content' in '\(root)'",
        suggestion: "run the command in the site's folder, or name that with --root"
      )
      return
    }
    realContent = real + "/"
    stamp("Content")
    let top = FolderEntries(root + "/Content")
    if let error = top.error { cannotList("Content", error) }
    for entry in top.entries { take(entry) }
    if !hasSettings, top.error == nil, diagnostics.count(of: .error) == 0 {
      diagnostics.error(
        .contentMissing,
        "there is no file 'site.yaml' in 'Content'",
        at: SourceSpan(path: "Content"),
        suggestion: "write one that begins with 'title: ' and the site's title"
      )
    }
    for folder in Self.folders where top.entries.contains(where: { $0.name == folder.name }) {
      list(folder.name, folder.kind, folder.ending)
    }
    if top.entries.contains(where: { $0.name == "assets" }) { listAssets("") }
    assets.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private mutating func take(_ entry: FolderEntries.Entry) {
    let path = "Content/" + entry.name
    if entry.name == "site.yaml" {
      hasSettings = entry.kind != .link || leadsInside(path)
    } else if entry.name != "assets", !Self.folders.contains(where: { $0.name == entry.name }) {
      let known = Self.folders.map(\.name) + ["assets", "site.yaml"]
      diagnostics.warning(
        .unusedFile,
        "'\(entry.name)' is not read: nothing is kept under this name",
        at: SourceSpan(path: path),
        suggestion: nearestName(to: entry.name, in: known).map { "did you mean '\($0)'?" }
      )
    }
  }

  private mutating func list(_ folder: String, _ kind: ContentFile.Kind, _ ending: String) {
    let folderPath = "Content/" + folder
    guard isInside(folderPath) else { return }
    stamp(folderPath)
    let listing = FolderEntries(root + "/" + folderPath)
    if let error = listing.error { cannotList(folderPath, error) }
    files.reserveCapacity(files.count + listing.entries.count)
    for entry in listing.entries {
      let path = folderPath + "/" + entry.name
      if folder == "extracted", entry.name == "rejected.yaml" {
        hasRejections = entry.kind != .link || leadsInside(path)
        continue
      }
      guard entry.name.hasSuffix(ending) else {
        unused(entry, path, ending)
        continue
      }
      switch entry.kind {
      case .folder, .other:
        diagnostics.error(
          .notAFile,
          entry.kind == .folder ? "this is a folder, not a file" : "this is no ordinary file",
          at: SourceSpan(path: path),
          suggestion: "replace it by a text file, or rename it"
        )
        continue
      case .link: guard leadsInside(path) else { continue }
      case .file: break
      }
      let id = String(entry.name.dropLast(ending.count))
      guard entry.isValidName, Identifier.isValid(id) else {
        diagnostics.error(
          .badFileName,
          "'\(entry.name)' is no id with '\(ending)': ids are lower-case ASCII letters, digits and hyphens",
          at: SourceSpan(path: path),
          suggestion: Identifier.suggestion(for: id).map { "rename it to '\($0)\(ending)'" }
        )
        continue
      }
      files.append(ContentFile(kind: kind, id: id, path: path))
    }
  }

  private mutating func unused(_ entry: FolderEntries.Entry, _ path: String, _ ending: String) {
    diagnostics.warning(
      .unusedFile,
      entry.kind == .folder
        ? "folder '\(entry.name)' is not read" : "'\(entry.name)' is not read: files here end in '\(ending)'",
      at: SourceSpan(path: path),
      suggestion: entry.kind == .folder
        ? "move its files up into the folder that holds it"
        : entry.name.lowercased().hasSuffix(ending)
          ? "rename it so that it ends in '\(ending)'" : "move it to 'Content/assets' if pages use it"
    )
  }

  private mutating func listAssets(_ below: String) {
    let folder = "Content/assets" + (below.isEmpty ? "" : "/" + below)
    guard below.utf8.count < 1_000, isInside(folder) else { return }
    stamp(folder)
    let listing = FolderEntries(root + "/" + folder)
    if let error = listing.error { cannotList(folder, error) }
    for entry in listing.entries {
      let name = below.isEmpty ? entry.name : below + "/" + entry.name
      let path = "Content/assets/" + name
      guard entry.isValidName, !entry.name.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) else {
        diagnostics.error(
          .badFileName,
          "the name holds bytes that are no text",
          at: SourceSpan(path: folder),
          suggestion: "rename the file"
        )
        continue
      }
      switch entry.kind {
      case .file:
        stamp(path)
        assets.append(name)
      case .folder: listAssets(name)
      case .link:
        guard leadsInside(path) else { continue }
        var status = stat()
        if stat(root + "/" + path, &status) == 0, status.st_mode & S_IFMT == S_IFREG {
          stamp(path)
          assets.append(name)
        } else {
          diagnostics.warning(
            .unusedFile,
            "a link to a folder is not followed",
            at: SourceSpan(path: path),
            suggestion: "copy the folder"
          )
        }
      case .other:
        diagnostics.warning(
          .unusedFile,
          "this is no ordinary file, and is not copied",
          at: SourceSpan(path: path)
        )
      }
    }
  }

  /// The files to be read, those that belong to the site as a whole first.
  var allFiles: [ContentFile] {
    var all: [ContentFile] = []
    if hasSettings { all.append(ContentFile(kind: .settings, id: "site", path: "Content/site.yaml")) }
    if hasRejections {
      all.append(
        ContentFile(kind: .rejections, id: "rejected", path: "Content/extracted/rejected.yaml")
      )
    }
    return all + files
  }

  private mutating func stamp(_ path: String) {
    guard let settledBefore, let stamp = FileStamp(path: root + "/" + path) else { return }
    stamps.append(InputStamp(path: path, stamp: stamp, isSettled: stamp.modified < settledBefore))
  }

  // MARK: Links

  /// Whether a folder is below `Content/` in truth too; says so if not.
  private mutating func isInside(_ path: String) -> Bool {
    var status = stat()
    guard lstat(root + "/" + path, &status) == 0 else { return true }
    return status.st_mode & S_IFMT == S_IFLNK ? leadsInside(path) : true
  }

  private mutating func leadsInside(_ path: String) -> Bool {
    guard let real = Self.realPath(root + "/" + path) else {
      let code = errno
      diagnostics.error(
        .unreadable,
        "the symbolic link leads nowhere: \(FileBytes.reason(code))",
        at: SourceSpan(path: path),
        suggestion: "remove it, or let it lead to a file under Content"
      )
      return false
    }
    if (real + "/").hasPrefix(realContent) { return true }
    diagnostics.error(
      .outsideLink,
      "the symbolic link leads outside 'Content'",
      at: SourceSpan(path: path),
      suggestion: "copy what it leads to into Content"
    )
    return false
  }

  private mutating func cannotList(_ path: String, _ code: Int32) {
    diagnostics.error(
      .unreadable,
      "the folder cannot be read: \(FileBytes.reason(code))",
      at: SourceSpan(path: path)
    )
  }

  private static func realPath(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }
}
