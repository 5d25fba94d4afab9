import Bytes

extension ScoringFormat {
  /// `"mentions":[{"start":…,"end":…,"text":…,"type":"PER"}]`
  static func names(_ text: TokenizedText, _ offsets: ScalarOffsets, _ json: inout JSONWriter) {
    names(NameFinder.shared?.names(in: text) ?? [], text, offsets, &json)
  }

  private static func names(
    _ names: [NameSpan],
    _ text: TokenizedText,
    _ offsets: ScalarOffsets,
    _ json: inout JSONWriter
  ) {
    json.array("mentions") { json in
      for name in names {
        json.object { json in
          span(name.range, text, offsets, &json)
          json.member("type", name.kind.tag)
          json.member("confidence", name.confidence)
        }
      }
    }
  }

  /// The line of a document whose names are found by another finder than the program's own.
  package static func line(_ name: String, _ text: TokenizedText, _ finder: NameFinder) -> [UInt8] {
    let offsets = ScalarOffsets(text.text)
    var json = JSONWriter()
    json.object { json in
      json.member("doc", name)
      names(finder.names(in: text), text, offsets, &json)
    }
    return json.bytes
  }
}
