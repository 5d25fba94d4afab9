import Briefings
import Diagnostics
import Markdown

/// The plain texts of a site's briefings, drafts among them, for an extractor: each is read when it is asked for.
struct BriefingTexts: Sendable {
  struct Text: Sendable {
    /// Index in the library's briefings.
    fileprivate var number: Int
    var id: String
    var title: String
    var date: EDTFDate
    /// BCP 47.
    var language: String

    var isEnglish: Bool { language.lowercased().split(separator: "-").first == "en" }
  }

  /// The curated content alone.
  let library: Library
  /// Ascending by id.
  let all: [Text]

  /// - Parameter ids: of briefings, or paths of their files; empty: all.
  /// - Returns: Nil, with errors, where the content has faults or there is no such briefing.
  static func read(
    _ root: String,
    _ ids: [String],
    _ diagnostics: inout DiagnosticList
  ) async -> BriefingTexts? {
    var options = ReadOptions()
    options.includesDrafts = true
    options.readsExtracted = false
    options.audience = .extractor
    options.leavesTexts = true
    let library = await readSilently(root, options, &diagnostics)
    let wanted = Set(ids.map(id))
    let known = Set(library.briefings.map(\.id))
    for id in ids where !known.contains(self.id(id)) {
      diagnostics.error(
        .unknownBriefing,
        "there is no briefing '\(id)'",
        suggestion: nearestName(to: self.id(id), in: known).map { "did you mean '\($0)'?" }
      )
    }
    if diagnostics.hasErrors { return nil }
    let all = library.briefings.indices.filter { i in
      !library.briefings[i].isRetracted && (wanted.isEmpty || wanted.contains(library.briefings[i].id))
    }
    .map { i in
      Text(
        number: i,
        id: library.briefings[i].id,
        title: library.briefings[i].title,
        date: library.briefings[i].date,
        language: library.briefings[i].language ?? library.settings.language
      )
    }
    return BriefingTexts(library: library, all: all)
  }

  /// Block texts joined by one newline, UTF-8; nil where the file has changed since it was looked at, and so is for
  /// another run.
  func bytes(of text: Text) -> [UInt8]? {
    let body = library.body(ofBriefing: text.number)
    return body.isEmpty && !library.briefings[text.number].facts.isEmpty ? nil : body.text
  }

  /// `Content/briefings/the-treaty.md` is `the-treaty`.
  private static func id(_ argument: String) -> String {
    let name = argument.split(separator: "/").last.map(String.init) ?? argument
    return name.hasSuffix(".md") ? String(name.dropLast(3)) : name
  }
}

/// Reads a site's content and says only what keeps an extractor from its work: a build says the rest.
func readSilently(
  _ root: String,
  _ options: ReadOptions,
  _ diagnostics: inout DiagnosticList
) async -> Library {
  var found = DiagnosticList()
  let library = await Briefings.read(root: root, options: options, diagnostics: &found)
  for diagnostic in found.all where diagnostic.severity == .error { diagnostics.append(diagnostic) }
  return library
}

extension DiagnosticID {
  package static let unknownBriefing: Self = "extract.unknown-briefing"
  package static let unknownProposal: Self = "extract.unknown-proposal"
  package static let cannotWrite: Self = "extract.cannot-write"
  package static let extractorFailed: Self = "extract.extractor-failed"
}
