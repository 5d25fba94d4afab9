import Extraction
import Foundation

/// The parts kept back, as the scorers of names read them: a folder of texts, their names, and what was found.
enum HeldOut {
  static func write(_ texts: [LabeledText], _ finder: NameFinder, to folder: URL) throws {
    for corpus in Set(texts.map(\.corpus)).sorted() {
      let set = folder.appending(path: corpus)
      let docs = set.appending(path: "docs")
      try FileManager.default.createDirectory(at: docs, withIntermediateDirectories: true)
      var lines = ""
      var found: [UInt8] = []
      for text in texts where text.corpus == corpus {
        let name = "\(corpus)-\(text.number)"
        try Data(text.text.text).write(to: docs.appending(path: "\(name).txt"))
        lines += #"{"doc":"\#(name)","mentions":[\#(mentions(text))],"ignore":[]}"# + "\n"
        found += ScoringFormat.line(name, text.text, finder) + [0x0A]
      }
      try Data(lines.utf8).write(to: set.appending(path: "gold.jsonl"))
      try Data(found).write(to: set.appending(path: "found.jsonl"))
      let meta = #"{"name":"\#(corpus)","types":["PER","ORG","LOC"]}"#
      try Data(meta.utf8).write(to: set.appending(path: "meta.json"))
    }
  }

  private static func mentions(_ text: LabeledText) -> String {
    let offsets = ScalarOffsets(text.text.text)
    return text.gold.map { name in
      let range = offsets.scalars(name.range)
      return #"{"start":\#(range.lowerBound),"end":\#(range.upperBound),"type":"\#(name.kind.tag)"}"#
    }.joined(separator: ",")
  }
}
