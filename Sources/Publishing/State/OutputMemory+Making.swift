import Briefings
import Foundation
import Storing

extension OutputMemory {
  /// What a build has just left.
  init(
    _ manifest: Manifest,
    _ fingerprints: [ContentHash],
    _ survey: Survey,
    _ scan: OutputScan,
    in folder: Folder,
    _ state: Folder
  ) throws(SystemFault) {
    ceiling = manifest.ceiling
    let planned = Set(manifest.paths)
    let removed = Set(survey.removedFirst + survey.removedLast)
    strangers = scan.files.filter { !planned.contains($0) && !removed.contains($0) }
    others = scan.others.filter { !planned.contains($0) && !removed.contains($0) }
    settledBefore = try state.now() - 20_000_000
    var all: Set<String> = [""]
    var last = ""
    for path in manifest.paths {
      // Files stand in the order of their paths, so that most are in a folder that was seen just before.
      var parent = path.parentFolder
      if parent == last { continue }
      last = parent
      while all.insert(parent).inserted { parent = parent.parentFolder }
    }
    all.formUnion(scan.folders)
    for path in all.sorted(by: { $0.compareBytes($1) < 0 }) {
      guard let status = try folder.status(of: path.isEmpty ? "." : path), status.kind == .folder else {
        continue
      }
      folders.append(Parent(path: path, stamp: status.stamp))
    }
    files.reserveCapacity(manifest.paths.count)
    var parent = -1
    for (i, path) in manifest.paths.enumerated() {
      let name = path.parentFolder
      if parent < 0 || folders[parent].path != name { parent = place(ofFolder: name) ?? -1 }
      let fingerprint = i < fingerprints.count ? fingerprints[i] : nil
      let entry = manifest.entries[i]
      files.append(File(path: path, folder: Int32(parent), entry: entry, fingerprint: fingerprint))
    }
  }

  /// Brings it to what a build has left that has only written over files.
  ///
  /// - Parameter changed: Folders, by their places, whose stamps are others or may not be trusted.
  mutating func update(
    _ manifest: Manifest,
    _ fingerprints: [ContentHash],
    _ changed: [Int],
    in folder: Folder,
    _ state: Folder
  ) throws(SystemFault) {
    settledBefore = try state.now() - 20_000_000
    var touched = Set(changed)
    for i in files.indices {
      if files[i].entry != manifest.entries[i] {
        files[i].entry = manifest.entries[i]
        touched.insert(Int(files[i].folder))
      }
      files[i].fingerprint = i < fingerprints.count ? fingerprints[i] : nil
    }
    for i in touched where folders.indices.contains(i) {
      let path = folders[i].path
      guard let status = try folder.status(of: path.isEmpty ? "." : path) else { continue }
      folders[i].stamp = status.stamp
    }
  }

  /// The record that says the same of the files.
  var manifest: Manifest {
    Manifest(paths: files.map(\.path), entries: files.map(\.entry), ceiling: ceiling)
  }
}

extension Folder {
  /// The time by the file system's own clock, nanoseconds since 1970.
  func now() throws(SystemFault) -> Int {
    guard futimens(descriptor, nil) == 0 else { throw fault(.write, "") }
    return try status(of: ".")?.modified ?? 0
  }
}
