import Briefings
import Diagnostics
import Extraction
import FlyingFox
import Foundation

/// Answers the page of reviews: shows what is proposed, and takes decisions from its forms.
struct ReviewHandler: Sendable {
  static let path = PreviewHandler.prefix + "review/"

  /// In bytes; a form of the page has less than one kilobyte.
  static let longestForm = 1 << 14

  let desk: ReviewDesk
  let folder: ServedFolder
  let visitors: Visitors

  /// - Parameter request: to this machine, by its host.
  func answer(_ request: HTTPRequest) async throws -> HTTPResponse {
    switch request.target.path() {
    case Self.path + "review.css":
      return .of(.ok, PackageResources.review_css, "text/css; charset=utf-8")
    case Self.path + "review.js":
      return .of(.ok, PackageResources.review_js, "text/javascript; charset=utf-8")
    case Self.path: break
    default: return .text(.notFound, "There is no such page.\n")
    }
    let query = FormFields(request.target.query().utf8).map(ReviewQuery.init) ?? ReviewQuery()
    guard request.method == .POST else {
      var notice: ReviewPage.Notice?
      if let number = query.done, let note = await desk.note(number) {
        notice = ReviewPage.Notice(text: note.text, details: note.details)
      }
      return await page(.ok, query, notice)
    }
    switch try await form(of: request) {
    case .refused(let response): return response
    case .fields(let fields): return await decide(fields, query.plain)
    }
  }

  // MARK: Decisions

  private enum Form {
    case fields(FormFields)
    case refused(HTTPResponse)
  }

  /// What a form of this server's own page says. A page of another site can make a browser send a form, but neither
  /// under this address as its origin (RFC 6454, section 7) nor with the token, which it cannot read.
  private func form(of request: HTTPRequest) async throws -> Form {
    guard let host = request.headers[.host], request.headers[HTTPHeader("Origin")] == "http://\(host)" else {
      return .refused(.text(.forbidden, "Decisions are taken from this preview's own page only.\n"))
    }
    let type = request.headers[.contentType]?.split(separator: ";").first?.lowercased()
    guard type == "application/x-www-form-urlencoded" else {
      return .refused(.text(.unsupportedMediaType, "A decision is sent as a form.\n"))
    }
    var bytes: [UInt8] = []
    for try await part in request.bodySequence {
      bytes += part
      guard bytes.count <= Self.longestForm else {
        return .refused(.text(.payloadTooLarge, "The form is too long.\n"))
      }
    }
    guard let fields = FormFields(bytes) else {
      return .refused(.text(.badRequest, "The form cannot be read.\n"))
    }
    guard Self.isSame(fields["token"] ?? "", desk.token) else {
      let text = "The page is of an earlier run of the preview: load it again, then decide.\n"
      return .refused(.text(.forbidden, text))
    }
    return .fields(fields)
  }

  /// Whether two texts are the same, in a time that does not tell where they differ.
  private static func isSame(_ a: String, _ b: String) -> Bool {
    let (a, b) = (Array(a.utf8), Array(b.utf8))
    return a.count == b.count && zip(a, b).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
  }

  private func decide(_ fields: FormFields, _ query: ReviewQuery) async -> HTTPResponse {
    let decision: Review.Decision? =
      switch fields["decision"] {
      case "accept": .accept(Review.Correction(name: fields["name"], type: fields["type"]))
      case "reject": .reject
      case "merge": fields["into"].map { .merge(into: $0.trimmingCharacters(in: .whitespaces)) }
      default: nil
      }
    guard let decision, let id = fields["id"], let print = fields["print"] else {
      return .text(.badRequest, "The form names no decision, or nothing to decide on.\n")
    }
    let next = fields["next"].flatMap { Identifier.isValid($0) ? $0 : nil }
    let (outcome, number) = await desk.decide(decision, on: id, seen: print)
    var place = query
    switch outcome {
    case .done:
      (place.done, place.next) = (number, next)
      return .to(.seeOther, Self.path + place.text)
    case .gone:
      place.next = next
      let notice =
        "Nothing is proposed under the id '\(id)': somebody has decided on it, or a text has changed."
      return await page(.conflict, place, ReviewPage.Notice(text: notice, isFault: true))
    case .changed:
      place.next = id
      let notice = "'\(id)' has changed since the page was made, so nothing was written. Look at it again."
      return await page(.conflict, place, ReviewPage.Notice(text: notice, isFault: true))
    case .refused(let diagnostics):
      place.next = id
      let isOfForm = diagnostics.all.allSatisfy { $0.id == .badCorrection || $0.id == .unknownProposal }
      let notice = ReviewPage.Notice(
        text: "Nothing was written.",
        details: ReviewDesk.lines(diagnostics),
        isFault: true
      )
      return await page(isOfForm ? .badRequest : .conflict, place, notice)
    }
  }

  // MARK: Pages

  private func page(
    _ status: HTTPStatusCode,
    _ query: ReviewQuery,
    _ notice: ReviewPage.Notice?
  ) async -> HTTPResponse {
    let serial = visitors.serial
    let (agenda, faults) = await desk.agenda()
    let look =
      if case .file(let home) = folder.find("index.html") { SiteLook(home: home) } else { SiteLook() }
    var page: ReviewPage
    if let agenda {
      page = ReviewPage(agenda, query, token: desk.token, notice: notice, look: look, serial: serial) { id in
        if case .file = folder.find("briefings/\(id)/index.html") { true } else { false }
      }
    } else {
      page = ReviewPage(title: "Site", look: look, serial: serial)
      page.isUnreadable = true
      page.notice = ReviewPage.Notice(
        text: "The content has faults. As soon as they are mended, there is something to review here.",
        details: faults,
        isFault: true
      )
    }
    var diagnostics = DiagnosticList()
    guard let html = page.html(&diagnostics) else {
      return .text(.internalServerError, ReviewDesk.lines(diagnostics).joined(separator: "\n") + "\n")
    }
    var response = HTTPResponse.of(status, html, "text/html; charset=utf-8")
    // What a text says is escaped; should that ever fail, it can run nothing and send nothing away. No other page
    // can show this one in a frame and have it clicked on.
    response.headers[HTTPHeader("Content-Security-Policy")] =
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; "
      + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    response.headers[HTTPHeader("Referrer-Policy")] = "same-origin"
    return response
  }
}
