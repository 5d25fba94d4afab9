/// What a task keeps from document to document.
struct LinkScratch {
  var scanner = NameScanner()
  var matches: [NameMatch] = []
  /// By entity, side by side since both are asked for at each mention.
  private var seen: [Seen]
  private var document: Int32 = 0
  private var section: Int32 = 0

  private struct Seen {
    /// The document that has named the entity in full last.
    var live: Int32 = 0
    /// The document or section that a mention of it was linked in last.
    var linked: Int32 = 0
  }

  init(entityCount: Int) {
    seen = [Seen](repeating: Seen(), count: entityCount)
  }

  mutating func beginDocument() {
    document += 1
    section += 1
  }

  /// Forgets what was linked, not who was named.
  mutating func beginSection() { section += 1 }

  func isLive(_ entity: EntityID) -> Bool { seen[Int(entity.rawValue)].live == document }
  mutating func makeLive(_ entity: EntityID) { seen[Int(entity.rawValue)].live = document }

  /// Whether this is the first call for the entity since the last document or section began.
  mutating func isFirst(_ entity: EntityID) -> Bool {
    defer { seen[Int(entity.rawValue)].linked = section }
    return seen[Int(entity.rawValue)].linked != section
  }
}
