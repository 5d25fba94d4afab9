import Diagnostics
import Parallel
import Storing

/// How a run has read a site's `Content/`.
package struct Reading: Sendable {
  /// What is to be kept for the next run; as it was given where there are errors.
  package var memory: ReadMemory?
  /// Every file and folder that it depends on, for a run with a memory.
  package var inputs: [InputStamp] = []
  package var filesRead = 0
  package var documentsParsed = 0
}

/// Reads a site's `Content/`, and makes the library for the audience that the options or `site.yaml` name: all that
/// can be read, with every fault of every file in `diagnostics`.
///
/// - Parameter root: the folder that holds `Content/`.
package func read(
  root: String,
  options: ReadOptions,
  diagnostics: inout DiagnosticList
) async -> Library {
  let (unreleased, _) = await read(root: root, options: options, memory: nil, diagnostics: &diagnostics)
  return await release(unreleased, diagnostics: &diagnostics)
}

/// Reads a site's `Content/`, where an earlier run may have read some files already: those that are as they were are
/// not opened, and their nouns come without their texts, which ``Library/texts`` reads when they are asked for.
package func read(
  root: String,
  options: ReadOptions,
  memory: ReadMemory?,
  diagnostics: inout DiagnosticList
) async -> (unreleased: Unreleased, reading: Reading) {
  let scan = ContentScan(root: root, settledBefore: memory?.settledBefore)
  diagnostics.append(contentsOf: scan.diagnostics)
  let files = scan.allFiles.filter { options.readsExtracted || $0.kind != .extracted }
  let outcomes = await parallelMap(count: files.count, grain: 16, scratch: FileReader()) { i, reader in
    var outcome = reader.read(files[i], root: root, memory: memory)
    if options.leavesTexts { outcome.result.leaveText() }
    return outcome
  }
  for outcome in outcomes { diagnostics.append(contentsOf: outcome.result.diagnostics) }

  var content = Content(files: files, results: outcomes.map(\.result))
  content.texts = Texts(root: root, keepsDocuments: !options.leavesTexts)
  let fingerprints = content.settings.fingerprintsAssets
  let unreleased = Unreleased(
    content: content,
    assets: scan.assets,
    imageSizes: ImageSizes.read(scan.assets, root: root),
    assetMarks: fingerprints ? AssetMarks.read(scan.assets, root: root) : [:],
    options: options
  )
  var reading = Reading()
  reading.note(files, outcomes, memory, scan)
  return (unreleased, reading)
}

extension Reading {
  /// Brings the memory to what the run has found.
  fileprivate mutating func note(
    _ files: [ContentFile],
    _ outcomes: [FileReader.Outcome],
    _ memory: ReadMemory?,
    _ scan: ContentScan
  ) {
    guard var memory else { return }
    inputs = scan.stamps
    inputs.reserveCapacity(inputs.count + files.count)
    memory.table.reserve(files.count)
    for (file, outcome) in zip(files, outcomes) {
      if outcome.wasRead { filesRead += 1 }
      if outcome.wasParsed { documentsParsed += 1 }
      if let kept = outcome.kept { memory.table.set(file.path, to: kept) }
      if let stamp = outcome.stamp {
        inputs.append(InputStamp(path: file.path, stamp: stamp, isSettled: outcome.isSettled))
      }
    }
    if memory.table.count > files.count {
      let present = Set(files.map(\.path))
      for path in memory.table.names.filter({ !present.contains($0) }) { memory.table.remove(path) }
    }
    self.memory = memory
  }
}

extension FieldReader {
  /// Reads a file that is YAML from beginning to end.
  mutating func begin(wholeFile bytes: [UInt8], path: String) -> Bool {
    bytes.withUnsafeBufferPointer { buffer in
      guard FrontMatter.isText(buffer, path: path, diagnostics: &diagnostics) else { return false }
      guard buffer.count <= YAMLBounds.size else {
        diagnostics.error(
          .oversize,
          "the file is larger than \(YAMLBounds.size >> 10) KB",
          at: SourceSpan(path: path)
        )
        return false
      }
      let text = UnsafeBufferPointer(rebasing: buffer[FrontMatter.start(of: buffer)...])
      return begin(text, path: path, firstLine: 1)
    }
  }
}
