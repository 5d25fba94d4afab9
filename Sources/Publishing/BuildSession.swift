import Briefings
import Diagnostics
import Mentions
import Site

/// Builds of one site, one after the other in one process: each begins with what the one before has found out,
/// without reading it back.
///
/// A build leaves the session with the site's lock until ``save()``, so that nobody else reads a state that is not
/// there yet; a process that ends before loses no more than time.
package struct BuildSession: Sendable {
  private var state: BuildState?
  private var held: Lock?
  /// Whether it keeps what ``look(at:in:)`` needs.
  private let givesLooks: Bool
  private var shown: Shown?

  /// What the last build showed, if that came to its end.
  struct Shown {
    var plan: SitePlan
    var names: CompiledNames
    var templates: SiteTemplates
  }

  /// - Parameter givesLooks: whether single pages will be asked for between builds, which takes memory.
  package init(givesLooks: Bool = false) { self.givesLooks = givesLooks }

  /// Stores what the last build has found out, and lets others build.
  package mutating func save() {
    state?.save()
    held = nil
  }

  /// Stores what the builds have found out, and ends.
  consuming func end() { state?.save(isLast: true) }

  mutating func lock(_ site: SiteLocation, _ diagnostics: inout DiagnosticList) -> Bool {
    if held == nil { held = site.lock(&diagnostics) }
    return held != nil
  }

  /// What is known of the site, opened if need be.
  mutating func takeState(
    _ site: SiteLocation,
    _ options: BuildOptions,
    _ diagnostics: inout DiagnosticList
  ) -> BuildState {
    defer { state = nil }
    if var state {
      state.save()
      if state.isReady(for: site, options) { return state }
    }
    return BuildState(site, options, &diagnostics)
  }

  mutating func put(_ state: BuildState) { self.state = state }

  /// Whether a build may come to nothing because nothing has changed.
  var mayRest: Bool { !givesLooks || shown != nil }

  mutating func put(_ shown: Shown?) { self.shown = givesLooks ? shown : nil }

  /// The page of one briefing, actor or event with the text that its file has now, a build's work before the build:
  /// all else is as the last build has found it.
  ///
  /// - Parameter path: relative to the site's folder: `Content/briefings/kursk.md`.
  /// - Returns: nil where that cannot be known without a build, or the text has a fault.
  package func look(at path: String, in site: SiteLocation) -> OnePage? {
    guard let state, let shown, let owner = shown.plan.linked.library.owner(of: path),
      let library = shown.plan.linked.library.withText(of: owner, root: site.root, state.reading),
      let linked = shown.plan.linked.with(library, text: owner, shown.names)
    else { return nil }
    return OnePage(of: owner, linked, in: shown.plan, shown.templates)
  }
}
