import FlyingFox
import Foundation
import TestSupport
import Testing

@testable import Preview

/// A site with proposals, in a folder of its own, and its preview's handler.
struct ReviewedSite {
  let folder: TemporaryFolder
  let handler: PreviewHandler
  let desk: ReviewDesk

  static let host = "127.0.0.1:8080"
  static let path = "/.dossier/review/"
  /// What is proposed of a person; markup in it is text.
  static let name = #"Ida <b onclick="x()">'Berg'</b> & Co"#

  /// - Parameter groups: how many more are proposed, `group-1` and so on.
  init(groups: Int = 0) throws {
    folder = try TemporaryFolder()
    desk = ReviewDesk(root: folder.path)
    handler = PreviewHandler(
      folder: ServedFolder(path: folder("Public")),
      visitors: Visitors(),
      desk: desk
    )
    try folder.write("title: Desk <1>\n", to: "Content/site.yaml")
    try folder.write(
      "---\ntitle: Talks & <i>more</i>\ndate: 2025-04-28\n---\nNorland said &lt;nothing>. Norland closed the Strait. “shut \\<b>it\\</b>”\n",
      to: "Content/briefings/talks.md"
    )
    try folder.write("---\nname: Emil Dahl\ntype: person\n---\n", to: "Content/actors/dahl.md")
    try propose(groups: groups)
  }

  /// Writes what is proposed.
  func propose(idas name: String = name, groups: Int = 0, hasQuote: Bool = false) throws {
    let quoted = String(decoding: try JSONEncoder().encode(name), as: UTF8.self)
    let more = (0..<groups).map {
      #", {"id": "group-\#($0 + 1)", "name": "Group \#($0 + 1)", "type": "group", "confidence": 0.5}"#
    }
    let target = #"{"exact": "Norland", "prefix": "", "suffix": " said <nothing>", "start": 0, "end": 7}"#
    let words = #"{"exact": "shut <b>it</b>", "prefix": "“", "suffix": "”", "start": 0, "end": 1}"#
    let quotes =
      hasQuote ? #", "quotes": [{"attribution": "<i>", "confidence": 0.6, "target": \#(words)}]"# : ""
    try folder.write(
      """
      {"schema": "dossier-extracted-1", "briefing": "talks", "text": {"sha256": "\(String(repeating: "0", count: 64))"},
       "extractor": {"name": "spotter", "version": "1"},
       "actors": [
         {"id": "ida-berg", "name": \(quoted), "type": "person", "confidence": 0.7, "aliases": ["Ida"]},
         {"id": "norland", "name": "Norland", "type": "state", "confidence": 0.9}\(more.joined())],
       "events": [{"id": "strait-closed", "title": "Strait closed", "date": "2025-04-28", "confidence": 0.85,
          "type": "coerce", "participants": [{"actor": "norland", "role": "actor"}]}],
       "mentions": [{"entity": "norland", "confidence": 0.9, "target": \(target)}]\(quotes)}
      """,
      to: "Content/extracted/talks.json"
    )
  }

  // MARK: Requests

  struct Answer {
    var status: Int
    var headers: HTTPHeaders
    var body: String

    /// The value of a hidden field in the form of a proposal.
    func field(_ name: String, of id: String) -> String? {
      guard let form = body.components(separatedBy: #"<article class="proposal" id="p-\#(id)""#).last,
        let start = form.firstRange(of: #"name="\#(name)" value=""#)?.upperBound,
        let end = form[start...].firstIndex(of: "\"")
      else { return nil }
      return String(form[start..<end])
    }

    /// Ids of the proposals in the page's order.
    var ids: [String] {
      body.components(separatedBy: #"<article class="proposal" id="p-"#).dropFirst()
        .map { String($0.prefix { $0 != "\"" }) }
    }
  }

  func send(
    _ method: HTTPMethod,
    _ target: String = path,
    _ headers: [HTTPHeader: String] = [.host: host],
    body: String = ""
  ) async throws -> Answer {
    let parts = target.split(separator: "?", maxSplits: 1)
    let request = HTTPRequest(
      method: method,
      version: .http11,
      target: .init(path: String(parts[0]), query: parts.count > 1 ? String(parts[1]) : ""),
      headers: HTTPHeaders(headers),
      body: HTTPBodySequence(data: Data(body.utf8))
    )
    let response = try await handler.handleRequest(request)
    let bytes = try await response.bodyData
    return Answer(
      status: response.statusCode.code,
      headers: response.headers,
      body: String(decoding: bytes, as: UTF8.self)
    )
  }

  /// The headers that a browser sends with a form of the page.
  static let formHeaders: [HTTPHeader: String] = [
    .host: host, HTTPHeader("Origin"): "http://\(host)",
    .contentType: "application/x-www-form-urlencoded",
  ]

  /// Sends a form as the page has it.
  func post(
    _ fields: KeyValuePairs<String, String>,
    to target: String = path,
    _ headers: [HTTPHeader: String] = formHeaders
  ) async throws -> Answer {
    let body = fields.map { "\(FormFields.encoded($0))=\(FormFields.encoded($1))" }.joined(separator: "&")
    return try await send(.POST, target, headers, body: body)
  }

  /// Decides on a proposal by the form of a page that was read just before.
  func decide(_ decision: String, _ id: String, _ name: String? = nil, _ value: String = "") async throws
    -> Answer
  {
    let print = try #require(await send(.GET).field("print", of: id))
    if let name {
      return try await post([
        "token": desk.token, "id": id, "print": print, name: value, "decision": decision,
      ])
    }
    return try await post(["token": desk.token, "id": id, "print": print, "decision": decision])
  }
}
