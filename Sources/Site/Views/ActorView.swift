import Briefings
import Mustache

/// An actor's page.
struct ActorView: Framed {
  struct RoleView: Sendable {
    var title: String
    var of: EntityView?
    var period: String?
    var source: SourceMark?
    var origin: OriginView?

    static let shape = Shape<RoleView>(
      "role",
      [
        .text("title") { $0.title },
        .record("of", EntityView.shape) { $0.of },
        .text("period") { $0.period },
        .record("source", SourceMark.shape) { $0.source },
        .record("origin", OriginView.shape) { $0.origin },
      ]
    )
  }

  struct Tie: Sendable {
    var entity: EntityView
    var period: String?
    var source: SourceMark?
    var text: String?
    var isExtracted: Bool
    var origin: OriginView?

    static let shape = Shape<Tie>(
      "tie",
      [
        .record("entity", EntityView.shape) { $0.entity },
        .text("period") { $0.period },
        .record("source", SourceMark.shape) { $0.source },
        .text("text") { $0.text },
        .flag("isExtracted") { $0.isExtracted },
        .record("origin", OriginView.shape) { $0.origin },
      ]
    )
  }

  /// Ties of one sort: `Member of`.
  struct TieGroup: Sendable {
    var word: String
    var ties: [Tie]

    static let shape = Shape<TieGroup>(
      "relation",
      [
        .text("word") { $0.word },
        .list("ties", Tie.shape) { $0.ties },
      ]
    )
  }

  struct Holder: Sendable {
    var entity: EntityView
    var title: String
    var period: String?
    var origin: OriginView?

    static let shape = Shape<Holder>(
      "holder",
      [
        .record("entity", EntityView.shape) { $0.entity },
        .text("title") { $0.title },
        .text("period") { $0.period },
        .record("origin", OriginView.shape) { $0.origin },
      ]
    )
  }

  var frame: Frame
  /// Its own, where the page as a whole has another.
  var marking: String?
  var name: String
  var kind: EntityKind
  var kindWord: String
  var country: EntityView?
  var nativeNames: [NameView]
  var isExtracted: Bool
  var summary: String?
  /// Whether the name only describes somebody; and the briefings that do, newest first.
  var isUnnamed: Bool
  var speaksIn: [BriefingItem]
  var roles: [RoleView]
  var otherNames: [NameGroup]
  var wikidata: SourceMark?
  var profile: ProseView
  var events: [EventItem]
  /// Events before those, which are only counted.
  var earlierEvents: Int
  var relations: [TieGroup]
  var ties: TiesView?
  var news: NewsView?
  var quotes: [QuoteView]
  /// Quotes before those, which are only counted.
  var earlierQuotes: Int
  var contexts: Contexts
  /// Claims that it made; those of others that it answers; and those about it.
  var claims: [ClaimView]
  var answers: [ClaimView]
  var claimsAbout: [ClaimView]
  var sources: [SourceView]
  /// How many of them are independent, in words.
  var independentSources: String?
  var holders: [Holder]
  var seenWith: [EntityView]
  var members: [EntityView]
  /// Persons of it whom no text names.
  var unnamed: [EntityView]
  var params: Param
}

extension ActorView {
  static let shape = Shape<ActorView>(
    "actor",
    frameFields
      + [
        .text("marking") { $0.marking },
        .text("name") { $0.name },
        .text("kind") { $0.kind.slug },
        .text("kindWord") { $0.kindWord },
        .text("glyph") { $0.kind.glyph },
        .record("country", EntityView.shape) { $0.country },
        .flag("hasNativeNames") { !$0.nativeNames.isEmpty },
        .list("nativeNames", NameView.shape) { $0.nativeNames },
        .flag("isExtracted") { $0.isExtracted },
        .text("summary") { $0.summary },
        .flag("isUnnamed") { $0.isUnnamed },
        .flag("hasSpeaksIn") { !$0.speaksIn.isEmpty },
        .list("speaksIn", BriefingItem.shape) { $0.speaksIn },
        .flag("hasFacts") {
          !$0.roles.isEmpty || !$0.speaksIn.isEmpty || !$0.otherNames.isEmpty || $0.wikidata != nil
            || $0.frame.page.feed != nil
        },
        .flag("hasRoles") { !$0.roles.isEmpty },
        .list("roles", RoleView.shape) { $0.roles },
        .list("otherNames", NameGroup.shape) { $0.otherNames },
        .record("wikidata", SourceMark.shape) { $0.wikidata },
        .flag("hasProfile") { !$0.profile.isEmpty },
        .html("profile") { $0.profile.write(into: &$1) },
        .flag("hasEvents") { !$0.events.isEmpty },
        .list("events", EventItem.shape) { $0.events },
        .record("earlierEvents", CountView.shape) {
          $0.earlierEvents > 0 ? CountView($0.earlierEvents) : nil
        },
        .flag("hasRelations") { !$0.relations.isEmpty },
        .list("relations", TieGroup.shape) { $0.relations },
        .record("ties", TiesView.shape) { $0.ties },
        .record("news", NewsView.shape) { $0.news },
        .record("earlierQuotes", CountView.shape) {
          $0.earlierQuotes > 0 ? CountView($0.earlierQuotes) : nil
        },
        .flag("hasMargin") {
          !$0.holders.isEmpty || !$0.seenWith.isEmpty || !$0.members.isEmpty || !$0.unnamed.isEmpty
        },
        .flag("hasHolders") { !$0.holders.isEmpty },
        .list("holders", Holder.shape) { $0.holders },
        .flag("hasSeenWith") { !$0.seenWith.isEmpty },
        .list("seenWith", EntityView.shape) { $0.seenWith },
        .flag("hasMembers") { !$0.members.isEmpty },
        .list("members", EntityView.shape) { $0.members },
        .flag("hasUnnamed") { !$0.unnamed.isEmpty },
        .list("unnamed", EntityView.shape) { $0.unnamed },
        .flag("hasAnswers") { !$0.answers.isEmpty },
        .list("answers", ClaimView.shape) { $0.answers },
        .flag("hasClaimsAbout") { !$0.claimsAbout.isEmpty },
        .list("claimsAbout", ClaimView.shape) { $0.claimsAbout },
        .params("params") { DynamicValue($0.params) },
      ] + ClaimView.fields { $0.claims } + QuoteView.fields { $0.quotes } + Contexts.fields { $0.contexts }
      + SourceView.fields(independent: { $0.independentSources }) { $0.sources }
  )
}
