import Diagnostics
import Preview
import Publishing

extension Summaries {
  static func serving(_ site: SiteLocation, port: UInt16, _ means: Watcher.Means) -> String {
    let how =
      switch means {
      case .system: "watching Content/ and Templates/"
      case .polling: "looking at Content/ and Templates/ four times a second"
      }
    let address = "http://127.0.0.1:\(port)/"
    return "'\(site.outputName)' at \(address), \(how); Control-C ends it\n"
      + "what is proposed is reviewed at \(address)\(PreviewServer.reviewPath)\n"
  }

  static func cannotServe(_ fault: PreviewServer.Fault, port: UInt16) -> String {
    fault.isTaken
      ? """
      dossier: another program serves at port \(port)
        help: end it, or take another port with --port, or any that is free with --port 0

      """
      : "dossier: cannot serve at port \(port): \(fault.message)\n"
  }

  /// `3 pages of 213 in 41 ms: Content/briefings/a.md`
  static func rebuilt(
    _ summary: BuildSummary,
    _ diagnostics: DiagnosticList,
    _ changed: [String],
    _ took: Duration
  ) -> String {
    let files = summary.output.written + summary.output.removed
    let warnings = diagnostics.count(of: .warning)
    return "\(count(files, "file")) of \(summary.pages + summary.assets) changed, "
      + (warnings > 0 ? count(warnings, "warning") + ", " : "")
      + "\(milliseconds(took))\(names(changed))\n"
  }

  static func notRebuilt(_ diagnostics: DiagnosticList, _ changed: [String]) -> String {
    "dossier: \(count(diagnostics.count(of: .error), "error")); the site stays as it was\(names(changed))\n"
  }

  private static func milliseconds(_ duration: Duration) -> String {
    "\(Int(duration / .milliseconds(1))) ms"
  }

  private static func names(_ changed: [String]) -> String {
    if changed.isEmpty { return "" }
    return ": " + changed.prefix(3).joined(separator: ", ")
      + (changed.count > 3 ? " and \(changed.count - 3) more" : "")
  }
}
