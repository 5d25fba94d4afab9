import Briefings
import Diagnostics
import Markdown

/// Finds what one document mentions.
struct DocumentLinker: Sendable {
  /// A document and what its noun knows of it.
  struct Subject: Sendable {
    var document: Document
    /// The file, relative to the site's root.
    var path: String
    /// Ascending by range.
    var extracted: [ExtractedMention] = []
    /// The actor or event that the text is about: naming it again is no link.
    var own: EntityID?
  }

  struct Result: Sendable {
    var linked = LinkedDocument()
    var diagnostics = DiagnosticList()
    /// Names of `linked.unlinked`, index by index.
    var names: [Int32] = []
    /// The ids that explicit links give, each once.
    var ids: [String] = []
  }

  let resolver: NameResolver
  let directory: EntityDirectory
  let linking: SiteSettings.Linking
  /// How sure an extractor must be of a mention.
  let threshold: Double

  func link(_ subject: Subject, _ scratch: inout LinkScratch) -> Result {
    var pass = DocumentPass(linker: self, subject: subject)
    guard !subject.document.isEmpty else { return pass.result }
    scratch.beginDocument()
    if let own = subject.own { scratch.makeLive(own) }
    pass.run(&scratch)
    return pass.result
  }
}
