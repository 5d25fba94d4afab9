import Briefings
import Diagnostics
import Drafting
import Foundation

extension Draft {
  /// Reads files that are to be written as the next build will, in a folder of their own, and tells what is wrong with
  /// them; then none of them is to be written.
  ///
  /// References are not looked at: they may lead into the site, and importers check them.
  package static func rehearse(
    _ drafts: [Draft],
    for site: SiteContent,
    diagnostics: inout DiagnosticList
  ) async {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "dossier-import-\(UUID().uuidString)"
    )
    defer { try? FileManager.default.removeItem(at: folder) }
    let release = site.release.map { "release: \($0.rawValue)\n" } ?? ""
    let settings = Draft(path: "Content/site.yaml", text: "title: Import\n" + release)
    // What was extracted is read only beside its briefing, which is in the site.
    let files = drafts.filter { !$0.path.hasPrefix("Content/extracted/") }
    guard write([settings] + files, root: folder.path, diagnostics: &diagnostics) else { return }
    var options = ReadOptions()
    options.includesDrafts = true
    var found = DiagnosticList()
    _ = await read(root: folder.path, options: options, diagnostics: &found)
    for fault in found.all where fault.severity == .error {
      if fault.id == .danglingReference || fault.id == .wrongReference { continue }
      diagnostics.error(
        .unfit,
        "what would be written is no valid file: \(fault.message)",
        at: fault.span,
        suggestion: fault.suggestion
      )
    }
  }
}

extension DiagnosticID {
  /// What would be written could not be built.
  package static let unfit: Self = "import.unfit"
  /// What is read names something that is neither in it nor in the site.
  package static let unknownEntity: Self = "import.dangling-reference"
}
