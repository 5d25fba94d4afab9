import Briefings
import Extraction

/// The page of reviews, as its template sees it.
struct ReviewPage: Sendable {
  /// How many proposals a page shows.
  static let most = 25

  struct Choice: Sendable {
    var value: String
    var title: String
    var isChosen = false
  }

  struct Sentence: Sendable {
    var parts: Review.Sentence
    var briefing: String
    /// Nil where the preview has no such page: a draft's, or one that its release withholds.
    var url: String?
  }

  struct Proposal: Sendable {
    var item: Review.Item
    var percent: Int
    var types: [Choice]
    var first: Sentence?
    var more: [Sentence]
    /// Briefings whose sentences are not shown.
    var others: String
    /// What stands above the one that has the focus, so that it is seen.
    var notice: Notice?
    var hasFocus: Bool
    var mayMerge: Bool
    /// The one that has the focus once this one is decided on.
    var next: String?
    var action: String
    var token: String
  }

  struct Notice: Sendable {
    var text: String
    var details: [String] = []
    var isFault = false
  }

  var title: String
  var look: SiteLook
  var serial: Int
  /// What stands above all, if none of the proposals has it.
  var notice: Notice?
  var proposals: [Proposal] = []
  var summary = ""
  var hasProposals: Bool { !proposals.isEmpty }
  var isUnreadable = false
  var kinds: [Choice] = []
  var certainties: [Choice] = []
  var briefing: String?
  var briefings: [Choice] = []
  var actors: [Choice] = []
  var before: String?
  var after: String?
  var all: String?
}

extension ReviewPage {
  /// - Parameters:
  ///   - isPublished: whether the preview has a page for a briefing's id.
  init(
    _ agenda: Review.Agenda,
    _ query: ReviewQuery,
    token: String,
    notice: Notice?,
    look: SiteLook,
    serial: Int,
    isPublished: (String) -> Bool
  ) {
    self.init(title: agenda.title, look: look, serial: serial)
    let items = agenda.items.filter(query.shows)
    var start = min(query.from, items.count)
    // The last one of the last page has been decided on.
    if start == items.count { start = max(0, (items.count - 1) / Self.most * Self.most) }
    let shown = items[start..<min(start + Self.most, items.count)]
    var place = query.plain
    place.from = start
    let focus =
      shown.contains { $0.id == query.next } ? query.next : query.next.flatMap { _ in shown.last?.id }
    let published = Dictionary(
      uniqueKeysWithValues: Set(shown.flatMap(\.briefings)).map { ($0, isPublished($0)) }
    )
    proposals = shown.indices.map { i in
      let item = items[i]
      let sentences = item.sentences.map { sentence in
        Sentence(
          parts: sentence,
          briefing: agenda.briefings[sentence.briefing] ?? sentence.briefing,
          url: published[sentence.briefing] == true
            ? "/briefings/\(sentence.briefing)/#:~:text=\(FormFields.encoded(sentence.name))" : nil
        )
      }
      let told = Set(item.sentences.map(\.briefing))
      return Proposal(
        item: item,
        percent: Int((item.confidence * 100).rounded()),
        types: Self.types(item),
        first: sentences.first,
        more: Array(sentences.dropFirst()),
        others: item.briefings.filter { !told.contains($0) }.map { agenda.briefings[$0] ?? $0 }
          .joined(separator: "; "),
        notice: item.id == focus ? notice : nil,
        hasFocus: item.id == focus,
        mayMerge: item.kind == .actor,
        next: i + 1 < items.count ? items[i + 1].id : i > 0 ? items[i - 1].id : nil,
        action: place.text,
        token: token
      )
    }
    self.notice = focus == nil ? notice : nil
    summary = Self.summary(shown.indices, of: items.count, all: agenda.items.count)
    kinds = ReviewQuery.Kind.allCases.map {
      Choice(value: $0.rawValue, title: $0.title, isChosen: $0 == query.kind)
    }
    certainties = Set([0, 50, 80, 90, query.above]).sorted().map {
      Choice(value: "\($0)", title: $0 == 0 ? "any" : "\($0) % and more", isChosen: $0 == query.above)
    }
    briefing = query.briefing
    briefings = Set(agenda.items.flatMap(\.briefings)).sorted()
      .map { Choice(value: $0, title: agenda.briefings[$0] ?? $0) }
    if proposals.contains(where: \.mayMerge) {
      actors = agenda.actors.map { Choice(value: $0.id, title: "\($0.name), \($0.type)") }
    }
    func at(_ from: Int) -> String {
      place.from = from
      return place.text
    }
    before = start > 0 ? at(max(0, start - Self.most)) : nil
    after = shown.endIndex < items.count ? at(shown.endIndex) : nil
    all = items.isEmpty && !agenda.items.isEmpty ? ReviewQuery().text : nil
  }

  private static func types(_ item: Review.Item) -> [Choice] {
    let all: [String] =
      switch item.kind {
      case .actor: Actor.Category.allCases.map(\.rawValue)
      case .event: Event.Category.allCases.map(\.rawValue)
      case .quote, .claim: []
      }
    return all.map { Choice(value: $0, title: $0, isChosen: $0 == item.type) }
  }

  private static func summary(_ shown: Range<Int>, of count: Int, all: Int) -> String {
    let of = all > count ? ", of \(all)" : ""
    if shown.count < count {
      return "\(shown.lowerBound + 1) to \(shown.upperBound) of \(count) proposals\(of)"
    }
    return "\(count) \(count == 1 ? "proposal" : "proposals")\(of)"
  }
}

extension ReviewQuery.Kind {
  fileprivate var title: String {
    switch self {
    case .all: "all"
    default: rawValue
    }
  }

  /// Nil: of every kind.
  fileprivate var item: Review.Item.Kind? {
    switch self {
    case .all: nil
    case .actors: .actor
    case .events: .event
    case .quotes: .quote
    case .claims: .claim
    }
  }
}

extension ReviewQuery {
  fileprivate func shows(_ item: Review.Item) -> Bool {
    if let kind = kind.item, kind != item.kind { return false }
    return item.confidence * 100 >= Double(above) && (briefing.map(item.briefings.contains) ?? true)
  }
}
