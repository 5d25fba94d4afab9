import Diagnostics

/// Builds of one site, one after the other in one process: each begins with what the one before has found out,
/// without reading it back.
///
/// A build leaves the session with the site's lock until ``save()``, so that nobody else reads a state that is not
/// there yet; a process that ends before loses no more than time.
package struct BuildSession: Sendable {
  private var state: BuildState?
  private var held: Lock?

  package init() {}

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
}
