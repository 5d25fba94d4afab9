import Briefings
import Diagnostics

/// The site that files are brought into, as its author sees it: drafts and proposals are in it.
package struct SiteContent: Sendable {
  var actors: Set<String> = []
  var events: Set<String> = []
  /// For whom the site is.
  var release: Marking?
  var library: Library?

  /// A site with nothing in it.
  package init() {}

  /// - Parameter root: the folder that holds `Content/`, whose own faults are told by a build.
  package init(root: String) async {
    var options = ReadOptions()
    options.includesDrafts = true
    options.showsAllProposals = true
    options.audience = .author
    var ignored = DiagnosticList()
    let (unreleased, _) = await read(root: root, options: options, memory: nil, diagnostics: &ignored)
    release = unreleased.settings.release
    let library = await Briefings.release(unreleased, diagnostics: &ignored)
    actors = Set(library.actors.map(\.id))
    events = Set(library.events.map(\.id))
    self.library = library
  }
}
