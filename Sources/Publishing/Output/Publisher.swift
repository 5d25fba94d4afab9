import Briefings
import Diagnostics
import Parallel
import Storing

/// Brings an output folder to hold exactly the files of a site, and what others have put there.
///
/// Files are made one by one, by as many tasks as there are cores, and written at once: the site never lies in
/// memory. A file whose bytes are as they were is not written.
package struct Publisher: Sendable {
  /// What was done to the output folder.
  package struct Outcome: Hashable, Sendable {
    package var written = 0
    package var unchanged = 0
    package var removed = 0
    /// Files that nobody knows, and that stay.
    package var strangers: [String] = []
    /// How many files were made, whether written or not.
    package var rendered = 0
  }

  private let site: SiteLocation
  package var isClean = false
  package var progress: Progress?
  package var limit: WriteLimit?
  /// What the last build left, and of each planned file what it is made from; a file for which both agree is not
  /// made again.
  var memory: OutputMemory?
  var fingerprints: [ContentHash] = []
  /// Of the record when ``memory`` was made.
  var recordStamp: FileStamp?
  /// Of the release; nil for a site that is for everybody.
  var ceiling: Marking?
  /// What this build leaves.
  private(set) var result: OutputMemory?
  /// Files that this build has written or removed.
  private(set) var changed: [String] = []

  package init(_ site: SiteLocation) { self.site = site }

  /// Writes a file for each path; nil, and nothing has been changed or not everything, if there was a fault.
  ///
  /// - Parameters:
  ///   - make: Appends the bytes of the file with that index. Called at the same time from several tasks; a fault
  ///     that it returns ends the build.
  package mutating func publish<Scratch: Sendable>(
    _ planned: OutputPaths,
    scratch: @autoclosure @escaping @Sendable () -> Scratch,
    diagnostics: inout DiagnosticList,
    make: @escaping @Sendable (Int, inout [UInt8], inout Scratch) -> Diagnostic?
  ) async -> Outcome? {
    let paths = planned.all
    do throws(SystemFault) {
      let state = try Folder(path: site.statePath, name: site.stateName, isMade: true, limit: limit)
      let folder = try Folder(path: site.output, name: site.outputName, isMade: true, limit: limit)
      guard let lock = try Lock(folder) else {
        site.reportLocked(&diagnostics)
        return nil
      }
      defer { withExtendedLifetime(lock) {} }
      let kept = memory.flatMap { memory in recordStamp.map { (stamp: $0, manifest: { memory.manifest }) } }
      let record = try Record(
        in: state,
        key: site.outputKey,
        ceiling: ceiling,
        kept: kept,
        diagnostics: &diagnostics
      )
      let known = memory.flatMap { record.isLost || record.isCrossing ? nil : $0 }
      let rescan = try await known?.rescan(folder)
      let places = paths.places(in: record.manifest.paths)
      // Most common by far: the same paths as in the last build, and nothing else has come or gone.
      let isAsKnown =
        record.isKept && known != nil && rescan?.scan == nil && !isClean && record.journal.paths.isEmpty
        && places.count == record.manifest.paths.count && paths.isSame(as: record.manifest.paths)
      let scan =
        if isAsKnown { OutputScan() } else if let known { rescan?.scan ?? known.scan } else {
          try OutputScan(folder)
        }
      let survey =
        if isAsKnown, let known { Survey(unchanged: known) } else {
          Survey(
            scan,
            Survey.Question(
              paths: paths,
              owned: record.owned,
              isRecordLost: record.isLost,
              isClean: isClean,
              name: site.outputName
            ),
            diagnostics: &diagnostics
          )
        }
      let writer = PageWriter(folder, record)
      var room = Room(scratch: scratch())
      for index in survey.contested {
        if let fault = make(index, &room.bytes, &room.scratch) {
          diagnostics.append(fault)
        } else if try !writer.holds(room.bytes, at: paths[index], present: &room.present) {
          Survey.report(paths[index], site.outputName, &diagnostics)
        }
        room.bytes.removeAll(keepingCapacity: true)
      }
      refuse(survey.strangers, &diagnostics)
      guard !diagnostics.hasErrors else { return nil }

      try record.begin(paths, places)
      for path in scan.leftovers + survey.removedFirst { try folder.remove(path) }
      for path in survey.foldersRemovedFirst where try !folder.removeIfEmpty(path) {
        Survey.report(path, site.outputName, &diagnostics)
        return nil
      }
      progress?.begin(.publish, of: paths.count)
      let outcomes = await writeAll(
        paths,
        present: survey.present,
        writer,
        last: places.map { $0 < 0 ? nil : record.manifest.entries[Int($0)] },
        known,
        scratch: scratch(),
        make
      )
      guard let manifest = collect(outcomes, paths, &diagnostics) else { return nil }
      for path in survey.removedLast { try folder.remove(path) }
      for path in survey.foldersRemovedLast { _ = try folder.removeIfEmpty(path) }
      try record.finish(manifest)
      if isAsKnown, var memory = known {
        try memory.update(manifest, fingerprints, rescan?.changed ?? [], in: folder, state)
        result = memory
      } else {
        result = try OutputMemory(manifest, fingerprints, survey, scan, in: folder, state)
      }
      changed = zip(paths, outcomes).compactMap { path, step in
        if case .put(.written) = step { path } else { nil }
      }
      changed += survey.removedFirst + survey.removedLast
      return Outcome(
        written: outcomes.count { if case .put(.written) = $0 { true } else { false } },
        unchanged: outcomes.count {
          switch $0 {
          case .put(.unchanged), .current: true
          default: false
          }
        },
        removed: survey.removedFirst.count + survey.removedLast.count,
        strangers: survey.strangers,
        rendered: outcomes.count { if case .current = $0 { false } else { true } }
      )
    } catch {
      diagnostics.append(Self.diagnostic(error))
      return nil
    }
  }
}

