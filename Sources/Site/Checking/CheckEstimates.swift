import Briefings
import Diagnostics
import Mentions

extension SitePlan {
  /// Reports estimates in briefings that readers may misread, and figures that rest on nothing.
  package func checkEstimates(diagnostics: inout DiagnosticList) { EstimateCheck(index).check(&diagnostics) }

  /// Lists sources that may be gone one day, or that nobody can tell when they were read. Opens no network.
  package func checkSources(diagnostics: inout DiagnosticList) {
    for entry in index.register.entries {
      let sources = entry.citations.map { index.library.source($0) }
      // What is not on the web cannot be archived there.
      guard let first = sources.first, first.url != nil else { continue }
      if !sources.contains(where: { $0.archive != nil }) {
        diagnostics.warning(
          .noArchive,
          "source '\(first.id)' has no archived copy",
          at: first.span,
          suggestion: "keep one, and give its address as 'archive'"
        )
      }
      if !sources.contains(where: { $0.accessed != nil }) {
        diagnostics.warning(
          .noAccessDate,
          "source '\(first.id)' does not tell when it was read",
          at: first.span,
          suggestion: "add 'accessed: ' and the day"
        )
      }
    }
  }
}

extension DiagnosticID {
  package static let noArchive: Self = "source.no-archive"
  package static let noAccessDate: Self = "source.no-access-date"
}
