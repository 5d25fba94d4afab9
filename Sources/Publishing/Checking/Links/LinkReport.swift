import Diagnostics
import Site

/// Tells what was found of addresses on the web.
struct LinkReport {
  private static let placesShown = 3
  private let links: [ExternalLink]
  private let verdicts: [LinkFetcher.Verdict]
  private let timeLimit: Duration

  /// - Parameter verdicts: one for each link.
  init(_ links: [ExternalLink], _ verdicts: [LinkFetcher.Verdict], timeLimit: Duration) {
    self.links = links
    self.verdicts = verdicts
    self.timeLimit = timeLimit
  }

  func report(_ diagnostics: inout DiagnosticList) {
    var late: [ExternalLink] = []
    // By host: those that it asked to wait for, then those that it was not asked for.
    var busy: [String: (status: Int, asked: [ExternalLink], left: Int)] = [:]
    for (link, verdict) in zip(links, verdicts) {
      switch verdict {
      case .reached: continue
      case .unreachable(let how):
        diagnostics.append(
          diagnostic(
            .warning,
            .deadLink,
            "'\(link.address)' \(how)",
            link,
            "look at it in a browser; give what it has moved to, or an archived copy"
          )
        )
      case .refused(let status):
        diagnostics.append(
          diagnostic(
            .note,
            .refusedLink,
            "'\(link.address)' answers with status \(status): not to programs, or not to everybody",
            link,
            "look at it in a browser"
          )
        )
      case .asksToWait(let host, let status):
        busy[host, default: (status, [], 0)].asked.append(link)
        busy[host]?.status = status
      case .leftAlone(let host): busy[host, default: (429, [], 0)].left += 1
      case .late: late.append(link)
      }
    }
    for (host, entry) in busy.sorted(by: { $0.key < $1.key }) {
      guard let first = entry.asked.first else { continue }
      let left = entry.left
      let rest =
        left == 0
        ? "" : ", and was not asked for \(left == 1 ? "another address" : "\(left) more addresses")"
      diagnostics.append(
        diagnostic(
          .note,
          .waitingLink,
          "'\(host)' asks to wait (status \(entry.status)) where '\(first.address)' is asked for\(rest)",
          first,
          "check again later"
        )
      )
    }
    if let first = late.first {
      diagnostics.append(
        Diagnostic(
          .note,
          .unaskedLinks,
          "\(late.count) of \(links.count) addresses were not asked for, since "
            + "\(timeLimit.components.seconds) seconds were over",
          at: first.places.first,
          suggestion: "give it more with '--time-limit'"
        )
      )
    }
  }

  private func diagnostic(
    _ severity: Diagnostic.Severity,
    _ id: DiagnosticID,
    _ message: String,
    _ link: ExternalLink,
    _ suggestion: String
  ) -> Diagnostic {
    Diagnostic(
      severity,
      id,
      message,
      at: link.places.first,
      notes: link.places.dropFirst().prefix(Self.placesShown).map { Diagnostic.Note("also here", at: $0) },
      suggestion: suggestion
    )
  }
}

extension DiagnosticID {
  /// An address on the web that is not there.
  package static let deadLink: Self = "link.unreachable"
  /// An address on the web that does not answer programs.
  package static let refusedLink: Self = "link.refused"
  /// A server that wants no more requests for now.
  package static let waitingLink: Self = "link.asked-to-wait"
  /// Addresses on the web that there was no time for.
  package static let unaskedLinks: Self = "link.not-asked"
  /// There is no program to ask the web by.
  package static let noCurl: Self = "link.no-curl"
}
