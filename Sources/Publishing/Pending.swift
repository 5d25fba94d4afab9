// Stands in for the reader and the linker until they are there; then this file goes.
import Briefings
import Diagnostics
import Mentions

package struct ReadOptions: Sendable {
  package var includesDrafts = false
  package var asOf: EDTFDate?
  package init() {}
}
enum Pending {
  static func read(root: String, options: ReadOptions, diagnostics: inout DiagnosticList) async -> Library {
    Library(settings: SiteSettings(title: "Pending"))
  }
  static func link(_ library: Library, diagnostics: inout DiagnosticList) async -> LinkedLibrary {
    LinkedLibrary(
      library: library,
      briefings: [],
      profiles: [],
      accounts: [],
      backlinks: BacklinkIndex(offsets: [0], entries: [])
    )
  }
}
