import Briefings
import Markdown
import Mentions

/// Links every strong name of a library wherever it stands, the longest first: enough to render pages with.
struct SampleLinker {
  private let library: Library
  private var names: [(bytes: [UInt8], entity: EntityID)] = []
  private var ids: [String: EntityID] = [:]

  init(_ library: Library) {
    self.library = library
    for (i, actor) in library.actors.enumerated() {
      add([actor.properName].compactMap(\.self) + actor.aliases.map(\.name), EntityID(rawValue: Int32(i)))
      ids[actor.id] = EntityID(rawValue: Int32(i))
    }
    for (i, event) in library.events.enumerated() {
      let id = EntityID(rawValue: Int32(library.actors.count + i))
      add([event.title] + event.aliases.map(\.name), id)
      ids[event.id] = id
    }
    names.sort { $0.bytes.count > $1.bytes.count }
  }

  private mutating func add(_ words: [String], _ entity: EntityID) {
    for word in words where !word.isEmpty { names.append((Array(word.utf8), entity)) }
  }

  var linked: LinkedLibrary {
    let briefings = library.briefings.map { link($0.body) }
    return LinkedLibrary(
      library: library,
      briefings: briefings,
      profiles: library.actors.map { link($0.profile) },
      accounts: library.events.map { link($0.account) },
      backlinks: backlinks(briefings)
    )
  }

  private func link(_ document: Document) -> LinkedDocument {
    var linked = LinkedDocument()
    for (i, node) in document.nodes.enumerated() where node.kind == .link && node.traits.contains(.wiki) {
      let entity = ids[document.attribute(node.string)]
      // One to a briefing is none of the linker's business.
      if entity == nil, library.briefings.contains(where: { $0.id == document.attribute(node.string) }) {
        continue
      }
      linked.explicitLinks.append((Int32(i), entity))
      guard let entity else { continue }
      linked.mentions.append(
        Mention(entity: entity, start: node.textStart, end: node.textEnd, rule: .explicit, isLinked: true)
      )
    }
    let closed = document.nodes.filter { $0.kind == .link || $0.kind == .code }.map(\.text)
    for block in document.blocks where block.kind != .codeBlock {
      var at = Int(block.range.lowerBound)
      let end = Int(block.range.upperBound)
      while at < end {
        let found = names.first { name in
          at + name.bytes.count <= end && document.text[at..<at + name.bytes.count].elementsEqual(name.bytes)
            && !isWord(document.text, at - 1) && !isWord(document.text, at + name.bytes.count)
        }
        guard let found else {
          at += 1
          continue
        }
        let mention = Mention(
          entity: found.entity,
          start: Int32(at),
          end: Int32(at + found.bytes.count),
          rule: .strong,
          isLinked: block.kind != .heading
        )
        at += found.bytes.count
        // Names in links and code are none.
        if !closed.contains(where: { $0.overlaps(mention.range) }) {
          linked.mentions.append(mention)
        }
      }
    }
    linked.mentions.sort { $0.start < $1.start }
    return linked
  }

  private func isWord(_ text: [UInt8], _ i: Int) -> Bool {
    guard text.indices.contains(i) else { return false }
    return (0x30...0x39).contains(text[i]) || (0x61...0x7A).contains(text[i] | 0x20)
  }

  private func backlinks(_ briefings: [LinkedDocument]) -> BacklinkIndex {
    var rows = [[BacklinkIndex.Entry]](repeating: [], count: library.actors.count + library.events.count)
    let dates = library.briefings.map(\.date)
    let order = dates.indices.sorted { (dates[$1], $0) < (dates[$0], $1) }
    for briefing in order {
      var counts: [EntityID: (first: Int, count: Int)] = [:]
      for (i, mention) in briefings[briefing].mentions.enumerated() {
        counts[mention.entity, default: (i, 0)].count += 1
      }
      for (entity, found) in counts {
        rows[Int(entity.rawValue)].append(
          .init(briefing: Int32(briefing), first: Int32(found.first), count: Int32(found.count))
        )
      }
    }
    var offsets: [Int32] = [0]
    for row in rows { offsets.append(offsets[offsets.count - 1] + Int32(row.count)) }
    return BacklinkIndex(offsets: offsets, entries: rows.flatMap { $0 })
  }
}
