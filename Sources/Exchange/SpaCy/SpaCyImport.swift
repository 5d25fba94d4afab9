import Briefings
import Bytes
import Diagnostics
import Drafting
import Foundation
import Markdown

/// Reads what spaCy has found in briefings, as files of `Content/extracted/`.
package enum SpaCyImport {
  /// As sure as what a site shows by default.
  package static let confidence = 0.85
  /// In bytes; no file is larger.
  static let sizeAtMost = 64 << 20

  /// - Parameters:
  ///   - path: a file of `doc.to_json()`, named as its briefing (`two-ships.json`) or of its very text; or a folder of them.
  ///   - confidence: how sure names are to be taken for, from 0 to 1, as spaCy does not tell.
  /// - Returns: The files to be written; nil, with errors, if anything is wrong.
  package static func drafts(
    from path: String,
    into site: SiteContent,
    confidence: Double = confidence,
    diagnostics: inout DiagnosticList
  ) -> (drafts: [Draft], losses: Losses)? {
    guard let library = site.library else { return nil }
    var losses = Losses()
    var names = SpaCyNames(library)
    var drafts: [Draft] = []
    let files = files(path)
    if files.isEmpty { diagnostics.error(.badFile, "'\(path)' has no files that end in .json") }
    for file in files {
      guard let document = read(file, &diagnostics),
        let briefing = briefing(file, document, library, &diagnostics)
      else { continue }
      let out = "Content/extracted/\(library.briefings[briefing].id).json"
      guard !drafts.contains(where: { $0.path == out }) else {
        diagnostics.error(
          .badFile,
          "another file is of the same briefing '\(library.briefings[briefing].id)'",
          at: SourceSpan(path: file)
        )
        continue
      }
      let text = Array(
        String(decoding: library.body(ofBriefing: briefing).text, as: UTF8.self).unicodeScalars
      )
      var found = SpaCyFindings(briefing: library.briefings[briefing].id, text: text, confidence: confidence)
      found.take(document, &names, &losses)
      drafts.append(Draft(path: out, text: found.json))
    }
    return diagnostics.hasErrors ? nil : (drafts, losses)
  }

  private static func files(_ path: String) -> [String] {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue else {
      return [path]
    }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return names.filter { $0.hasSuffix(".json") }.sorted().map { "\(path)/\($0)" }
  }

  private static func read(_ path: String, _ diagnostics: inout DiagnosticList) -> SpaCyDocument? {
    let size = (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? 0
    guard size <= sizeAtMost, let data = FileManager.default.contents(atPath: path) else {
      diagnostics.error(
        .badFile,
        size > sizeAtMost ? "the file is larger than 64 MB" : "the file cannot be read",
        at: SourceSpan(path: path)
      )
      return nil
    }
    if let document = try? JSONDecoder().decode(SpaCyDocument.self, from: data) {
      let count = document.text.unicodeScalars.count
      for entity in document.ents ?? []
      where entity.start < 0 || entity.start >= entity.end || entity.end > count {
        diagnostics.error(
          .badValue,
          "an entity does not lie in the text: from \(entity.start) to \(entity.end), of \(count) characters",
          at: SourceSpan(path: path)
        )
        return nil
      }
      return document
    }
    diagnostics.error(
      .badRow,
      "the file is no document of spaCy: a JSON object with 'text' and 'ents'",
      at: SourceSpan(path: path),
      suggestion: "write 'json.dump(doc.to_json(), file)'"
    )
    return nil
  }

  /// The briefing that the file is named as, or the one whose text it has.
  private static func briefing(
    _ path: String,
    _ document: SpaCyDocument,
    _ library: Library,
    _ diagnostics: inout DiagnosticList
  ) -> Int? {
    let name = URL(filePath: path).deletingPathExtension().lastPathComponent
    if let i = library.briefings.firstIndex(where: { $0.id == name }) { return i }
    let text = Array(document.text.utf8)
    if let i = library.briefings.indices.first(where: { library.body(ofBriefing: $0).text == text }) {
      return i
    }
    diagnostics.error(
      .unknownEntity,
      "there is no briefing '\(name)', and none has this text",
      at: SourceSpan(path: path),
      suggestion: nearestName(to: name, in: library.briefings.map(\.id)).map { "did you mean '\($0)'?" }
        ?? "name the file as the briefing's"
    )
    return nil
  }
}

/// An extracted file in the making; `Briefings/Extracted/extracted.schema.json` describes it.
struct SpaCyFindings {
  let briefing: String
  let text: [Unicode.Scalar]
  let confidence: Double
  private var proposals: [SpaCyNames.Proposal] = []
  private var mentions: [(entity: String, range: Range<Int>)] = []

  init(briefing: String, text: [Unicode.Scalar], confidence: Double) {
    self.briefing = briefing
    self.text = text
    self.confidence = confidence
  }

  mutating func take(_ document: SpaCyDocument, _ names: inout SpaCyNames, _ losses: inout Losses) {
    let alignment = Alignment(document.text, text)
    var end = 0
    for entity in (document.ents ?? []).sorted(by: { $0.start < $1.start }) {
      guard let place = alignment.place(of: entity.start..<entity.end) else {
        losses.add("names that do not stand in the briefing", "\(briefing): \(words(document, entity))")
        continue
      }
      let range = SpaCyNames.trimmed(text[place])
      let name = String(String.UnicodeScalarView(text[range]))
      guard range.lowerBound >= end, !name.contains(where: \.isNewline) else {
        losses.add("names that overlap others or lines", "\(briefing): \(words(document, entity))")
        continue
      }
      switch names.meaning(of: name, label: entity.label, before: proposals) {
      case .known(let id): mentions.append((id, range))
      case .proposed(let proposal):
        if !proposals.contains(proposal) { proposals.append(proposal) }
        mentions.append((proposal.id, range))
      case .nothing:
        losses.add("entities labelled \(entity.label)", name)
        continue
      }
      end = range.upperBound
    }
  }

  private func words(_ document: SpaCyDocument, _ entity: SpaCyDocument.Entity) -> String {
    let scalars = document.text.unicodeScalars.dropFirst(max(0, entity.start)).prefix(
      entity.end - entity.start
    )
    return String(String.UnicodeScalarView(scalars)).replacing("\n", with: " ")
  }

  var json: String {
    var json = JSONWriter()
    json.object { json in
      json.member("schema", "dossier-extracted-1")
      json.member("briefing", briefing)
      json.object("text") { $0.member("sha256", SHA256.hexadecimal(Array(Self.string(text[...]).utf8))) }
      json.object("extractor") { json in
        json.member("name", "spaCy")
        json.member("version", "3")
      }
      json.list("actors", proposals) { json, actor in
        json.member("id", actor.id)
        json.member("name", actor.name)
        json.member("type", actor.category.rawValue)
        json.member("confidence", confidence)
      }
      json.list("mentions", mentions) { json, mention in
        json.member("entity", mention.entity)
        json.member("confidence", confidence)
        json.object("target") { json in
          let (start, end) = (mention.range.lowerBound, mention.range.upperBound)
          json.member("exact", Self.string(text[mention.range]))
          json.member("prefix", Self.string(text[max(0, start - 32)..<start]))
          json.member("suffix", Self.string(text[end..<min(text.count, end + 32)]))
          json.member("start", start)
          json.member("end", end)
        }
      }
    }
    return String(decoding: json.bytes, as: UTF8.self) + "\n"
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars))
  }
}
