import Diagnostics
import Foundation
import Markdown

/// What one file of `Content/` gives.
struct ReadFile: Sendable {
  enum Noun: Sendable {
    case briefing(Briefing)
    case actor(Actor, sameAs: Reference?)
    case event(Event, sameAs: Reference?)
    case extracted(ExtractedFile)
    /// The file has faults; the id is taken all the same.
    case nothing
  }

  var noun = Noun.nothing
  var diagnostics = DiagnosticList()
}

/// Reads file after file; what it needs for one is kept for the next.
struct FileReader: Sendable {
  private var bytes: [UInt8] = []
  private var fields = FieldReader()

  mutating func read(_ file: ContentFile, root: String) -> ReadFile {
    var result = ReadFile()
    let limit = file.kind == .extracted ? FileBytes.dataLimit : FileBytes.textLimit
    guard
      FileBytes.read(file.path, root: root, limit: limit, into: &bytes, diagnostics: &result.diagnostics)
    else { return result }
    if file.kind == .extracted {
      if let extracted = ExtractedFile.read(bytes, path: file.path, id: file.id, &result.diagnostics) {
        result.noun = .extracted(extracted)
      }
      return result
    }
    let parts = bytes.withUnsafeBufferPointer { buffer in
      readFields(buffer, file, &result)
    }
    guard let parts else { return result }
    Self.refuseMarkedBlocks(bytes, parts, file.path, &result.diagnostics)
    let body = parse(parts, file.path, &result.diagnostics)
    switch result.noun {
    case .briefing(var noun):
      noun.body = body
      result.noun = .briefing(noun)
    case .actor(var noun, let sameAs):
      noun.profile = body
      result.noun = .actor(noun, sameAs: sameAs)
    case .event(var noun, let sameAs):
      noun.account = body
      result.noun = .event(noun, sameAs: sameAs)
    case .extracted, .nothing: break
    }
    return result
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
    case .extracted: break
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

  /// `:::tlp AMBER` blocks are to be withheld, and this version cannot: so they are refused.
  private static func refuseMarkedBlocks(
    _ bytes: [UInt8],
    _ parts: FrontMatter,
    _ path: String,
    _ diagnostics: inout DiagnosticList
  ) {
    bytes.withUnsafeBufferPointer { buffer in
      var at = parts.body.lowerBound
      while at + 6 <= parts.body.upperBound, let base = buffer.baseAddress {
        guard let colon = memchr(base + at, Int32(Ascii.colon), parts.body.upperBound - at) else { return }
        at = UnsafeRawPointer(base).distance(to: UnsafeRawPointer(colon))
        guard at + 6 <= parts.body.upperBound, buffer[at + 1] == Ascii.colon, buffer[at + 2] == Ascii.colon
        else {
          at += 1
          continue
        }
        let rest = buffer[(at + 3)..<min(at + 40, parts.body.upperBound)]
        let words = String(
          decoding: rest.prefix { $0 != Ascii.lineFeed && $0 != Ascii.carriageReturn },
          as: UTF8.self
        )
        .uppercased().split { " \t:{}\"'".contains($0) }
        at += 3
        guard words.first == "TLP", words.dropFirst().first != "CLEAR" else { continue }
        diagnostics.error(
          .markedContent,
          "blocks with markings above TLP:CLEAR are not supported yet, and this one would be published",
          at: SourceSpan(path: path, start: TextPlace.position(of: at - 3, in: buffer)),
          suggestion: "keep the text out of Content"
        )
      }
    }
  }
}
