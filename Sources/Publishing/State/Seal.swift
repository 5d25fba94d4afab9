import Briefings
import Diagnostics
import Parallel
import Storing
import Synchronization

/// What the last build was made from and came to: if all of it is as it was, so is the site.
struct Seal: Storable, Sendable {
  /// Of the program and of what it was asked to do.
  var circumstances: ContentHash
  /// Everything in `Content/`, relative to the site's root.
  var inputs: [InputStamp]
  var templates: [InputStamp]
  /// The record of the output, which other builds into the same folder change.
  var record: FileStamp
  var summary: BuildSummary
  /// What the build had to say before it wrote.
  var diagnostics: DiagnosticList

  init(
    circumstances: ContentHash,
    inputs: [InputStamp],
    templates: [InputStamp],
    record: FileStamp,
    summary: BuildSummary,
    diagnostics: DiagnosticList
  ) {
    self.circumstances = circumstances
    self.inputs = inputs
    self.templates = templates
    self.record = record
    self.summary = summary
    self.diagnostics = diagnostics
  }

  func store(in writer: inout ByteWriter) {
    writer.value(circumstances)
    writer.list(inputs)
    writer.list(templates)
    writer.value(record)
    writer.value(summary)
    writer.value(diagnostics)
  }

  init(stored reader: inout ByteReader) throws(StoredFault) {
    self.init(
      circumstances: try reader.value(),
      inputs: try reader.list(),
      templates: try reader.list(),
      record: try reader.value(),
      summary: try reader.value(),
      diagnostics: try reader.value()
    )
  }

  /// Whether every input under `root` is as it was.
  func holds(root: String) async -> Bool {
    guard inputs.allSatisfy(\.isSettled),
      templates.allSatisfy({ $0.isSettled && FileStamp(path: $0.path) == $0.stamp })
    else { return false }
    let (inputs, change) = (inputs, Change())
    _ = await parallelMap(count: inputs.count, grain: 256) { i in
      // One that has changed is enough.
      if !change.isFound, FileStamp(path: root + "/" + inputs[i].path) != inputs[i].stamp { change.note() }
    }
    return !change.isFound
  }

  /// Whether something has changed, as far as several tasks have looked.
  private final class Change: Sendable {
    private let found = Atomic(false)
    var isFound: Bool { found.load(ordering: .relaxed) }
    func note() { found.store(true, ordering: .relaxed) }
  }
}

extension BuildSummary: Storable {
  package func store(in writer: inout ByteWriter) {
    for number in [briefings, actors, events, pages, assets] { writer.number(number) }
    for number in [output.written, output.unchanged, output.removed] { writer.number(number) }
    writer.list(output.strangers)
  }

  package init(stored reader: inout ByteReader) throws(StoredFault) {
    briefings = try reader.number()
    actors = try reader.number()
    events = try reader.number()
    pages = try reader.number()
    assets = try reader.number()
    output = Publisher.Outcome(
      written: try reader.number(),
      unchanged: try reader.number(),
      removed: try reader.number(),
      strangers: try reader.strings()
    )
  }
}
