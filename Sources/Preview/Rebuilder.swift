import Diagnostics
import Foundation
import Publishing

/// Builds a site whenever something of it has changed, one build at a time, and tells open pages.
package struct Rebuilder: Sendable {
  /// How a build ended, for whoever shows it.
  package enum Event: Sendable {
    /// - Parameters:
    ///   - changed: What had changed, relative to the site's folder; empty for the first build.
    case built(BuildSummary, DiagnosticList, changed: [String], took: Duration)
    case failed(DiagnosticList, changed: [String])
  }

  private let place: @Sendable () -> SiteLocation
  private let options: BuildOptions
  private let visitors: Visitors

  /// - Parameter place: Where the site is; asked before each build, since `Templates/` may come and go.
  package init(_ place: @escaping @Sendable () -> SiteLocation, _ options: BuildOptions, _ visitors: Visitors)
  {
    self.place = place
    self.options = options
    self.visitors = visitors
  }

  /// Builds now, and after every change until the watcher is stopped.
  package func run(_ watcher: Watcher, report: @Sendable (Event) -> Void) async {
    var session = BuildSession(givesLooks: true)
    await build([], watcher, &session, report)
    while let changes = await watcher.changes() { await build(changes, watcher, &session, report) }
  }

  private func build(
    _ changes: Set<String>,
    _ watcher: Watcher,
    _ session: inout BuildSession,
    _ report: @Sendable (Event) -> Void
  ) async {
    let site = place()
    let names = changes.map { $0.hasPrefix(site.root + "/") ? String($0.dropFirst(site.root.count + 1)) : $0 }
      .sorted()
    // Whoever writes looks at the page of what is written: it comes first, and the rest of the site follows.
    let clock = ContinuousClock()
    if names.count == 1, let page = session.look(at: names[0], in: site) { await visitors.tellLook(page) }
    for attempt in 0... {
      let start = clock.now
      var diagnostics = DiagnosticList()
      let summary = await session.build(site, options, diagnostics: &diagnostics)
      if options.isStrict { diagnostics = diagnostics.promotingWarnings() }
      if let summary, !diagnostics.hasErrors {
        let took = clock.now - start
        visitors.tellBuilt(summary.changed)
        report(.built(summary, diagnostics, changed: names, took: took))
        break
      }
      // Another process that builds is done in a moment.
      if diagnostics.all.contains(where: { $0.id == .locked }), attempt < 50 {
        try? await Task.sleep(for: .milliseconds(200))
        continue
      }
      // What changes while it is read is no fault of the site: the next build, which is due, will tell.
      if watcher.isPending { break }
      visitors.tellFaults(message(diagnostics, site))
      report(.failed(diagnostics, changed: names))
      break
    }
    session.save()
  }

  private func message(_ diagnostics: DiagnosticList, _ site: SiteLocation) -> String {
    let errors = diagnostics.sorted().filter { $0.severity == .error }
    let lines = FaultLines(site)
    let shown = errors.prefix(Message.manyFaults).map { Fault(diagnostic: $0, line: lines.text(at: $0.span)) }
    return Message.faults(shown, of: errors.count)
  }
}

/// The lines that faults are in.
struct FaultLines {
  /// In characters; longer lines are cut.
  static let longest = 240

  private let site: SiteLocation

  init(_ site: SiteLocation) { self.site = site }

  func text(at span: SourceSpan?) -> String? {
    guard let span, let start = span.start else { return nil }
    let path =
      span.path.hasPrefix("Content/") || site.templates == nil
      ? "\(site.root)/\(span.path)" : templatePath(span.path)
    guard let data = FileManager.default.contents(atPath: path), data.count < 1 << 22 else { return nil }
    let lines = data.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    guard lines.indices.contains(start.line - 1) else { return nil }
    let line = String(decoding: lines[start.line - 1], as: UTF8.self)
    return line.count > Self.longest ? line.prefix(Self.longest) + "…" : line
  }

  private func templatePath(_ path: String) -> String {
    guard let templates = site.templates, path.hasPrefix(site.templatesName + "/") else {
      return "\(site.root)/\(path)"
    }
    return templates + path.dropFirst(site.templatesName.count)
  }
}
