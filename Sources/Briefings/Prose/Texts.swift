import Diagnostics
import Markdown
import Storing
import Synchronization

/// The texts of nouns that were kept from an earlier run, or left in their files: each is read and parsed when it is first
/// asked for, or each time.
package final class Texts: Sendable {
  private struct State {
    var documents: [String: Document] = [:]
    var changed: String?
  }

  private let root: String
  private let keepsDocuments: Bool
  private let state = Mutex(State())

  /// - Parameter keepsDocuments: Whether a text that was parsed is there for whoever asks next.
  package init(root: String, keepsDocuments: Bool = true) {
    self.root = root
    self.keepsDocuments = keepsDocuments
  }

  /// How many texts have been parsed.
  package var parsedCount: Int { state.withLock { $0.documents.count } }

  /// The path of a file that is no longer as it was when its noun was read; what was made of its text is void.
  package var changed: String? { state.withLock { $0.changed } }

  /// The text of the file at `path`, whose noun has these facts; empty, and ``changed`` tells it, if they no longer
  /// hold.
  func document(at path: String, _ facts: ProseFacts) -> Document {
    if let known = state.withLock({ $0.documents[path] }) { return known }
    let parsed = parse(path, facts)
    state.withLock { state in
      if parsed == nil { state.changed = state.changed ?? path }
      if keepsDocuments { state.documents[path] = parsed ?? Document() }
    }
    return parsed ?? Document()
  }

  private func parse(_ path: String, _ facts: ProseFacts) -> Document? {
    var bytes: [UInt8] = []
    guard let parts = read(path, facts, into: &bytes) else { return nil }
    var ignored = DiagnosticList()
    return MarkdownParser.parse(
      bytes[parts.body],
      path: path,
      firstLine: parts.bodyLine,
      diagnostics: &ignored
    )
  }

  /// Nil where the file no longer is what `facts` are of.
  private func read(_ path: String, _ facts: ProseFacts, into bytes: inout [UInt8]) -> FrontMatter? {
    var ignored = DiagnosticList()
    guard
      FileBytes.read(path, root: root, limit: FileBytes.textLimit, into: &bytes, diagnostics: &ignored)
    else { return nil }
    let parts = bytes.withUnsafeBufferPointer {
      FrontMatter.divide($0, path: path, diagnostics: &ignored)
    }
    guard let parts, ContentHash(bytes[parts.body]) == facts.hash else { return nil }
    return parts
  }

  /// Whether the Markdown of the file at `path` passes a test, or may not be looked at.
  package func passes(
    _ path: String,
    _ facts: ProseFacts,
    _ room: inout [UInt8],
    _ test: (UnsafeBufferPointer<UInt8>) -> Bool
  ) -> Bool {
    guard let parts = read(path, facts, into: &room) else { return true }
    return room.withUnsafeBufferPointer { test(UnsafeBufferPointer(rebasing: $0[parts.body])) }
  }
}

// MARK: - Of nouns

extension Briefing {
  func body(_ texts: Texts?) -> Document { Texts.text(body, facts, span.path, texts) }
}

extension Library {
  /// The text of a briefing, wherever it is.
  package func body(ofBriefing i: Int) -> Document {
    Texts.text(briefings[i].body, briefings[i].facts, briefings[i].span.path, texts)
  }

  package func profile(ofActor i: Int) -> Document {
    Texts.text(actors[i].profile, actors[i].facts, actors[i].span.path, texts)
  }

  package func account(ofEvent i: Int) -> Document {
    Texts.text(events[i].account, events[i].facts, events[i].span.path, texts)
  }
}

extension Texts {
  fileprivate static func text(
    _ own: Document,
    _ facts: ProseFacts,
    _ path: String,
    _ texts: Texts?
  ) -> Document {
    guard own.isEmpty, !facts.isEmpty, let texts else { return own }
    return texts.document(at: path, facts)
  }
}
