import Extraction

extension Summaries {
  /// `0.93  ida-berg  Ida Berg (person), also Berg`, and the sentence below it.
  static func proposal(_ item: Review.Item) -> String {
    let hundredths = Int((item.confidence * 100).rounded())
    let confidence = hundredths >= 100 ? "1.00" : "0.\(hundredths < 10 ? "0" : "")\(hundredths)"
    let also = item.otherNames.isEmpty ? "" : ", also " + item.otherNames.joined(separator: ", ")
    var text = "\(confidence)  \(item.id)  \(item.name) (\(item.kindWords))\(also)\n"
    if let sentence = item.sentence { text += "      “\(sentence)”\n" }
    let place = item.place.map { "\($0)" } ?? item.briefings.joined(separator: ", ")
    let more = item.briefings.count > 1 ? ", and \(count(item.briefings.count - 1, "briefing")) more" : ""
    return text + "      \(place)\(more)\n"
  }
}
