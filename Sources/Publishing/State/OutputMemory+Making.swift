import Briefings
import Foundation
import Storing

extension OutputMemory {
  /// What a build has just left.
  init(
    _ paths: [String],
    _ manifest: Manifest,
    _ fingerprints: [ContentHash],
    _ survey: Survey,
    _ scan: OutputScan,
    in folder: Folder,
    _ state: Folder
  ) throws(SystemFault) {
    files.reserveCapacity(paths.count)
    for (i, path) in paths.enumerated() {
      guard let entry = manifest.entries[path] else { continue }
      let fingerprint = i < fingerprints.count ? fingerprints[i] : nil
      files.append(File(path: path, entry: entry, fingerprint: fingerprint))
    }
    let planned = Set(paths)
    let removed = Set(survey.removedFirst + survey.removedLast)
    strangers = scan.files.filter { !planned.contains($0) && !removed.contains($0) }
    others = scan.others.filter { !planned.contains($0) && !removed.contains($0) }
    settledBefore = try state.now() - 20_000_000
    var all: Set<String> = [""]
    for path in paths {
      // Files stand in the order of their paths, so that most are in a folder that was seen just before.
      var parent = path.parentFolder
      while all.insert(parent).inserted { parent = parent.parentFolder }
    }
    all.formUnion(scan.folders)
    folders.reserveCapacity(all.count)
    for path in all {
      guard let status = try folder.status(of: path.isEmpty ? "." : path), status.kind == .folder else {
        continue
      }
      folders[path] = status.stamp
    }
  }

  /// By path, what is known of each file.
  var fingerprints: [String: File] {
    var known: [String: File] = [:]
    known.reserveCapacity(files.count)
    for file in files where file.fingerprint != nil { known[file.path] = file }
    return known
  }
}

extension Folder {
  /// The time by the file system's own clock, nanoseconds since 1970.
  func now() throws(SystemFault) -> Int {
    guard futimens(descriptor, nil) == 0 else { throw fault(.write, "") }
    return try status(of: ".")?.modified ?? 0
  }
}
