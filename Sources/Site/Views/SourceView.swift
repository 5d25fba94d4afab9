import Briefings
import Mustache

/// An entry of a page's list of sources.
struct SourceView: Sendable {
  var source: Source
  /// Its number in the list, from 1.
  var number: Int

  /// What comes after `_source-` in the entry's id: the source's own id where that can stand in a link.
  var anchor: String { Self.anchor(source.id, number: number) }

  static func anchor(_ id: String, number: Int) -> String {
    let isPlain = id.utf8.allSatisfy { byte in
      byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || (0x30...0x39).contains(byte)
        || (0x41...0x5A).contains(byte & 0xDF)
    }
    return isPlain && !id.isEmpty ? id : String(number)
  }

  static let shape = Shape<SourceView>(
    "source",
    [
      .text("id") { $0.anchor },
      .number("number") { $0.number },
      .text("title") { $0.source.title },
      .text("publisher") { $0.source.publisher },
      .url("url") { $0.source.url },
      .url("archive") { $0.source.archive },
      .record("published", DateView.shape) { $0.source.published.map(DateView.init) },
      .record("accessed", DateView.shape) { $0.source.accessed.map(DateView.init) },
      .text("grade") { $0.source.grade },
      .text("gradeWords") { $0.source.grade.map(AdmiraltyGrade.words) },
    ]
  )

  static func fields<Root>(_ get: @escaping @Sendable (Root) -> [SourceView]) -> [Field<Root>] {
    [
      .flag("hasSources") { !get($0).isEmpty },
      .list("sources", shape, get),
    ]
  }
}

/// A small mark in a text that leads to an entry of the list of sources.
struct SourceMark: Sendable {
  var url: String
  var label: String

  static let shape = Shape<SourceMark>(
    "source mark",
    [
      .url("url") { $0.url },
      .text("label") { $0.label },
    ]
  )
}

/// The Admiralty code of NATO's AJP-2.1 in words.
enum AdmiraltyGrade {
  /// `Usually reliable source, probably true`; the code itself where it is none.
  static func words(_ code: String) -> String {
    let characters = Array(code)
    guard characters.count == 2, let source = reliability[characters[0]],
      let content = credibility[characters[1]]
    else { return code }
    return "\(source), \(content)"
  }

  private static let reliability: [Character: String] = [
    "A": "Completely reliable source", "B": "Usually reliable source", "C": "Fairly reliable source",
    "D": "Not usually reliable source", "E": "Unreliable source",
    "F": "Source whose reliability cannot be judged",
  ]
  private static let credibility: [Character: String] = [
    "1": "confirmed by other sources", "2": "probably true", "3": "possibly true", "4": "doubtful",
    "5": "improbable", "6": "truth cannot be judged",
  ]
}
