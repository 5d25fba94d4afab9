/// What a task keeps from document to document.
struct LinkScratch {
  var scanner = NameScanner()
  var matches: [NameMatch] = []
  /// By entity, the document that has named it in full last.
  private var live: [Int32]
  /// By entity, the document or section that a mention of it was linked in last.
  private var linked: [Int32]
  private var document: Int32 = 0
  private var section: Int32 = 0

  init(entityCount: Int) {
    live = [Int32](repeating: 0, count: entityCount)
    linked = [Int32](repeating: 0, count: entityCount)
  }

  mutating func beginDocument() {
    document += 1
    section += 1
  }

  /// Forgets what was linked, not who was named.
  mutating func beginSection() { section += 1 }

  func isLive(_ entity: EntityID) -> Bool { live[Int(entity.rawValue)] == document }
  mutating func makeLive(_ entity: EntityID) { live[Int(entity.rawValue)] = document }

  /// Whether this is the first call for the entity since the last document or section began.
  mutating func isFirst(_ entity: EntityID) -> Bool {
    defer { linked[Int(entity.rawValue)] = section }
    return linked[Int(entity.rawValue)] != section
  }
}