// MARK: - Writing

extension Publisher {
  /// Below TLP:RED nothing may lie in the output folder that nobody has looked through for these readers.
  private func refuse(_ strangers: [String], _ diagnostics: inout DiagnosticList) {
    guard let ceiling, ceiling < .red else { return }
    for path in strangers {
      diagnostics.error(
        .stranger,
        "'\(site.outputName)/\(path)' is not of this site, and would be published at \(ceiling.rawValue)",
        suggestion: "move it away, put it into Content/assets, or run 'dossier build --clean' to remove it"
      )
    }
  }

  /// What one task works with, kept from file to file.
  private struct Room<Scratch: Sendable>: Sendable {
    var scratch: Scratch
    var bytes: [UInt8] = []
    var present: [UInt8] = []
  }

  private enum Step: Sendable {
    case put(PageWriter.Outcome)
    /// As it was, and not made.
    case current(Manifest.Entry)
    /// Boxed: it is rare, and large, and there is a step for each file.
    indirect case notMade(Diagnostic)
  }

  private func writeAll<Scratch: Sendable>(
    _ paths: [String],
    present: [Bool],
    _ writer: PageWriter,
    last: [Manifest.Entry?],
    _ memory: OutputMemory?,
    scratch: @autoclosure @escaping @Sendable () -> Scratch,
    _ make: @escaping @Sendable (Int, inout [UInt8], inout Scratch) -> Diagnostic?
  ) async -> [Step] {
    let progress = progress
    let (fingerprints, files) = (fingerprints, memory?.files ?? [])
    let known = paths.places(in: files.map(\.path))
    return await parallelMap(count: paths.count, scratch: Room(scratch: scratch())) { i, room in
      if writer.hasFailed { return .put(.skipped) }
      defer {
        progress?.advance()
        // One huge asset does not keep its room to the end.
        if room.bytes.capacity > 1 << 22 {
          room.bytes = []
        } else {
          room.bytes.removeAll(keepingCapacity: true)
        }
        if room.present.capacity > 1 << 22 { room.present = [] }
      }
      if i < fingerprints.count, known[i] >= 0, files[Int(known[i])].fingerprint == fingerprints[i],
        let entry = last[i], files[Int(known[i])].entry == entry,
        let entry = writer.current(paths[i], entry, present: &room.present)
      {
        return .current(entry)
      }
      if let fault = make(i, &room.bytes, &room.scratch) {
        writer.stop()
        return .notMade(fault)
      }
      return .put(
        writer.put(
          room.bytes,
          at: paths[i],
          number: i,
          isNew: !present[i],
          last: last[i],
          present: &room.present
        )
      )
    }
  }

  /// What the output folder holds now, unless something went wrong.
  private func collect(_ steps: [Step], _ paths: [String], _ diagnostics: inout DiagnosticList) -> Manifest? {
    var manifest = Manifest()
    manifest.ceiling = ceiling
    manifest.paths.reserveCapacity(paths.count)
    manifest.entries.reserveCapacity(paths.count)
    for (i, step) in steps.enumerated() {
      switch step {
      case .put(.written(let entry)), .put(.unchanged(let entry)): manifest.append(paths[i], entry)
      case .current(let entry): manifest.append(paths[i], entry)
      case .put(.failed(let fault)): diagnostics.append(Self.diagnostic(fault))
      case .put(.skipped): break
      case .notMade(let fault): diagnostics.append(fault)
      }
    }
    return manifest.entries.count == paths.count ? manifest : nil
  }

  static func diagnostic(_ fault: SystemFault) -> Diagnostic {
    let isMaking = fault.attempt == .create || fault.attempt == .makeFolder
    return Diagnostic(
      .error,
      isMaking ? .cannotCreate : .writeFailed,
      fault.message,
      suggestion: fault.suggestion
    )
  }
}
