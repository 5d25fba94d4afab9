import Diagnostics
import Extraction
import Mustache

/// The template of the page, checked and compiled like those of a site: what comes from texts is escaped wherever it
/// stands.
extension ReviewPage {
  /// The page's HTML; nil, with errors, where the template has a fault.
  func html(_ diagnostics: inout DiagnosticList) -> [UInt8]? {
    let sources = [
      "review": PackageResources.review_mustache,
      "review-notice": PackageResources.review_notice_mustache,
      "review-sentence": PackageResources.review_sentence_mustache,
    ]
    let templates = TemplateSet(
      sources.map { TemplateSource(name: $0, text: $1, path: "\($0).mustache") },
      diagnostics: &diagnostics
    )
    guard let template = templates.compile("review", for: Self.shape, diagnostics: &diagnostics) else {
      return nil
    }
    var page: [UInt8] = []
    template.render(self, into: &page)
    return page
  }

  private static var shape: Shape<ReviewPage> {
    Shape(
      "review",
      [
        .text("title") { $0.title },
        .url("icon") { $0.look.icon },
        .list("styleSheets", address) { $0.look.styleSheets },
        .number("serial") { $0.serial },
        .record("notice", notice) { $0.notice },
        .flag("hasProposals") { $0.hasProposals },
        .flag("isUnreadable") { $0.isUnreadable },
        .list("proposals", proposal) { $0.proposals },
        .url("first") { $0.proposals.first.map { "#p-\($0.item.id)" } },
        .text("summary") { $0.summary },
        .list("kinds", choice) { $0.kinds },
        .list("certainties", choice) { $0.certainties },
        .text("briefing") { $0.briefing },
        .list("briefings", choice) { $0.briefings },
        .list("actors", choice) { $0.actors },
        .url("before") { $0.before },
        .url("after") { $0.after },
        .url("all") { $0.all },
      ]
    )
  }

  private static var address: Shape<String> { Shape("address", [.url("url") { $0 }]) }

  private static var line: Shape<String> { Shape("line", [.text("text") { $0 }]) }

  private static var notice: Shape<Notice> {
    Shape(
      "notice",
      [
        .text("text") { $0.text },
        .list("details", line) { $0.details },
        .flag("isFault") { $0.isFault },
      ]
    )
  }

  private static var choice: Shape<Choice> {
    Shape(
      "choice",
      [
        .text("value") { $0.value },
        .text("title") { $0.title },
        .flag("isChosen") { $0.isChosen },
      ]
    )
  }

  private static var sentence: Shape<Sentence> {
    Shape(
      "sentence",
      [
        .text("before") { $0.parts.before },
        .text("name") { $0.parts.name },
        .text("after") { $0.parts.after },
        .text("briefing") { $0.briefing },
        .url("url") { $0.url },
        .text("place") { "\($0.parts.place)" },
      ]
    )
  }

  private static var proposal: Shape<Proposal> {
    Shape(
      "proposal",
      [
        .text("id") { $0.item.id },
        .text("name") { $0.item.name },
        .text("type") { $0.item.kindWords },
        .flag("isEvent") { $0.item.kind == .event },
        .flag("isAcceptable") { $0.item.kind.isAcceptable },
        .flag("hasFile") { $0.item.kind.hasFile },
        .text("date") { $0.item.date },
        .text("otherNames") { $0.item.otherNames.joined(separator: "; ") },
        .number("percent") { $0.percent },
        .list("types", choice) { $0.types },
        .record("first", sentence) { $0.first },
        .flag("hasMore") { !$0.more.isEmpty },
        .number("count") { $0.more.count },
        .list("more", sentence) { $0.more },
        .text("others") { $0.others },
        .text("path") { $0.item.file?.path },
        .text("file") { $0.item.file?.text },
        .text("print") { $0.item.print },
        .record("notice", notice) { $0.notice },
        .flag("hasFocus") { $0.hasFocus },
        .flag("mayMerge") { $0.mayMerge },
        .text("next") { $0.next },
        .url("action") { $0.action },
        .text("token") { $0.token },
      ]
    )
  }
}
