import Briefings
import Bytes
import Diagnostics
import Foundation
import Subprocess

/// Another program that proposes: it reads documents as JSON lines and writes extracted files as JSON lines.
///
/// A document is `{"briefing", "title", "date", "language", "sha256", "text"}` on one line of standard input; for each
/// the program writes the content of its extracted file on one line of standard output, in any order. What it writes
/// to standard error is shown.
package struct ExternalExtractor: Sendable {
  /// A command for `/bin/sh`.
  package var command: String
  /// Seconds until the program is ended.
  package var timeLimit: Int

  /// More output than this is no extracted data.
  private static let outputLimit = 1 << 30

  package init(command: String, timeLimit: Int) {
    self.command = command
    self.timeLimit = timeLimit
  }

  /// What the program writes; nil, with an error, where it fails.
  ///
  /// - Parameter lines: One of ``line(_:_:)`` for each text.
  func run(_ lines: [UInt8], _ diagnostics: inout DiagnosticList) async -> [UInt8]? {
    // From a file, not through a pipe: a command that ends before it has read everything breaks nothing then.
    let input = FileManager.default.temporaryDirectory
      .appending(path: "dossier-extract-\(UUID().uuidString).jsonl")
    defer { try? FileManager.default.removeItem(at: input) }
    do {
      try Data(lines).write(to: input)
    } catch {
      report("'\(input.path)' cannot be written: \(error.localizedDescription)", &diagnostics)
      return nil
    }
    var options = PlatformOptions()
    // With a group of its own, what the command has started ends with it.
    options.processGroupID = 0
    options.teardownSequence = [
      .gracefulShutDown(toProcessGroup: true, allowedDurationToNextStep: .seconds(2))
    ]
    let (command, limit, platform) = (command, timeLimit, options)
    let outcome = await withTaskGroup(of: Outcome.self) { group in
      group.addTask { await Self.outcome(command, input.path, platform) }
      group.addTask {
        do {
          try await Task.sleep(for: .seconds(limit))
          return .tooLong
        } catch {
          return .cancelled
        }
      }
      let first = await group.next() ?? .cancelled
      group.cancelAll()
      return first
    }
    switch outcome {
    case .output(let bytes): return bytes
    case .failed(let how): report("the command \(how)", &diagnostics)
    case .tooLong:
      report(
        "the command had not ended after \(timeLimit) seconds, and was stopped",
        suggestion: "give it more time with '--time-limit', or fewer briefings",
        &diagnostics
      )
    case .cancelled: report("the command was stopped", &diagnostics)
    }
    return nil
  }

  private enum Outcome: Sendable {
    case output([UInt8])
    case failed(String)
    case tooLong
    case cancelled
  }

  private static func outcome(_ command: String, _ input: String, _ options: PlatformOptions) async
    -> Outcome
  {
    do {
      let result = try await Subprocess.run(
        .name("sh"),
        arguments: ["-c", "exec <\"$1\"; eval \"$2\"", "sh", input, command],
        platformOptions: options,
        output: .bytes(limit: outputLimit),
        error: .currentStandardError
      )
      switch result.terminationStatus {
      case .exited(0): return .output(result.standardOutput)
      case .exited(let status): return .failed("ended with status \(status)")
      case .signaled(let signal): return .failed("was ended by signal \(signal)")
      }
    } catch {
      return .failed("could not be run: \(error)")
    }
  }

  private func report(_ message: String, suggestion: String? = nil, _ diagnostics: inout DiagnosticList) {
    diagnostics.error(.extractorFailed, message, suggestion: suggestion)
  }

  static func line(_ text: BriefingTexts.Text, _ bytes: [UInt8]) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("briefing", text.id)
      json.member("title", text.title)
      json.member("date", text.date.source)
      json.member("language", text.language)
      json.member("sha256", ProposalFile.hash(of: bytes))
      json.member("text", String(decoding: bytes, as: UTF8.self))
    }
    return json.bytes + [0x0A]
  }
}

/// Has another program propose, and writes what it proposes where it is as the schema wants it.
///
/// - Returns: Nil where the content or the program has faults; then no file is written.
package func extract(
  root: String,
  with extractor: ExternalExtractor,
  options: ExtractionOptions,
  diagnostics: inout DiagnosticList
) async -> ExtractionSummary? {
  guard let texts = await BriefingTexts.read(root, options.briefings, &diagnostics) else { return nil }
  let files = ExtractedFiles(root: root)
  let isAll = options.isAll || !options.briefings.isEmpty
  var wanted: [BriefingTexts.Text] = []
  var lines: [UInt8] = []
  for text in texts.all {
    guard let bytes = texts.bytes(of: text),
      isAll || files.state(of: text.id)?.text.sha256 != ProposalFile.hash(of: bytes)
    else { continue }
    wanted.append(text)
    lines += ExternalExtractor.line(text, bytes)
  }
  var summary = ExtractionSummary()
  summary.unchanged = texts.all.count - wanted.count
  if wanted.isEmpty { return summary }
  guard let output = await extractor.run(lines, &diagnostics) else { return nil }

  var proposed: [(id: String, bytes: [UInt8])] = []
  let ids = Set(wanted.map(\.id))
  let known = Set(texts.library.actors.map(\.id))
  for (i, line) in output.split(separator: 0x0A).enumerated() {
    guard line.contains(where: { $0 > 0x20 }) else { continue }
    let path = "line \(i + 1) of the command's output"
    let found = checkExtracted(Array(line), path: path, diagnostics: &diagnostics)
    guard let found else { continue }
    guard ids.contains(found.briefing), !proposed.contains(where: { $0.id == found.briefing }) else {
      diagnostics.error(
        .extractorFailed,
        "'\(found.briefing)' was not asked for, or stands there a second time",
        at: SourceSpan(path: path)
      )
      continue
    }
    var item = ExtractionSummary.Item(briefing: found.briefing)
    (item.actors, item.events) = (found.actors.count, found.events)
    item.newActors = found.actors.count { !known.contains($0) }
    (item.quotes, item.mentions) = (found.quotes, found.mentions)
    summary.items.append(item)
    proposed.append((found.briefing, Array(line) + [0x0A]))
  }
  for text in wanted where !proposed.contains(where: { $0.id == text.id }) {
    diagnostics.warning(.extractorFailed, "the command proposes nothing for '\(text.id)'")
  }
  if diagnostics.hasErrors { return nil }
  for (i, file) in proposed.enumerated() {
    guard let isWritten = files.write(file.bytes, file.id, &diagnostics) else { return nil }
    summary.items[i].isWritten = isWritten
  }
  return summary
}
