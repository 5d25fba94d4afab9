import Briefings
import Mustache

/// An entry of a page's list of sources.
struct SourceView: Sendable {
  var source: Source
  /// Its number in the list, from 1.
  var number: Int
  var published: DateView?
  var accessed: DateView?
  /// What its grade means.
  var gradeWords: String?
  /// Its own, where the page as a whole has another.
  var marking: String?
  var derivedFrom: [SourceMark] = []
  /// Where the page's text refers to it.
  var references: [Reference] = []

  /// A place in the text that refers to the source.
  struct Reference: Sendable {
    var anchor: String
    /// From 1; nil for the first, which is told from no other.
    var ordinal: Int?

    init(_ source: String, ordinal: Int) {
      anchor = Self.anchor(source, ordinal: ordinal)
      self.ordinal = ordinal > 1 ? ordinal : nil
    }

    static func anchor(_ source: String, ordinal: Int) -> String {
      ordinal == 1 ? "_ref-\(source)" : "_ref-\(source)--\(ordinal)"
    }

    static let shape = Shape<Reference>(
      "source reference",
      [
        .text("anchor") { $0.anchor },
        .number("ordinal") { $0.ordinal },
      ]
    )
  }

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
      .record("published", DateView.shape) { $0.published },
      .record("accessed", DateView.shape) { $0.accessed },
      .text("grade") { $0.source.grade },
      .text("gradeWords") { $0.gradeWords },
      .text("marking") { $0.marking },
      .flag("isDerived") { !$0.derivedFrom.isEmpty },
      .list("derivedFrom", SourceMark.shape) { $0.derivedFrom },
      .list("references", Reference.shape) { $0.references },
    ]
  )

  /// - Parameter independent: how many of them are, in words.
  static func fields<Root>(
    independent: @escaping @Sendable (Root) -> String?,
    _ get: @escaping @Sendable (Root) -> [SourceView]
  ) -> [Field<Root>] {
    [
      .flag("hasSources") { !get($0).isEmpty },
      .list("sources", shape, get),
      .text("independentSources", independent),
    ]
  }
}

/// A small mark in a text that leads to an entry of the list of sources.
struct SourceMark: Sendable {
  var url: String
  var label: String
  /// What it leads to, where the label is but a number.
  var title: String?

  static let shape = Shape<SourceMark>(
    "source mark",
    [
      .url("url") { $0.url },
      .text("label") { $0.label },
      .text("title") { $0.title },
    ]
  )
}
