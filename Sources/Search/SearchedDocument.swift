import Briefings
import Markdown
import Mentions
import Storing

/// What an index holds, in its order: actors, events, then briefings from the oldest to the newest, so that a new
/// briefing leaves the numbers of the others as they are.
struct SearchedDocument: Sendable {
  enum Noun: Hashable, Sendable {
    case actor(Int)
    case event(Int)
    case briefing(Int)
  }

  /// Places that are left free between two parts, which no phrase crosses.
  static let gap = 8

  static func all(_ library: Library) -> [Noun] {
    let dates = library.briefings.map(\.date)
    let oldestFirst = library.briefings.indices.sorted { (dates[$0], $1) < (dates[$1], $0) }
    return library.actors.indices.map { .actor($0) } + library.events.indices.map { .event($0) }
      + oldestFirst.map { .briefing($0) }
  }

  /// The names that the document is found by first, and its other texts.
  var names: [String]
  var texts: [String]
  var body: Document
  /// Ids of what it mentions, as terms: `@kim-jong-un`.
  var entities: [String]

  init(_ noun: Noun, _ linked: LinkedLibrary) {
    let library = linked.library
    switch noun {
    case .actor(let i):
      names = [library.actors[i].name] + library.actors[i].aliases.map(\.name)
      texts = [library.actors[i].summary].compactMap(\.self)
      body = library.profile(ofActor: i)
      entities = Self.ids(linked.profiles[i], library) + [library.actors[i].id]
    case .event(let i):
      names = [library.events[i].title] + library.events[i].aliases.map(\.name)
      texts = [library.events[i].summary, library.events[i].place?.name].compactMap(\.self)
      body = library.account(ofEvent: i)
      entities =
        Self.ids(linked.accounts[i], library) + library.events[i].participants.map(\.actor.id)
        + [library.events[i].id]
    case .briefing(let i):
      names = [library.briefings[i].title]
      texts = [library.briefings[i].summary].compactMap(\.self) + library.briefings[i].tags
      body = library.body(ofBriefing: i)
      entities = Self.ids(linked.briefings[i], library)
    }
  }

  private static func ids(_ linked: LinkedDocument, _ library: Library) -> [String] {
    var ids: [String] = []
    for entity in Set(linked.mentions.map(\.entity.rawValue)).sorted() {
      let i = Int(entity)
      ids.append(
        i < library.actors.count ? library.actors[i].id : library.events[i - library.actors.count].id
      )
    }
    return ids
  }

  /// Of the ids of entities, by their numbers.
  static func hashes(ofEntities library: Library) -> [ContentHash] {
    library.actors.map { ContentHash($0.id) } + library.events.map { ContentHash($0.id) }
  }

  /// Of all that ``init(_:_:)`` looks at, without the text itself.
  ///
  /// - Parameter entities: ``hashes(ofEntities:)``.
  static func key(
    _ noun: Noun,
    _ linked: LinkedLibrary,
    _ layout: Layout,
    entities: [ContentHash]
  ) -> ContentHash {
    var writer = ByteWriter()
    writer.number(layout.shards)
    let library = linked.library
    let mentions: [Mention]
    switch noun {
    case .actor(let i):
      writer.value(library.actors[i].facts.hash)
      writer.string(library.actors[i].name)
      for alias in library.actors[i].aliases { writer.string(alias.name) }
      writer.optional(library.actors[i].summary)
      mentions = linked.profiles[i].mentions
    case .event(let i):
      writer.value(library.events[i].facts.hash)
      writer.string(library.events[i].title)
      for alias in library.events[i].aliases { writer.string(alias.name) }
      writer.optional(library.events[i].summary)
      writer.optional(library.events[i].place?.name)
      for participant in library.events[i].participants { writer.string(participant.actor.id) }
      mentions = linked.accounts[i].mentions
    case .briefing(let i):
      writer.value(library.briefings[i].facts.hash)
      writer.string(library.briefings[i].title)
      writer.optional(library.briefings[i].summary)
      writer.list(library.briefings[i].tags)
      mentions = linked.briefings[i].mentions
    }
    // Numbers of entities change with others': their ids do not.
    var last: Int32 = -1
    for mention in mentions where mention.entity.rawValue != last {
      last = mention.entity.rawValue
      writer.value(entities[Int(last)])
    }
    return ContentHash(writer.bytes)
  }
}
