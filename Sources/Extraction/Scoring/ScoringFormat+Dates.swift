import Briefings
import Bytes

extension ScoringFormat {
  /// `"dates":[{"start","end","text","from","to","edtf"}]`: from and to are the first and last day.
  static func dates(
    _ text: TokenizedText,
    _ date: EDTFDate?,
    _ offsets: ScalarOffsets,
    _ json: inout JSONWriter
  ) {
    let expressions = DateFinder.expressions(in: text, date: date)
    json.array("dates") { json in
      for expression in expressions {
        json.object { json in
          span(expression.range, text, offsets, &json)
          json.member("from", TimeValue.day(expression.date.earliest).edtf?.source)
          json.member("to", TimeValue.day(expression.date.latest).edtf?.source)
          json.member("edtf", expression.period.source)
        }
      }
    }
  }
}
