import Briefings
import Markdown
import Words

/// The site's words, those for the kinds of things among them looked up once.
struct SiteWords: Sendable {
  /// A relation read from the actor that asserts it (`Member of`), and from the other end, of one (`Member`) and of
  /// many (`Members`).
  struct Tie: Sendable {
    var of: String
    var one: String
    var many: String
  }

  let words: Words
  private let kinds: [EntityKind: (one: String, many: String)]
  private let nouns: [Event.Category: String]
  private let verbs: [Event.Category: (alone: String, toward: String)]
  private let statuses: [Event.Status: String]
  private let parts: [Event.Participant.Role: (is: String?, as: String?)]
  private let ties: [Relation.Category: Tie]
  private let corrections: [Correction.Kind: String]
  /// What tables and notes of a text say of themselves.
  let labels: HTMLWriter.Labels

  init(_ words: Words) {
    self.words = words
    func text(_ key: String) -> String { words[key: key] ?? "" }
    func table<Key: CaseIterable & Hashable, Value>(_ value: (Key) -> Value?) -> [Key: Value] {
      Dictionary(
        uniqueKeysWithValues: Key.allCases.compactMap { key in value(key).map { (key, $0) } }
      )
    }
    kinds = table { (text("kinds.\($0.slug).one"), text("kinds.\($0.slug).many")) }
    nouns = table { words[key: "event-types.\($0.rawValue).noun"] }
    verbs = table { (text("event-types.\($0.rawValue).verb"), text("event-types.\($0.rawValue).toward")) }
    statuses = table { text("statuses.\($0.rawValue)") }
    parts = table {
      (words[key: "participants.\($0.rawValue).is"], words[key: "participants.\($0.rawValue).as"])
    }
    ties = table {
      let key = "relations.\($0.rawValue)"
      return Tie(of: text(key + ".of"), one: text(key + ".one"), many: text(key + ".many"))
    }
    corrections = table { text("correction-kinds.\($0.rawValue)") }
    var labels = HTMLWriter.Labels()
    labels.table = words.around(.tableNumber)
    labels.backToReference = words.around(.backToReference)
    labels.notes = words[.notes]
    labels.done = words[.done]
    labels.toDo = words[.toDo]
    self.labels = labels
  }

  var dates: DateWords { words.dates }

  subscript(_ word: Word) -> String { words[word] }

  func text(_ word: Word, _ values: KeyValuePairs<String, String>) -> String { words.text(word, values) }

  /// `Person`
  func one(_ kind: EntityKind) -> String { kinds[kind]?.one ?? "" }

  /// `People`
  func many(_ kind: EntityKind) -> String { kinds[kind]?.many ?? "" }

  func status(_ status: Event.Status) -> String { statuses[status] ?? "" }

  func tie(_ category: Relation.Category) -> Tie { ties[category] ?? Tie(of: "", one: "", many: "") }

  func correction(_ kind: Correction.Kind) -> String { corrections[kind] ?? "" }

  // MARK: Events

  /// PLOVER's type as a noun; nil for `other`, which says nothing.
  func noun(_ category: Event.Category) -> String? { nouns[category] }

  /// What happened; what is not confirmed is not told as if it were: `withdrew before (disputed)`.
  func verb(_ event: Event, hasRecipients: Bool) -> String {
    let verb = (hasRecipients ? verbs[event.category]?.toward : verbs[event.category]?.alone) ?? ""
    guard let status = event.status, status != .confirmed else { return verb }
    return "\(verb) (\(self.status(status)))"
  }

  /// What somebody was in an event, on its page; nil for those who did it and to whom it was done.
  func role(_ role: Event.Participant.Role) -> String? { parts[role]?.is }

  /// What an actor was in an event, on the actor's own page; nil where it is what one expects.
  func part(_ role: Event.Participant.Role) -> String? { parts[role]?.as }

  // MARK: Lists

  /// `A, B and C`; nil where there is none.
  func list(_ names: [String]) -> String? {
    guard let last = names.last else { return nil }
    if names.count == 1 { return last }
    return text(.and, ["first": names.dropLast().joined(separator: ", "), "last": last])
  }

  /// `2024`, or that it is not known for year 0.
  func year(_ year: Int) -> String { year == 0 ? self[.undated] : String(year) }

  /// What a page of a list is called: `Events of 2024, part 2 of 3`.
  func title(_ heading: String, _ part: PartView?) -> String {
    guard let part else { return heading }
    return text(.partTitle, ["title": heading, "part": "\(part.number)", "count": "\(part.count)"])
  }

  /// The Admiralty code (NATO AJP-2.1) in words, `Usually reliable source, probably true`; the code itself where it
  /// is none.
  func grade(_ code: String) -> String {
    guard code.utf8.count == 2, let source = words[key: "reliability.\(code.prefix(1))"],
      let content = words[key: "credibility.\(code.suffix(1))"]
    else { return code }
    return "\(source), \(content)"
  }
}
