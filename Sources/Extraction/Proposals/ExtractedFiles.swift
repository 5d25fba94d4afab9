import Diagnostics
import Foundation

/// The files of `Content/extracted/`, as far as an extractor looks at them.
struct ExtractedFiles: Sendable {
  /// Of which text, and by whom, a file was made.
  struct State: Decodable {
    struct Text: Decodable { var sha256: String }
    struct Extractor: Decodable {
      var name: String
      var version: String
      var model: String?
    }

    var text: Text
    var extractor: Extractor

    /// Whether the file was made of that text, by this program as it is or by another.
    func isCurrent(_ hash: String) -> Bool {
      let own = ProposalFile.Extractor.own
      guard text.sha256 == hash else { return false }
      return extractor.name != own.name || extractor.version == own.version && extractor.model == own.model
    }
  }

  private let folder: URL

  init(root: String) { folder = URL(filePath: "\(root)/Content/extracted", directoryHint: .isDirectory) }

  /// Nil where there is no file, or one that cannot be read.
  func state(of briefing: String) -> State? {
    (try? Data(contentsOf: url(briefing))).flatMap { try? JSONDecoder().decode(State.self, from: $0) }
  }

  private func url(_ briefing: String) -> URL { folder.appending(path: "\(briefing).json") }

  /// Whether the file is another than before; nil, with an error, where it cannot be written.
  func write(_ bytes: [UInt8], _ briefing: String, _ diagnostics: inout DiagnosticList) -> Bool? {
    let url = url(briefing)
    if let old = try? Data(contentsOf: url), old.elementsEqual(bytes) { return false }
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(bytes).write(to: url, options: .atomic)
      return true
    } catch {
      diagnostics.error(
        .cannotWrite,
        "the file cannot be written: \(error.localizedDescription)",
        at: SourceSpan(path: "Content/extracted/\(briefing).json")
      )
      return nil
    }
  }
}
