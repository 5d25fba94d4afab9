import Foundation
import Synchronization
import TestSupport

/// A server of this machine that answers as badly as some do, and knows what it was asked for.
///
/// It answers in threads of its own, one for each connection: beside hundreds of tests a task would answer too late.
final class LinkServer: Sendable {
  struct Request: Hashable, Sendable {
    var method: String
    var path: String
    var host: String
    var hasCredentials: Bool
  }

  private struct State {
    var requests: [Request] = []
    var active: [String: Int] = [:]
    var mostActive: [String: Int] = [:]
  }

  private let state = Mutex(State())

  var requests: [Request] { state.withLock { $0.requests } }
  var paths: [String] { requests.map(\.path) }
  /// By host, how many requests were answered at once at most.
  var mostActive: [String: Int] { state.withLock { $0.mostActive } }

  /// Runs as long as `body` does, which is given the port.
  static func run(_ body: (LinkServer, Int) async throws -> Void) async throws {
    let server = LinkServer()
    let socket = try ListeningSocket()
    Thread.detachNewThread {
      while let connection = socket.accept() {
        Thread.detachNewThread { connection.serve { server.answer($0) } }
      }
    }
    defer { socket.close() }
    try await withTaskExecutorPreference(OwnThread()) { try await body(server, socket.port) }
  }

  /// - Parameter head: The lines of a request, without the empty one.
  private func answer(_ head: [Substring]) -> HTTPAnswer {
    let words = (head.first ?? "").split(separator: " ")
    guard words.count == 3 else { return HTTPAnswer(status: 400) }
    var fields: [String: String] = [:]
    for line in head.dropFirst() {
      guard let colon = line.firstIndex(of: ":") else { continue }
      fields[line[..<colon].lowercased()] = line[line.index(after: colon)...].trimmingCharacters(
        in: .whitespaces
      )
    }
    let authority = fields["host"] ?? ""
    let request = Request(
      method: String(words[0]),
      path: String(words[1].prefix { $0 != "?" }),
      host: String(authority.prefix { $0 != ":" }),
      hasCredentials: fields["authorization"] != nil
    )
    let times = state.withLock { state in
      state.requests.append(request)
      state.active[request.host, default: 0] += 1
      state.mostActive[request.host] = max(
        state.mostActive[request.host] ?? 0,
        state.active[request.host] ?? 0
      )
      return state.requests.count { $0.path == request.path }
    }
    defer { state.withLock { $0.active[request.host]? -= 1 } }
    return answer(request, times, authority)
  }

  /// - Parameter times: how often the path has been asked for, this time included.
  private func answer(_ request: Request, _ times: Int, _ authority: String) -> HTTPAnswer {
    let port = authority.drop { $0 != ":" }
    switch request.path {
    case "/there", "/also": return HTTPAnswer(status: 200)
    case "/moved": return to("/there")
    case "/elsewhere": return to("http://localhost\(port)/there")
    case "/private": return to("http://127.0.0.1\(port)/there")
    case "/file": return to("file:///etc/passwd")
    case "/circle": return to("/circle-2")
    case "/circle-2": return to("/circle")
    case "/slow":
      Thread.sleep(forTimeInterval: 20)
      return HTTPAnswer(status: 200)
    case "/late":
      Thread.sleep(forTimeInterval: 0.05)
      return HTTPAnswer(status: 200)
    case "/to-late": return to("http://127.0.0.1\(port)/late")
    case "/no-head": return HTTPAnswer(status: request.method == "HEAD" ? 405 : 200)
    case "/members": return HTTPAnswer(status: 403)
    case "/busy": return HTTPAnswer(status: 429, field: "Retry-After: 3600")
    case "/busy-once":
      return times == 1 ? HTTPAnswer(status: 429, field: "Retry-After: 0") : HTTPAnswer(status: 200)
    case "/down": return HTTPAnswer(status: 503)
    case let path where path.hasPrefix("/on-"): return to("/on-\((Int(path.dropFirst(4)) ?? 0) + 1)")
    default: return HTTPAnswer(status: 404)
    }
  }

  private func to(_ location: String) -> HTTPAnswer {
    HTTPAnswer(status: 302, field: "Location: \(location)")
  }
}
