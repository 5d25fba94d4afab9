import Briefings

/// Which proposals the page of reviews shows, as its address says; what the address says wrongly is as not said.
struct ReviewQuery: Hashable, Sendable {
  enum Kind: String, CaseIterable { case all, actors, events, quotes, claims }

  var kind = Kind.all
  /// Hundredths: only those at least so sure.
  var above = 0
  /// A briefing's id.
  var briefing: String?
  /// How many come before the first that is shown.
  var from = 0

  /// The proposal that has the focus when the page is opened.
  var next: String?
  /// The number of a decision of which the page tells.
  var done: Int?

  init() {}

  init(_ fields: FormFields) {
    kind = fields["kind"].flatMap(Kind.init) ?? .all
    above = fields["above"].flatMap { Int($0) }.map { min(max($0, 0), 100) } ?? 0
    briefing = fields["briefing"].flatMap { Identifier.isValid($0) ? $0 : nil }
    from = fields["from"].flatMap { Int($0) }.map { min(max($0, 0), 1 << 30) } ?? 0
    next = fields["next"].flatMap { Identifier.isValid($0) ? $0 : nil }
    done = fields["done"].flatMap { Int($0) }
  }

  /// `?kind=actors&above=80`, or `?` for all.
  var text: String {
    var parts: [String] = []
    if kind != .all { parts.append("kind=\(kind.rawValue)") }
    if above > 0 { parts.append("above=\(above)") }
    if let briefing { parts.append("briefing=\(briefing)") }
    if from > 0 { parts.append("from=\(from)") }
    if let done { parts.append("done=\(done)") }
    if let next { parts.append("next=\(next)") }
    return "?" + parts.joined(separator: "&")
  }

  /// The same proposals, whatever was decided before.
  var plain: ReviewQuery {
    var plain = self
    (plain.next, plain.done) = (nil, nil)
    return plain
  }
}
