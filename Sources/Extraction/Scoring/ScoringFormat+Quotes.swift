import Bytes

extension ScoringFormat {
  /// `"quotes":[{"start","end","text","speaker":{"start","end","text"}}]`.
  static func quotes(_ text: TokenizedText, _ offsets: ScalarOffsets, _ json: inout JSONWriter) {
    let quotes = QuoteFinder.quotes(in: text)
    json.array("quotes") { json in
      for quote in quotes {
        json.object { json in
          span(quote.range, text, offsets, &json)
          json.object("speaker") { span(quote.speaker, text, offsets, &$0) }
          if let antecedent = quote.antecedent { json.member("resolved", text.string(antecedent)) }
        }
      }
    }
  }
}
