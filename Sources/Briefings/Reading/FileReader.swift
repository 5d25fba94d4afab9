import Diagnostics
import Foundation
import Markdown
import Storing

/// Reads file after file; what it needs for one is kept for the next.
struct FileReader: Sendable {
  private var bytes: [UInt8] = []
  private var fields = FieldReader()

  /// What a file gives, and how it was found out.
  struct Outcome: Sendable {
    var result = ReadFile()
    /// Where there is a memory, and the file.
    var stamp: FileStamp?
    var isSettled = false
    /// What is to be kept from now on, where that has changed.
    var kept: [UInt8]?
    var wasRead = false
    /// Whether it could not be taken from an earlier run.
    var wasParsed = false
  }

  mutating func read(_ file: ContentFile, root: String, memory: ReadMemory?) -> Outcome {
    guard let memory else {
      var result = ReadFile()
      if load(file, root: root, &result) { interpret(file, &result) }
      return Outcome(result: result)
    }
    let stamp = FileStamp(path: root + "/" + file.path)
    let isSettled = stamp.map { $0.modified < memory.settledBefore } ?? false
    let known = memory.known(file.path)
    if let known, known.stamp == stamp, known.isSettled, !memory.comparesHashes,
      let result = known.result()
    {
      return Outcome(result: result, stamp: stamp, isSettled: true)
    }
    var outcome = Outcome(stamp: stamp, isSettled: isSettled, wasRead: true)
    guard load(file, root: root, &outcome.result), let stamp else { return outcome }
    let hash = ContentHash(bytes)
    if let known, known.hash == hash, let result = known.result() {
      outcome.result = result
    } else {
      interpret(file, &outcome.result)
      outcome.wasParsed = true
    }
    if known?.stamp == stamp, known?.isSettled == isSettled, !outcome.wasParsed { return outcome }
    outcome.kept =
      KeptFile(stamp: stamp, isSettled: isSettled, hash: hash, result: outcome.result).stored
    return outcome
  }

  private mutating func load(_ file: ContentFile, root: String, _ result: inout ReadFile) -> Bool {
    let limit = file.kind == .extracted ? FileBytes.dataLimit : FileBytes.textLimit
    return FileBytes.read(
      file.path,
      root: root,
      limit: limit,
      into: &bytes,
      diagnostics: &result.diagnostics
    )
  }

  /// Makes of the bytes what they mean.
  private mutating func interpret(_ file: ContentFile, _ result: inout ReadFile) {
    switch file.kind {
    case .briefing, .actor, .event: text(file, &result)
    case .extracted:
      if let extracted = ExtractedFile.read(bytes, path: file.path, id: file.id, &result.diagnostics) {
        result.noun = .extracted(extracted)
      }
    case .settings:
      fields.diagnostics = DiagnosticList()
      if fields.begin(wholeFile: bytes, path: file.path) { result.noun = .settings(fields.settings()) }
      result.diagnostics.append(contentsOf: fields.diagnostics)
    case .rejections:
      fields.diagnostics = DiagnosticList()
      if fields.begin(wholeFile: bytes, path: file.path) { result.noun = .rejections(fields.rejections()) }
      result.diagnostics.append(contentsOf: fields.diagnostics)
    }
  }

  private mutating func text(_ file: ContentFile, _ result: inout ReadFile) {
    let parts = bytes.withUnsafeBufferPointer { buffer in
      readFields(buffer, file, &result)
    }
    guard let parts else { return }
    var body = Document()
    let marked = MarkedText(
      bytes[parts.body],
      path: file.path,
      firstLine: parts.bodyLine,
      &result.diagnostics
    )
    if marked == nil { body = parse(parts, file.path, &result.diagnostics) }
    var facts = ProseFacts(body, hash: ContentHash(bytes[parts.body]))
    facts.firstLine = parts.bodyLine
    switch result.noun {
    case .briefing(var noun):
      noun.take(body, facts)
      noun.markedText = marked
      result.noun = .briefing(noun)
    case .actor(var noun, let sameAs):
      noun.take(body, facts)
      noun.markedText = marked
      result.noun = .actor(noun, sameAs: sameAs)
    case .event(var noun, let sameAs):
      noun.take(body, facts)
      noun.markedText = marked
      result.noun = .event(noun, sameAs: sameAs)
    case .extracted, .settings, .rejections, .nothing: break
    }
  }

  private mutating func readFields(
    _ buffer: UnsafeBufferPointer<UInt8>,
    _ file: ContentFile,
    _ result: inout ReadFile
  ) -> FrontMatter? {
    guard let parts = FrontMatter.divide(buffer, path: file.path, diagnostics: &result.diagnostics) else {
      return nil
    }
    fields.diagnostics = DiagnosticList()
    defer { result.diagnostics.append(contentsOf: fields.diagnostics) }
    let yaml = UnsafeBufferPointer(rebasing: buffer[parts.yaml])
    guard fields.begin(yaml, path: file.path, firstLine: parts.yamlLine) else { return parts }
    switch file.kind {
    case .briefing: if let noun = fields.briefing(id: file.id) { result.noun = .briefing(noun) }
    case .actor:
      if let (noun, sameAs) = fields.actor(id: file.id) { result.noun = .actor(noun, sameAs: sameAs) }
    case .event:
      if let (noun, sameAs) = fields.event(id: file.id) { result.noun = .event(noun, sameAs: sameAs) }
    case .extracted, .settings, .rejections: break
    }
    return parts
  }

  private func parse(_ parts: FrontMatter, _ path: String, _ diagnostics: inout DiagnosticList) -> Document {
    let body = bytes[parts.body]
    let isBlank = body.allSatisfy { $0 <= Ascii.space }
    guard !isBlank else { return Document() }
    return MarkdownParser.parse(body, path: path, firstLine: parts.bodyLine, diagnostics: &diagnostics)
      ?? Document()
  }
}
