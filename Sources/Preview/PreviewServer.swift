import FlyingFox
import FlyingSocks
import Foundation
import Publishing

/// Serves the output folder of a site to this machine.
package struct PreviewServer: Sendable {
  /// The server could not begin.
  package struct Fault: Error {
    /// The port is another program's.
    package var isTaken: Bool
    package var message: String
  }

  /// Where the page of reviews is, below the server's address.
  package static var reviewPath: String { String(ReviewHandler.path.dropFirst()) }

  private let server: HTTPServer
  private let visitors: Visitors

  /// - Parameters:
  ///   - port: 0 for one that is free.
  package init(_ site: SiteLocation, port: UInt16, _ visitors: Visitors) throws {
    self.visitors = visitors
    server = HTTPServer(
      address: try sockaddr_in.inet(ip4: "127.0.0.1", port: port),
      logger: .disabled,
      handler: PreviewHandler(
        folder: ServedFolder(path: site.output),
        visitors: visitors,
        desk: ReviewDesk(root: site.root)
      )
    )
  }

  /// Serves until it is stopped; calls `ready` with the port as soon as it can be asked.
  package func run(ready: @escaping @Sendable (UInt16) -> Void) async throws {
    let start = Task {
      try await server.waitUntilListening(timeout: 10)
      if case .ip4(_, let port) = await server.listeningAddress { ready(port) }
    }
    defer { start.cancel() }
    do {
      try await server.run()
    } catch is CancellationError {
    } catch SocketError.failed(_, let code, let message) {
      throw Fault(isTaken: code == EADDRINUSE, message: message)
    }
  }

  package func stop() async {
    visitors.finish()
    await server.stop()
  }
}
