import Briefings
import TestSupport
import Testing

@testable import Extraction

@Suite struct RelationTests {
  @Test(
    arguments: [
      ("[Turkey]L, a member of [NATO]O, left.", "turkey member-of nato"),
      ("[NATO]O member [Turkey]L left.", "turkey member-of nato"),
      ("[EU]O member state [Hungary]L left.", "hungary member-of european-union"),
      ("[Finland]L joined [NATO]O.", "finland member-of nato"),
      ("The [155th Brigade]O, part of the [Pacific Army]O, left.", "155th-brigade part-of pacific-army"),
      ("[KCNA]O, the state agency of [North Korea]L, said so.", "north-korea controls kcna"),
      ("[North Korea]L's state-run [KCNA]O said so.", "north-korea controls kcna"),
      (
        "[North Korea]L's [Central Military Commission]O met.",
        "central-military-commission part-of north-korea"
      ),
      ("The [Foreign Ministry]O of [Norway]L said so.", "foreign-ministry part-of norway"),
      ("[China]L, an old ally of [Russia]L, left.", "china ally russia"),
      ("[Russia]L and its ally [China]L left.", "russia ally china"),
      ("[Russia]L's closest ally, [China]L, left.", "russia ally china"),
      ("The alliance between [Russia]L and [China]L grew.", "russia ally china"),
      ("[China]L, an ally to both [Russia]L and [Iran]L, left.", "china ally russia; china ally iran"),
      ("[Norway]L signed a treaty with [Chad]L.", "norway treaty-partner chad"),
      ("The pact between [Norway]L and [Chad]L held.", "norway treaty-partner chad"),
      ("[Norway]L and [Chad]L signed a defence treaty.", "norway treaty-partner chad"),
      ("[Iran]L's rival [Iraq]L left.", "iran adversary iraq"),
      ("[Hezbollah]O, backed by [Iran]L, left.", "iran supports hezbollah"),
      ("The [Peace Institute]O, based in [Norway]L, said so.", "peace-institute related norway"),
    ]
  )
  func `ties that a sentence tells`(text: String, ties: String) { #expect(found(text) == ties) }

  @Test(
    arguments: [
      "[Turkey]L, a former member of [NATO]O, left.", "[Ukraine]L wants to be a member of [NATO]O.",
      "[Sweden]L is not a member of [NATO]O.", "[Turkey]L left. A member of [NATO]O came.",
      "[Turkey]L, in part of [Iran]L, won.", "[Russia]L's [Gazprom]O grew.",
      "[Norway]L's [Anna Berg]P left.", "[KCNA]O, which praised the state of [North Korea]L, left.",
      "[Russia]L and [China]L left.", "[China]L could be an ally of [Russia]L.",
      "[Norway]L left a treaty against [Chad]L.", "[Norway]L and [Chad]L talked for days.",
      "[Norway]L broke no pact with [Chad]L.", "[Iran]L, backed against [Iraq]L, won.",
      "[Oslo]L, based in [Norway]L, is old.", "The talks between [Russia]L and [China]L went on.",
    ]
  )
  func `what tells of no tie`(text: String) { #expect(found(text) == "") }

  @Test func `one sentence says a tie once, and two say it twice`() {
    let once = "[Russia]L and its ally [China]L met; [China]L is an ally of [Russia]L."
    #expect(found(once) == "russia ally china")
    #expect(found("[Russia]L and its ally [China]L met. [China]L is an ally of [Russia]L.").contains(";"))
  }

  @Test func `ties point at whole scalars of any text`() {
    var generator = SeededGenerator(seed: 74)
    let pieces = [
      "Norway", "NATO", ", a member of ", " and its ally ", "’s ", "é", "\n", ". ", " signed a pact with ",
    ]
    var count = 0
    for _ in 0..<1500 {
      let text = (0..<24).map { _ in pieces[Int.random(in: 0..<pieces.count, using: &generator)] }.joined()
      let bytes = Array(text.utf8)
      for relation in ExtractedText(bytes, date: nil).relations {
        count += 1
        #expect(!relation.range.isEmpty && String(validating: bytes[relation.range], as: UTF8.self) != nil)
      }
    }
    #expect(count > 100)
  }

  private func found(_ marked: String) -> String {
    let text = ActorText(marked)
    let actors = text.found
    return RelationFinder.relations(in: text.text, actors).map { relation in
      func id(_ mention: Int) -> String { actors.actors[actors.mentions[mention].actor].id }
      return "\(id(relation.from)) \(relation.category.rawValue) \(id(relation.to))"
    }
    .joined(separator: "; ")
  }
}
