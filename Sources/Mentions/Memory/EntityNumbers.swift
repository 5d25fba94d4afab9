import Briefings

/// The numbers of entities in stored links, which stay when entities come and go.
struct EntityNumbers: Sendable {
  /// By number; -1 for an entity that there is no more.
  private let entities: [Int32]
  /// By entity.
  private let numbers: [Int32]

  init(_ stored: [NameTable.Entity], _ library: Library) {
    let current = NameTable.entities(of: library)
    var entities = [Int32](repeating: -1, count: stored.count)
    var numbers = [Int32](repeating: -1, count: current.count)
    var places: [NameTable.Entity: Int32] = [:]
    if stored == current {
      for i in current.indices { (entities[i], numbers[i]) = (Int32(i), Int32(i)) }
    } else {
      places.reserveCapacity(current.count)
      for (i, entity) in current.enumerated() { places[entity] = Int32(i) }
      for (number, entity) in stored.enumerated() {
        guard let place = places[entity] else { continue }
        entities[number] = place
        numbers[Int(place)] = Int32(number)
      }
    }
    self.entities = entities
    self.numbers = numbers
  }

  func entity(_ number: Int) -> EntityID? {
    guard entities.indices.contains(number), entities[number] >= 0 else { return nil }
    return EntityID(rawValue: entities[number])
  }

  func number(of entity: EntityID) -> Int32 { numbers[Int(entity.rawValue)] }
}
