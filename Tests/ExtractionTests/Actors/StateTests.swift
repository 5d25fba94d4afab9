import Briefings
import Testing

@testable import Extraction

@Suite struct StateTests {
  @Test(
    arguments: [
      (
        "[Russia]L and the [Russian Federation]L agreed.", ["Russia → russia", "Russian Federation → russia"]
      ),
      (
        "The [US]L, the [U.S.]L and [America]L.",
        ["US → united-states", "U.S. → united-states", "America → united-states"]
      ),
      ("A Russian ship and a South Korean one.", ["Russian → russia", "South Korean → south-korea"]),
      ("A [North]L Korean ship.", ["North Korean → north-korea"]),
      ("An Iran-backed and a North Korean-made thing.", ["Iran → iran", "North Korean → north-korea"]),
      ("Western and European ships.", ["Western → west", "European → europe"]),
    ]
  )
  func `states and their peoples are linked`(_ text: String, _ links: [String]) {
    #expect(ActorText(text).links == links)
  }

  @Test(
    arguments: [
      ("[Moscow]L said it agreed.", "government-of-russia"),
      ("The [Kremlin]O agreed.", "government-of-russia"),
      ("He went to the [White House]L.", "government-of-the-united-states"),
      ("They reacted to [Moscow]L’s demand.", "government-of-russia"),
      ("China is an ally to both [Moscow]L.", "government-of-russia"),
      ("They met in [Moscow]L.", "moscow"),
      ("He came from [Moscow]L.", "moscow"),
      ("It lies near [Moscow]L.", "moscow"),
    ]
  )
  func `a capital stands for its government, but not as a place`(_ text: String, _ id: String) throws {
    let text = ActorText(text)
    let last = try #require(text.found.mentions.last)
    #expect(text.found.actors[last.actor].id == id)
  }

  @Test(
    arguments: [
      ("North Korean troops left.", "North Korean troops"),
      ("The Russian military said so.", "Russian military"),
      ("The [Russian Armed Forces]O left.", "Russian Armed Forces"),
      ("Ukrainian armed forces.", "Ukrainian armed forces"),
    ]
  )
  func `a people's forces are its armed force`(_ text: String, _ words: String) throws {
    let text = ActorText(text)
    let mention = try #require(text.found.mentions.first)
    #expect(text.string(mention) == words)
    #expect(text.found.actors[mention.actor].category == .armedForce)
    #expect(text.found.actors[mention.actor].id.hasPrefix("armed-forces-of-"))
  }

  @Test(arguments: [
    "North Korean troop movements.", "Russian military officials spoke.", "Russian workers left.",
  ])
  func `other nouns make no armed force`(_ text: String) {
    #expect(ActorText(text).found.actors.map(\.category) == [.state])
  }

  @Test func `the North is North Korea only where North Korea is named`() {
    #expect(ActorText("[North Korea]L spoke. The North’s army left.").links.last == "North → north-korea")
    #expect(ActorText("[Italy]L spoke. The North’s towns left.").links == ["Italy → italy"])
    #expect(ActorText("[North Korea]L spoke. The North Sea. The north. The North of it.").links.count == 1)
  }

  @Test func `every line of the facts is whole, and no name stands for two states`() {
    #expect(KnownState.all.count == StateFacts.text.split(separator: "\n").count)
    #expect(KnownOrganization.all.count == OrganizationFacts.text.split(separator: "\n").count)
    #expect(KnownRegion.all.count == StateFacts.regions.split(separator: "\n").count)
    let names = KnownState.all.flatMap { [$0.name] + $0.otherNames }
    #expect(Set(names).count == names.count)
    for organization in KnownOrganization.all {
      #expect(Actor.Category(rawValue: organization.category) != nil, "\(organization.name)")
    }
  }
}

extension ActorText {
  func string(_ mention: ActorMention) -> String { text.string(mention.range) }
}
