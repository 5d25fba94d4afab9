import Briefings
import Bytes
import Diagnostics
import Drafting
import Foundation

/// What spaCy's `Doc.to_json()` has found in briefings, as files of `Content/extracted/`.
///
/// People, organizations and countries become proposed actors, one for each name, and each entity a mention at its words.
/// spaCy does not tell how sure it is: ``confidence`` stands for all.
package enum SpaCyImport {
  /// As sure as what a site shows by default.
  static let confidence = 0.8
  /// Characters around a name that tell one place of it from another.
  private static let context = 32

  private struct Doc: Decodable {
    struct Entity: Decodable {
      /// In Unicode scalars, as Python counts.
      var start: Int
      var end: Int
      var label: String
    }

    var text: String
    var ents: [Entity]?
  }

  private static let categories: [String: Actor.Category] = [
    "PERSON": .person, "PER": .person, "ORG": .organization, "GPE": .state,
  ]

  /// - Parameter path: a file that is named after its briefing, `two-ships.json`, or a folder of such files.
  package static func drafts(
    from path: String,
    root: String,
    diagnostics: inout DiagnosticList
  ) -> (drafts: [Draft], losses: Losses)? {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      diagnostics.error(
        .badFile,
        "there is no '\(path)'",
        suggestion: "name a file of Doc.to_json(), or a folder of them"
      )
      return nil
    }
    let files =
      isFolder.boolValue
      ? ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).filter { $0.hasSuffix(".json") }
        .sorted()
        .map { "\(path)/\($0)" }
      : [path]
    if files.isEmpty { diagnostics.error(.badFile, "'\(path)' has no files that end in .json") }
    var losses = Losses()
    var drafts: [Draft] = []
    for file in files {
      let briefing = String((file.split(separator: "/").last ?? "").dropLast(".json".count))
      guard Identifier.isValid(briefing),
        FileManager.default.fileExists(atPath: "\(root)/Content/briefings/\(briefing).md")
      else {
        diagnostics.error(
          .badRow,
          "there is no briefing '\(briefing)'",
          at: SourceSpan(path: file),
          suggestion: "name the file after its briefing: two-ships.json for two-ships.md"
        )
        continue
      }
      guard let data = FileManager.default.contents(atPath: file),
        let doc = try? JSONDecoder().decode(Doc.self, from: data)
      else {
        diagnostics.error(
          .badFile,
          "the file is no document of spaCy: JSON with 'text' and 'ents'",
          at: SourceSpan(path: file),
          suggestion: "write it with json.dump(doc.to_json(), file)"
        )
        continue
      }
      guard let text = extracted(doc, briefing, &losses) else {
        diagnostics.error(.badValue, "an entity does not lie in the text", at: SourceSpan(path: file))
        continue
      }
      drafts.append(Draft(path: "Content/extracted/\(briefing).json", text: text))
    }
    return diagnostics.hasErrors ? nil : (drafts, losses)
  }

  private static func extracted(_ doc: Doc, _ briefing: String, _ losses: inout Losses) -> String? {
    let scalars = Array(doc.text.unicodeScalars)
    func string(_ range: Range<Int>) -> String {
      var text = String.UnicodeScalarView()
      text.append(contentsOf: scalars[range])
      return String(text)
    }
    var actors: [(id: String, name: String, category: Actor.Category)] = []
    var known: Set<String> = []
    var mentions: [(id: String, range: Range<Int>)] = []
    for entity in doc.ents ?? [] {
      guard 0 <= entity.start, entity.start < entity.end, entity.end <= scalars.count else { return nil }
      let name = string(entity.start..<entity.end).split(whereSeparator: \.isWhitespace).joined(
        separator: " "
      )
      guard let category = categories[entity.label] else {
        losses.add("entities labelled \(entity.label)", "\(briefing): \(name)")
        continue
      }
      guard let id = Identifier.suggestion(for: name) else {
        losses.add("names of which no id can be made", "\(briefing): \(name)")
        continue
      }
      if known.insert(id).inserted { actors.append((id, name, category)) }
      mentions.append((id, entity.start..<entity.end))
    }
    losses.add("tokens, sentences and parses", briefing)
    var json = JSONWriter()
    json.object { json in
      json.member("schema", "dossier-extracted-1")
      json.member("briefing", briefing)
      json.object("text") { $0.member("sha256", SHA256.hexadecimal(Array(doc.text.utf8))) }
      json.object("extractor") { json in
        json.member("name", "spacy")
        json.member("version", "import")
      }
      json.array("actors") { json in
        for actor in actors {
          json.object { json in
            json.member("id", actor.id)
            json.member("name", actor.name)
            json.member("type", actor.category.rawValue)
            json.member("confidence", confidence)
          }
        }
      }
      json.array("mentions") { json in
        for mention in mentions {
          json.object { json in
            json.member("entity", mention.id)
            json.member("confidence", confidence)
            json.object("target") { json in
              let (start, end) = (mention.range.lowerBound, mention.range.upperBound)
              json.member("exact", string(mention.range))
              json.member("prefix", string(max(0, start - context)..<start))
              json.member("suffix", string(end..<min(scalars.count, end + context)))
              json.member("start", start)
              json.member("end", end)
            }
          }
        }
      }
    }
    return String(decoding: json.bytes, as: UTF8.self) + "\n"
  }
}
