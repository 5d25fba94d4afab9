import Briefings
import Diagnostics
import Testing

@testable import Extraction

@Suite struct ActorMatcherTests {
  private static func actor(_ id: String, _ name: String, _ category: Actor.Category, _ aliases: [Alias] = [])
    -> Actor
  {
    var actor = Actor(id: id, name: name, category: category, origin: .curated, span: SourceSpan(path: ""))
    actor.aliases = aliases
    return actor
  }

  private static func alias(_ name: String, _ kind: Alias.Kind = .strong) -> Alias {
    Alias(name: name, kind: kind, span: SourceSpan(path: ""))
  }

  private static let matcher = ActorMatcher([
    actor("russia", "Russia", .state),
    actor("russian-armed-forces", "Russian Armed Forces", .armedForce, [alias("Russian troops")]),
    actor("vladimir-putin", "Vladimir Putin", .person, [alias("Putin", .weak)]),
    actor("xi", "Xi Jinping", .person),
    actor("csis", "Center for Strategic and International Studies", .organization, [alias("CSIS", .acronym)]),
    actor("lee-1", "Ann Lee", .person),
    actor("lee-2", "Ann Lee-Brown", .person, [alias("Ann Lee")]),
    actor("jordan", "Jordan", .person),
  ])

  @Test(
    arguments: [
      ("[Russia]L left.", "russia"), ("Russian troops left.", "russian-armed-forces"),
      ("[Vladimir Putin]P left.", "vladimir-putin"), ("[Xi Jin-ping]P left.", nil), ("[CSIS]O left.", "csis"),
    ]
  )
  func `a proposal is the curated actor whose name or alias it has`(_ text: String, _ id: String?) throws {
    let actor = try #require(ActorText(text).found.actors.first)
    #expect(Self.matcher.curated(actor) == id)
  }

  @Test(arguments: ["[Ann Lee]P left.", "[Putin]P left.", "[Jordan]L left.", "[Rukha]O left."])
  func `a shared name, a weak alias and another type decide nothing`(_ text: String) throws {
    let actor = try #require(ActorText(text).found.actors.first)
    #expect(Self.matcher.curated(actor) == nil)
  }

  @Test func `ids of curated actors are used wherever a proposal's id stood`() throws {
    let found = ActorText("Russian President [Vladimir Putin]P sent Russian troops.").found
    let attached = Self.matcher.attach(found)
    #expect(attached.actors.map(\.id) == ["russia", "vladimir-putin", "russian-armed-forces"])
    #expect(attached.actors[1].roles.map(\.of) == ["russia"] && attached.actors[1].country == "russia")
    #expect(attached.mentions.map(\.actor) == found.mentions.map(\.actor))
  }
}
