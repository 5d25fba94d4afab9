import Diagnostics
import Foundation
import Site

/// Asks the web whether what a site leads to is there.
///
/// Several hosts are asked at once, each with one request at a time and a pause between two, redirects included: these
/// are followed here, hop by hop, never to another protocol, nor from the web to a network that is not of it. Only heads
/// are asked for, and where a server does not answer to that, a byte.
package struct LinkFetcher: Sendable {
  /// How it went for one address.
  enum Verdict: Hashable, Sendable {
    case reached
    /// It is not there, as far as anybody can tell; the words go on from the address.
    case unreachable(String)
    /// There is something, but not for programs, or not for everybody.
    case refused(status: Int)
    /// Whose host wants no more requests for now.
    case asksToWait(host: String, status: Int)
    /// Not asked for, since its host wants no more requests.
    case leftAlone(host: String)
    /// Not asked for, since time was over.
    case late
  }

  package struct Outcome: Hashable, Sendable {
    package var reached = 0
    package var unreachable = 0
    package var refused = 0
    /// Not asked for, or to be asked for again.
    package var open = 0
  }

  var hostsAtMost = 4
  var redirectsAtMost = 5
  /// Between two requests to a host.
  var pause = Duration.milliseconds(500)
  /// As long as this, in seconds, a host is waited for that asks for it.
  var waitAtMost = 10
  /// For all requests together.
  package var timeLimit = Duration.seconds(600)
  var curl = Curl()
  var find: @Sendable (String) async -> HostAddresses = HostAddresses.find

  package init() {}

  /// Nil, with an error, where there is no curl.
  func check(
    _ links: [ExternalLink],
    _ progress: Progress? = nil,
    _ diagnostics: inout DiagnosticList
  ) async -> Outcome? {
    guard !links.isEmpty else { return Outcome() }
    guard await curl.exists() else {
      diagnostics.error(
        .noCurl,
        "'\(curl.program)' cannot be run, by which '--external' asks the web",
        suggestion: "install curl, or leave out '--external'"
      )
      return nil
    }
    progress?.begin(.links, of: links.count)
    let verdicts = await verdicts(links, progress)
    LinkReport(links, verdicts, timeLimit: timeLimit).report(&diagnostics)
    var outcome = Outcome()
    for verdict in verdicts {
      switch verdict {
      case .reached: outcome.reached += 1
      case .unreachable: outcome.unreachable += 1
      case .refused: outcome.refused += 1
      case .asksToWait, .leftAlone, .late: outcome.open += 1
      }
    }
    return outcome
  }

  /// One for each link.
  func verdicts(_ links: [ExternalLink], _ progress: Progress? = nil) async -> [Verdict] {
    let addresses = links.map { HTTPAddress($0.address) }
    let hosts = Dictionary(grouping: links.indices) { addresses[$0]?.host ?? "" }
    let groups = hosts.keys.sorted().compactMap { hosts[$0] }
    let queue = HostQueue(pause: pause, find: find)
    let end = ContinuousClock.now + timeLimit
    return await withTaskGroup(of: [(Int, Verdict)].self) { group in
      var next = groups.makeIterator()
      func add() {
        guard let places = next.next() else { return }
        group.addTask {
          var found: [(Int, Verdict)] = []
          for place in places {
            found.append((place, await verdict(addresses[place], queue, end)))
            progress?.advance()
          }
          return found
        }
      }
      for _ in 0..<hostsAtMost { add() }
      var verdicts = [Verdict](repeating: .late, count: links.count)
      for await found in group {
        for (place, verdict) in found { verdicts[place] = verdict }
        add()
      }
      return verdicts
    }
  }

  private func verdict(_ address: HTTPAddress?, _ queue: HostQueue, _ end: ContinuousClock.Instant) async
    -> Verdict
  {
    guard var hop = address else { return .unreachable("cannot be read as an address on the web") }
    guard ContinuousClock.now < end else { return .late }
    let first = await queue.addresses(of: hop.host)
    var (host, seen) = (first, Set([hop]))
    while true {
      let location: String
      switch await step(hop, host.addresses, queue) {
      case .end(let verdict): return verdict
      case .on(let next): location = next
      }
      guard let next = HTTPAddress(location), next.host.allSatisfy(\.isASCII) else {
        return .unreachable("leads on to '\(location.prefix(80))', which is no address on the web")
      }
      hop = next
      guard seen.insert(hop).inserted else { return .unreachable("leads on in a circle, over '\(hop.text)'") }
      guard seen.count <= redirectsAtMost + 1 else {
        return .unreachable("leads on more than \(redirectsAtMost) times, at last to '\(hop.text)'")
      }
      host = await queue.addresses(of: hop.host)
      if host.isPrivate, !first.isPrivate {
        return .unreachable("leads on to '\(hop.host)', which is of no public network and was not asked")
      }
      // Who asks through a proxy need not know where anything is.
      guard !host.addresses.isEmpty || Self.usesProxy else {
        return .unreachable("leads on to '\(hop.host)', which is not known")
      }
    }
  }

  private enum Step {
    case on(String)
    case end(Verdict)
  }

  /// One address without what it leads on to.
  private func step(_ hop: HTTPAddress, _ addresses: [String], _ queue: HostQueue) async -> Step {
    var (method, hasWaited) = (Curl.Method.head, false)
    while true {
      guard await queue.enter(hop.host) else { return .end(.leftAlone(host: hop.host)) }
      let reply = await curl.ask(hop, method, at: addresses)
      let isBusy = reply.status == 429 || reply.status == 503 && reply.retryAfter != nil
      if isBusy {
        if !hasWaited, let seconds = reply.retryAfter, seconds <= waitAtMost {
          hasWaited = true
          await queue.leave(hop.host, wait: .seconds(seconds))
          continue
        }
        await queue.close(hop.host)
      }
      await queue.leave(hop.host)
      if method == .head, !isBusy, reply.refusesHead {
        method = .get
        continue
      }
      if (300..<400).contains(reply.status), let location = reply.location { return .on(location) }
      return .end(reply.verdict(host: hop.host))
    }
  }

  private static let usesProxy: Bool = {
    let environment = ProcessInfo.processInfo.environment
    return ["http_proxy", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"].contains {
      environment[$0, default: ""] != ""
    }
  }()
}

extension Curl.Reply {
  /// Whether another method may be answered better: many servers know no HEAD, or take it for a robot's.
  fileprivate var refusesHead: Bool {
    // Weird, partial, empty and broken answers.
    status >= 400 || status == 0 && [8, 18, 52, 56, 92].contains(exitCode)
  }

  fileprivate func verdict(host: String) -> LinkFetcher.Verdict {
    switch status {
    // There is nothing of which a byte could be sent.
    case 200..<400, 416: .reached
    // 999 is what a network of professionals says to programs.
    case 401, 403, 407, 451, 999: .refused(status: status)
    case 429, 503: .asksToWait(host: host, status: status)
    case 0: .unreachable("does not answer: \(trouble)")
    default: .unreachable("answers with status \(status)")
    }
  }
}

extension ExternalLink {
  /// Nil where the address cannot be read.
  package var host: String? { HTTPAddress(address)?.host }
}
