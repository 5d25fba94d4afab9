import Diagnostics
import TestSupport
import Testing

@testable import Briefings

/// The schema and the reader agree on what is an extracted file.
@Suite struct ExtractedFormatTests {
  static let actor = #""id": "kim", "name": "Kim", "type": "person", "confidence": 0.9"#
  static let event = #""id": "treaty", "title": "Treaty", "date": "2024-06-19", "confidence": 1"#
  static let target = #""exact": "Kim", "start": 0, "end": 3"#

  static let valid: [String] = [
    ExtractedSample.file(),
    ExtractedSample.file(
      #""actors": [], "events": [], "mentions": [], "quotes": [], "claims": []"#
    ),
    ExtractedSample.file(
      #""claims": [{"claimant": "kim", "stance": "asserts", "confidence": 0.85, "target": {\#(target)}, "#
        + #""figures": [{"value": 14000, "bound": "about", "unit": "troops"}, {"min": 1, "max": 2, "partOf": 0}]}, "#
        + #"{"attribution": "he", "stance": "denies", "denies": 0, "confidence": 1, "target": {\#(target)}}]"#
    ),
    ExtractedSample.file("\"actors\": [{\(actor)}]"),
    ExtractedSample.file(
      "\"actors\": [{\(actor), \"aliases\": [\"K\", {\"name\": \"Kim\", \"kind\": \"weak\"}], "
        + "\"country\": \"dprk\", \"summary\": \"S\", \"wikidata\": \"Q1\"}]"
    ),
    ExtractedSample.file("\"actors\": [{\(actor), \"unnamed\": true}, {\(actor), \"unnamed\": false}]"),
    ExtractedSample.file("\"events\": [{\(event)}]"),
    ExtractedSample.file(
      "\"events\": [{\(event), \"type\": \"agree\", \"aliases\": [], \"reported\": \"2024-06~\", "
        + "\"place\": {\"name\": \"P\", \"latitude\": 39.0, \"longitude\": 125.75}, \"status\": \"confirmed\", "
        + "\"participants\": [\"kim\", {\"actor\": \"putin\", \"role\": \"host\"}], \"summary\": \"S\"}]"
    ),
    ExtractedSample.file("\"events\": [{\(event), \"place\": \"P\"}]"),
    ExtractedSample.file("\"mentions\": [{\"entity\": \"kim\", \"confidence\": 0, \"target\": {\(target)}}]"),
    ExtractedSample.file(
      "\"quotes\": [{\"confidence\": 0.5, \"target\": {\(target), \"prefix\": \"\", \"suffix\": \" \"}}, "
        + "{\"speaker\": \"kim\", \"attribution\": \"he\", \"confidence\": 1, \"target\": {\(target)}}]"
    ),
    ExtractedSample.file(#""other": 1"#),
    ExtractedSample.file(
      #""actors": [{"id": "k", "name": "\ud83d\ude00 \u00e9\n", "type": "group", "confidence": 1e0}]"#
    ),
  ]

  /// A fault, its place in the third line on, and what the reader says.
  static let invalid: [(members: String, fault: String)] = [
    (#""actors": {}"#, "3:11: error: 'actors' is a list, not a table [extracted.wrong-type]"),
    (#""actors": ["kim"]"#, "3:12: error: an actor is an object, not 'kim' [extracted.wrong-type]"),
    (
      #""actors": [{"id": "Kim", "name": "Kim", "type": "person", "confidence": 0.9}]"#,
      "3:19: error: 'Kim' is no id: ids are lower-case ASCII letters, digits and hyphens [extracted.bad-id] "
        + "(did you mean 'kim'?)"
    ),
    (
      #""actors": [{"id": "kim", "name": 7, "type": "person", "confidence": 0.9}]"#,
      "3:34: error: 'name' is a text, not '7' [extracted.wrong-type] (put quotes around it)"
    ),
    (
      #""actors": [{"id": "kim", "name": null, "type": "person", "confidence": 0.9}]"#,
      "3:34: error: 'name' is a text, not 'null' [extracted.wrong-type] (put quotes around it)"
    ),
    (
      #""actors": [{"id": "kim", "name": " ", "type": "person", "confidence": 0.9}]"#,
      "3:34: error: 'name' is empty [extracted.bad-text] (write a text)"
    ),
    (
      #""actors": [{"id": "kim", "name": "Kim", "type": "perso", "confidence": 0.9}]"#,
      "3:49: error: unknown type 'perso' [extracted.bad-choice] (did you mean 'person'?)"
    ),
    (
      #""actors": [{"id": "kim", "name": "Kim", "type": "person", "unnamed": 1, "confidence": 1}]"#,
      "3:70: error: 'unnamed' is true or false, not '1' [extracted.wrong-type]"
    ),
    (
      #""actors": [{"id": "kim", "name": "Kim", "type": "person"}]"#,
      "3:12: error: an actor needs 'confidence' [extracted.missing-key] (add 'confidence: …')"
    ),
    (
      #""actors": [{"id": "kim", "name": "Kim", "type": "person", "confidence": "0.9"}]"#,
      "3:73: error: 'confidence' is a number from 0 to 1, not '0.9' [extracted.bad-number]"
    ),
    (
      #""actors": [{"id": "kim", "name": "Kim", "type": "person", "confidence": 1.5}]"#,
      "3:73: error: 'confidence' is a number from 0 to 1, not '1.5' [extracted.bad-number]"
    ),
    (
      #""events": [{"id": "t", "title": "T", "date": 2024, "confidence": 1}]"#,
      "3:46: error: 'date' is a text, not '2024' [extracted.wrong-type] (put quotes around it)"
    ),
    (
      #""events": [{"id": "t", "title": "T", "date": "soon", "confidence": 1}]"#,
      "3:47: error: 'soon' is no date: 's' cannot stand here [extracted.bad-date] "
        + "(write a date as '2024', '2024-06' or '2024-06-19')"
    ),
    (
      #""events": [{"id": "t", "title": "T", "date": "2024", "confidence": 1, "place": {"name": "P", "latitude": 1}}]"#,
      "3:80: error: a place with one coordinate needs 'longitude' [extracted.missing-key] (add 'longitude: …')"
    ),
    (
      #""events": [{"id": "t", "title": "T", "date": "2024", "confidence": 1, "participants": [{"role": "host"}]}]"#,
      "3:88: error: a participant needs 'actor' [extracted.missing-key] (add 'actor: …')"
    ),
    (
      #""mentions": [{"entity": "kim", "confidence": 1, "target": {"exact": "", "start": 0, "end": 0}}]"#,
      "3:69: error: 'exact' is empty [extracted.bad-text] (write a text)"
    ),
    (
      #""mentions": [{"entity": "kim", "confidence": 1, "target": {"exact": "K", "start": 0.5, "end": 1}}]"#,
      "3:83: error: 'start' is a whole number, not '0.5' [extracted.bad-number]"
    ),
    (
      #""mentions": [{"entity": "kim", "confidence": 1, "target": {"exact": "K", "start": -1, "end": 1}}]"#,
      "3:83: error: 'start' is a number from 0 to 1000000000, not '-1' [extracted.bad-number]"
    ),
    (
      #""mentions": [{"entity": "kim", "confidence": 1}]"#,
      "3:14: error: a mention needs 'target' [extracted.missing-key] (add 'target: …')"
    ),
    (
      #""quotes": [{"confidence": 1, "speaker": 5, "target": {"exact": "K", "start": 0, "end": 1}}]"#,
      "3:41: error: 'speaker' is a text, not '5' [extracted.wrong-type] (put quotes around it)"
    ),
    (
      #""claims": [{"stance": "asserts", "confidence": 1}]"#,
      "3:12: error: a claim needs 'target' [extracted.missing-key] (add 'target: …')"
    ),
    (
      #""claims": [{"stance": "says", "confidence": 1, "target": {"exact": "K", "start": 0, "end": 1}}]"#,
      "3:23: error: unknown stance 'says' [extracted.bad-choice] (write one of: asserts, confirms, estimates, expects, denies, disputes, declines)"
    ),
    (#""claims": 1"#, "3:11: error: 'claims' is a list, not '1' [extracted.wrong-type]"),
  ]

  @Test func `valid files are valid to both`() async throws {
    let schema = try JSONSchema.project("Sources/Briefings/Extracted/extracted.schema.json")
    for text in Self.valid {
      #expect(try schema.accepts(JSON.parse(text)), "\(text)")
      let site = try TemporarySite([
        "briefings/b.md": ExtractedSample.briefing("Kim"), "extracted/b.json": text,
      ])
      let faults = await site.read().faults.filter { $0.contains(" error: ") }
      #expect(faults == [], "\(text)")
    }
  }

  @Test func `invalid files are invalid to both, and the reader says where`() async throws {
    let schema = try JSONSchema.project("Sources/Briefings/Extracted/extracted.schema.json")
    for (members, fault) in Self.invalid {
      let text = ExtractedSample.file(members)
      #expect(try !schema.accepts(JSON.parse(text)), "\(text)")
      let site = try TemporarySite([
        "briefings/b.md": ExtractedSample.briefing("Kim"), "extracted/b.json": text,
      ])
      let faults = await site.read().faults
      #expect(faults == ["extracted/b.json:" + fault])
    }
  }

  @Test func `each member that the schema requires, the reader misses`() async throws {
    let schema = try JSONSchema.project("Sources/Briefings/Extracted/extracted.schema.json")
    let parts = [
      ("schema", "\"schema\": \"dossier-extracted-1\""), ("briefing", "\"briefing\": \"b\""),
      ("text", "\"text\": {\"sha256\": \"\(ExtractedSample.hash)\"}"),
      ("extractor", "\"extractor\": {\"name\": \"r\", \"version\": \"1\"}"),
    ]
    for (name, _) in parts {
      let text = "{" + parts.filter { $0.0 != name }.map(\.1).joined(separator: ", ") + "}"
      #expect(try !schema.accepts(JSON.parse(text)))
      let site = try TemporarySite([
        "briefings/b.md": ExtractedSample.briefing("Kim"), "extracted/b.json": text,
      ])
      let faults = await site.read().faults
      #expect(
        faults == [
          "extracted/b.json:1:1: error: an extracted file needs '\(name)' [extracted.missing-key] (add '\(name): …')"
        ]
      )
    }
  }

  static let syntax: [(String, String)] = [
    ("", "1:1: error: this is no valid JSON: it ends too early"),
    ("{\n\"a\": 1,}", "2:8: error: this is no valid JSON: a key in quotes is missing here"),
    ("[1 2]", "1:4: error: this is no valid JSON: ',' or ']' is missing here"),
    ("{\"é\" 1}", "1:6: error: this is no valid JSON: ':' is missing here"),
    ("{} x", "1:4: error: this is no valid JSON: something follows after its end"),
    ("[01]", "1:2: error: this is no valid JSON: a value is missing here"),
    ("[nul]", "1:2: error: this is no valid JSON: a value is missing here"),
    ("[\"a", "1:2: error: this is no valid JSON: the quotes that open here are not closed"),
    ("[\"a\nb\"]", "1:4: error: this is no valid JSON: a control character stands in a text"),
    ("[\"\\x\"]", "1:3: error: this is no valid JSON: there is no such escape"),
    ("[\"\\ud800\"]", "1:3: error: this is no valid JSON: half of a surrogate pair stands alone"),
    (
      String(repeating: "[", count: 100_000),
      "1:33: error: this is no valid JSON: it is nested more than 32 deep"
    ),
  ]

  @Test(arguments: syntax)
  func `JSON that is none`(_ text: String, _ fault: String) async throws {
    let site = try TemporarySite(["extracted/b.json": text, "briefings/b.md": ExtractedSample.briefing("x")])
    let faults = await site.read().faults
    #expect(faults == ["extracted/b.json:\(fault) [extracted.syntax]"])
  }
}
