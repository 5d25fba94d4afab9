import Diagnostics

/// What one file of `Content/extracted/` proposes for one briefing, read but not yet weighed.
///
/// `extracted.schema.json` beside this file describes the format. `text.sha256` tells an extractor whether a
/// briefing has changed; reading does not need it, because it looks at the words themselves: see ``Anchoring``.
struct ExtractedFile: Sendable {
  static let schema = "dossier-extracted-1"

  /// An actor or event with the extractor's confidence.
  struct Proposed<Noun: Sendable>: Sendable {
    var noun: Noun
    var confidence: Double
  }

  struct Mention: Sendable {
    var entity: Reference
    var confidence: Double
    var mayLink = true
    var selector: TextSelector
  }

  struct Quotation: Sendable {
    var speaker: Reference?
    var attribution: String?
    var confidence: Double
    var selector: TextSelector
  }

  /// What somebody says to be so.
  struct Statement: Sendable {
    /// Nil where that is nobody known, or the text itself.
    var claimant: Reference?
    var stance: Position.Stance
    /// The number, from 0, of the statement that it denies.
    var denies: Int?
    var figures: [Figure.Amount] = []
    var confidence: Double
    var selector: TextSelector
  }

  /// A relation of the actor `from`.
  struct Tie: Sendable {
    var from: Reference
    var noun: Relation
    var confidence: Double
    var selector: TextSelector
  }

  var path: String
  var briefing = Reference(id: "", span: SourceSpan(path: ""))
  var extractor = ""
  var version = ""
  var actors: [Proposed<Actor>] = []
  var events: [Proposed<Event>] = []
  var mentions: [Mention] = []
  var quotes: [Quotation] = []
  /// In the file's order, since they refer to one another by number.
  var claims: [Statement] = []
  var relations: [Tie] = []

  /// Whether it points at words of the briefing.
  var hasAnchors: Bool { !mentions.isEmpty || !quotes.isEmpty || !claims.isEmpty || !relations.isEmpty }

  /// The file `bytes`, named after the briefing `id` where it is a file; nil, with errors, if anything in it is not as the schema wants it.
  static func read(
    _ bytes: [UInt8],
    path: String,
    id: String?,
    _ diagnostics: inout DiagnosticList
  ) -> ExtractedFile? {
    var reader = FieldReader()
    let file = bytes.withUnsafeBufferPointer { buffer -> ExtractedFile? in
      guard FrontMatter.isText(buffer, path: path, diagnostics: &diagnostics) else { return nil }
      let text = UnsafeBufferPointer(rebasing: buffer[FrontMatter.start(of: buffer)...])
      guard reader.begin(json: text, path: path) else { return nil }
      return reader.extracted(id: id)
    }
    for var diagnostic in reader.diagnostics.all {
      diagnostic.id = diagnostic.id.inExtractedFile
      diagnostics.append(diagnostic)
    }
    return reader.diagnostics.hasErrors ? nil : file
  }
}

/// Where a text stands: the W3C Web Annotation Data Model's text quote and text position selectors in one.
struct TextSelector: Hashable, Sendable {
  var exact = ""
  var prefix = ""
  var suffix = ""
  /// In Unicode scalars of the briefing's plain text.
  var start = 0
  var end = 0
  var span: SourceSpan
}

extension DiagnosticID {
  /// The faults of fields are the same in JSON, under a name that tells the kind of file.
  fileprivate var inExtractedFile: DiagnosticID {
    let prefix = "front-matter."
    guard rawValue.hasPrefix(prefix) else { return self }
    return DiagnosticID(rawValue: "extracted." + rawValue.dropFirst(prefix.count))
  }
}
