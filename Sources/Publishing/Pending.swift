// Stands in for the linker until it is there; then this file goes.
import Briefings
import Diagnostics
import Mentions

enum Pending {
  static func link(_ library: Library, diagnostics: inout DiagnosticList) async -> LinkedLibrary {
    let entities = library.actors.count + library.events.count
    return LinkedLibrary(
      library: library,
      briefings: library.briefings.map { _ in LinkedDocument() },
      profiles: library.actors.map { _ in LinkedDocument() },
      accounts: library.events.map { _ in LinkedDocument() },
      backlinks: BacklinkIndex(offsets: [Int32](repeating: 0, count: entities + 1), entries: [])
    )
  }
}
