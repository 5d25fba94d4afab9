import FlyingFox
import FlyingSocks
import Foundation
import Synchronization
import TestSupport

/// A server of this machine that answers as badly as some do, and knows what it was asked for.
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
    let own = LinkServer()
    let server = HTTPServer(
      address: try sockaddr_in.inet(ip4: "127.0.0.1", port: 0),
      logger: .disabled,
      handler: Handler(server: own)
    )
    let task = Task { try await server.run() }
    try await server.waitUntilListening(timeout: 20)
    guard case .ip4(_, let port) = await server.listeningAddress else { throw CancellationError() }
    do {
      try await body(own, Int(port))
    } catch {
      task.cancel()
      throw error
    }
    task.cancel()
    _ = await task.result
  }

  private struct Handler: HTTPHandler {
    let server: LinkServer

    func handleRequest(_ request: HTTPRequest) async throws -> HTTPResponse {
      let host = String((request.headers[.host] ?? "").prefix { $0 != ":" })
      let entry = Request(
        method: request.method.rawValue,
        path: request.path,
        host: host,
        hasCredentials: request.headers[.authorization] != nil
      )
      let times = server.state.withLock { state in
        state.requests.append(entry)
        state.active[host, default: 0] += 1
        state.mostActive[host] = max(state.mostActive[host] ?? 0, state.active[host] ?? 0)
        return state.requests.count { $0.path == entry.path }
      }
      defer { server.state.withLock { $0.active[host]? -= 1 } }
      return try await answer(entry, times, request.headers[.host] ?? "")
    }

    /// - Parameter times: how often the path has been asked for, this time included.
    private func answer(_ request: Request, _ times: Int, _ authority: String) async throws -> HTTPResponse {
      let port = authority.drop { $0 != ":" }
      switch request.path {
      case "/there", "/also": return HTTPResponse(statusCode: .ok)
      case "/moved": return to("/there")
      case "/elsewhere": return to("http://localhost\(port)/there")
      case "/private": return to("http://127.0.0.1\(port)/there")
      case "/file": return to("file:///etc/passwd")
      case "/circle": return to("/circle-2")
      case "/circle-2": return to("/circle")
      case "/slow":
        try await Task.sleep(for: .seconds(20))
        return HTTPResponse(statusCode: .ok)
      case "/late":
        try await Task.sleep(for: .milliseconds(50))
        return HTTPResponse(statusCode: .ok)
      case "/to-late": return to("http://127.0.0.1\(port)/late")
      case "/no-head": return HTTPResponse(statusCode: request.method == "HEAD" ? .methodNotAllowed : .ok)
      case "/members": return HTTPResponse(statusCode: .forbidden)
      case "/busy":
        return HTTPResponse(statusCode: .tooManyRequests, headers: HTTPHeaders([.retryAfter: "3600"]))
      case "/busy-once":
        return times == 1
          ? HTTPResponse(statusCode: .tooManyRequests, headers: HTTPHeaders([.retryAfter: "0"]))
          : HTTPResponse(statusCode: .ok)
      case "/down": return HTTPResponse(statusCode: .serviceUnavailable)
      case let path where path.hasPrefix("/on-"):
        return to("/on-\((Int(path.dropFirst(4)) ?? 0) + 1)")
      default: return HTTPResponse(statusCode: .notFound)
      }
    }

    private func to(_ location: String) -> HTTPResponse {
      HTTPResponse(statusCode: .found, headers: HTTPHeaders([.location: location]))
    }
  }
}

extension HTTPHeader {
  fileprivate static let retryAfter = HTTPHeader("Retry-After")
}
