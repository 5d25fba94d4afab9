import FlyingFox
import Foundation

/// Answers the requests of a preview: files of the site, the script that keeps pages current and its messages, and the
/// page of reviews.
struct PreviewHandler: HTTPHandler {
  /// Where the preview's own addresses begin; no site has a page there, since no file of a site is hidden.
  static let prefix = "/.dossier/"

  let folder: ServedFolder
  let visitors: Visitors
  let review: ReviewHandler

  init(folder: ServedFolder, visitors: Visitors, desk: ReviewDesk) {
    self.folder = folder
    self.visitors = visitors
    review = ReviewHandler(desk: desk, folder: folder, visitors: visitors)
  }

  func handleRequest(_ request: HTTPRequest) async throws -> HTTPResponse {
    // Another site's name that leads to this machine (DNS rebinding) must not read the preview, nor may another
    // site's page: both would tell what is not published yet.
    guard Authority.isLocal(request.headers[.host]) else {
      return .text(.misdirectedRequest, "This preview answers on this machine only.\n")
    }
    if let origin = request.headers[HTTPHeader("Origin")], !Authority.isLocalOrigin(origin) {
      return .text(.forbidden, "This preview answers its own pages only.\n")
    }
    let isReview = request.target.path() == ReviewHandler.path
    guard request.method == .GET || request.method == .HEAD || isReview && request.method == .POST else {
      var response = HTTPResponse.text(.methodNotAllowed, "A preview is only read.\n")
      response.headers[HTTPHeader("Allow")] = isReview ? "GET, HEAD, POST" : "GET, HEAD"
      return response
    }
    var response = try await answer(request)
    response.headers[HTTPHeader("Cache-Control")] = "no-store"
    response.headers[HTTPHeader("X-Content-Type-Options")] = "nosniff"
    if request.method == .HEAD, case .httpBody(let body) = response.payload {
      response.headers[.contentLength] = "\(body.count ?? 0)"
      response.payload = .httpBody(HTTPBodySequence())
    }
    return response
  }

  private func answer(_ request: HTTPRequest) async throws -> HTTPResponse {
    let target = request.target.path()
    switch target {
    case Self.prefix + "preview.js":
      return .of(.ok, PackageResources.preview_js, "text/javascript; charset=utf-8")
    case Self.prefix + "messages":
      return try await WebSocketHTTPHandler(
        handler: MessageFrameWSHandler(handler: Channel(visitors: visitors, page: request.query["page"]))
      )
      .handleRequest(request)
    case String(ReviewHandler.path.dropLast()):
      return .to(.movedPermanently, ReviewHandler.path)
    case _ where target.hasPrefix(ReviewHandler.path): return try await review.answer(request)
    default: break
    }
    guard case .file(let path) = RequestPath(target) else { return missing() }
    if let bytes = visitors.look(at: path) { return file(.ok, bytes, path) }
    switch folder.find(path) {
    case .file(let bytes): return file(.ok, bytes, path)
    case .folder:
      // The address of a folder without its slash: links in its page would lead elsewhere.
      return .to(.movedPermanently, target + "/")
    case .nothing: return missing()
    }
  }

  private func missing() -> HTTPResponse {
    guard case .file(let bytes) = folder.find("404.html") else {
      return .text(.notFound, "There is no such page.\n")
    }
    return file(.notFound, bytes, "404.html")
  }

  private func file(_ status: HTTPStatusCode, _ bytes: [UInt8], _ path: String) -> HTTPResponse {
    guard path.hasSuffix(".html") else { return .of(status, bytes, MediaType.of(path)) }
    return .of(status, PageScript.added(to: bytes, serial: visitors.serial), MediaType.of(path))
  }

  /// The messages to one page; what it says is not listened to.
  private struct Channel: WSMessageHandler {
    let visitors: Visitors
    let page: String?

    func makeMessages(for client: AsyncStream<WSMessage>) async throws -> AsyncStream<WSMessage> {
      let messages = visitors.listen(for: page)
      return AsyncStream { continuation in
        let sending = Task {
          for await message in messages { continuation.yield(.text(message)) }
          continuation.finish()
        }
        continuation.onTermination = { _ in sending.cancel() }
      }
    }
  }
}
