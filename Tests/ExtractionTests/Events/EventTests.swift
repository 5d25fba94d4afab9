import Briefings
import Testing

@testable import Extraction

@Suite struct EventTests {
  @Test(
    arguments: [
      ("Norway attacked Sweden.", "Norway > Sweden"),
      ("Sweden was attacked by Norway.", "Norway > Sweden"),
      ("Two men were arrested.", "- > Two men"),
      ("Sweden said that Norway had attacked Denmark.", "Norway > Denmark"),
      ("Sweden said it had attacked Denmark.", "Sweden > Denmark"),
      ("Norway attacked Denmark, officials in Sweden said.", "Norway > Denmark"),
      ("In Oslo, Norway condemned Sweden.", "Norway > Sweden"),
      ("Masked men attacked Denmark.", "Masked men > Denmark"),
      ("The station, funded by Norway, is in Chad.", "Norway > -"),
      ("He said he attacked Chad.", "- > Chad"),
      ("Norway said that Sweden must leave.", "Norway > Sweden"),
      ("The Nordic Oil Council (NOC) officials accused Chad.", "Nordic Oil Council (NOC) officials > Chad"),
      ("Hamad bin Khalifa al-Thani attacked Chad.", "Hamad bin Khalifa al-Thani > Chad"),
      ("Swedish oil workers attacked Chad.", "Swedish oil workers > Chad"),
    ]
  )
  func `who acts and who is acted on`(text: String, roles: String) {
    let (events, cut) = found(text)
    let first = events.first
    let words = [first?.source, first?.target].map { range in
      range.flatMap { $0 }.map { cut.string($0).replacing("The ", with: "") } ?? "-"
    }
    #expect(words.joined(separator: " > ") == roles)
  }

  @Test func `what is asked has not been told`() {
    for text in [
      "The second is what Norway gives in return.", "Nobody knows why Norway attacked Sweden.",
      "The talks are about how Norway arrested Swedes.",
    ] {
      #expect(found(text).0.allSatisfy { $0.weight <= 0.3 }, "\(text)")
    }
    #expect(found("Norway attacked Sweden.").0.map { $0.weight > 0.5 } == [true])
  }

  @Test func `several events in a sentence`() {
    let (events, cut) = found("Norway condemned Sweden and pledged aid, accusing Oslo of theft.")
    #expect(events.map(\.category) == [.accuse, .agree, .accuse])
    #expect(events.map { $0.source.map { cut.string($0) } } == ["Norway", "Norway", "Norway"])
    #expect(found("Norway condemned the attacks and arrests.").0.map(\.category) == [.accuse])
    #expect(
      found("After Denmark attacked Norway, Sweden condemned it.").0.map(\.category) == [.accuse, .assault]
    )
    #expect(found("After the attacks, Sweden condemned it.").0.map(\.category) == [.accuse])
    #expect(found("Norway condemned Denmark for its support.").0.map(\.category) == [.accuse])
    #expect(found("Norway sent troops to attack Denmark.").0.map(\.category) == [.mobilize])
    #expect(found("Norway condemned the alleged attackers.").0.map(\.category) == [.accuse])
  }

  @Test(
    arguments: [
      ("Norway attacked Sweden.", EventMention.Status.confirmed, nil),
      ("Norway confirmed that it had attacked Sweden.", .confirmed, "Norway"),
      ("Denmark claimed that Norway had attacked Sweden.", .claimed, "Denmark"),
      ("According to the police, Norway attacked Sweden.", .claimed, "the police"),
      ("Norway reportedly attacked Sweden.", .claimed, nil),
      ("Norway may have attacked Sweden.", .claimed, nil),
      ("Norway denied that it attacked Sweden.", .denied, "Norway"),
      ("Norway denies having attacked Sweden.", .denied, "Norway"),
      ("Denmark claimed that Norway had attacked Sweden, a claim Oslo denies.", .disputed, "Denmark"),
      ("Norway will attack Sweden.", .planned, nil),
      ("Norway plans to arrest Swedes.", .planned, nil), ("Norway planned the arrests.", .confirmed, nil),
    ]
  )
  func `how sure it is, and who says so`(text: String, status: EventMention.Status, attribution: String?) {
    let (events, cut) = found(text)
    #expect(events.contains { $0.status == status && $0.attribution.map { cut.string($0) } == attribution })
  }

  @Test func `what may be, is not or is quoted is no event to propose`() {
    for text in [
      "Norway could attack Sweden.", "Norway has not attacked Sweden.", "Two men were hurt in the attack.",
      "Berg said: “Norway attacked Sweden.”", "If Norway should attack Sweden, it loses.",
    ] {
      #expect(found(text).0.allSatisfy { $0.weight < EventMention.threshold }, "\(text)")
    }
    for text in [
      "Norway sent the investigating judge home.", "The wounded left.", "Investigators in Norway ate.",
    ] {
      #expect(found(text).0.allSatisfy { $0.weight < EventMention.threshold }, "\(text)")
    }
    #expect(found("Norway attacked Sweden.").0.allSatisfy { $0.weight >= EventMention.threshold })
  }

  @Test func `a text of one weak event proposes it, but not what is not`() {
    func proposed(_ text: String) -> [Event.Category] {
      EventFinder.proposals(in: TokenizedText(Array(text.utf8)), dates: []).map(\.category)
    }
    #expect(proposed("Two men were hurt in the attack.") == [.assault])
    #expect(proposed("Norway attacked Sweden. Two men were hurt in a raid.") == [.assault])
    #expect(proposed("Norway has not attacked Sweden.") == [])
    #expect(proposed("Norway could attack Sweden.") == [])
  }

  @Test(
    arguments: [
      ("Norway attacked Sweden on Friday.", "2025-04-25"),
      ("On Friday, Norway attacked Sweden.", "2025-04-25"),
      ("Norway said on Friday that it had attacked Sweden.", nil),
      ("Norway confirmed on Friday that it deployed troops in March 2025.", "2025-03"),
      ("Norway deployed troops under a treaty it got last year.", nil),
      ("Norway has attacked Sweden since 2022.", "2022/.."),
    ]
  )
  func `dates are those of the clause`(text: String, date: String?) {
    #expect(found(text).0.first?.date?.period.source == date)
  }

  @Test(
    arguments: [
      ("Norway attacked Sweden on Friday.", "Norway attacks Sweden"),
      (
        "Norway officially confirmed on Monday that it has deployed troops to Chad, which …",
        "Norway deploys troops to Chad"
      ),
      ("Norwegian officials condemned the raid, a minister said.", "Norwegian officials condemn the raid"),
      ("Two Swedish envoys were expelled by Norway last week.", "Swedish envoys expelled by Norway"),
      ("Norway may be receiving weapons from Sweden.", "Norway may be receiving weapons from Sweden"),
      (
        "Norway personally ordered the deployment of troops it has.",
        "Norway orders the deployment of troops it has"
      ),
      ("Norway launched a new mediation effort.", "Norway launches a new mediation effort"),
      ("Norway condemned the deal they signed.", "Norway condemns the deal"),
      ("Fighting in Norway went on.", "Fighting in Norway"),
      ("Norway will arrest Swedes.", "Norway will arrest Swedes"),
      ("Norway warned that it would attack Sweden.", "Norway warns it would attack Sweden"),
      (
        "Norway accused Sweden of “theft and more” in a note.",
        "Norway accuses Sweden of “theft and more” in a note"
      ),
    ]
  )
  func `titles read as headlines`(text: String, title: String) {
    #expect(found(text).0.first?.title == title)
  }

  @Test func `verbs take the form of headlines`() {
    let forms = [
      "condemned": "condemns", "denied": "denies", "accusing": "accuses", "agreed": "agrees",
      "expelled": "expels",
      "killed": "kills", "withdrew": "withdraws", "launched": "launches", "deployed": "deploys",
      "urged": "urges",
      "freed": "frees", "visited": "visits", "met": "meets", "criticized": "criticizes", "battled": "battles",
      "banned": "bans", "complained": "complains", "talks": "talks", "must": "must", "attack": "attack",
    ]
    for (past, present) in forms { #expect(EnglishVerb.present(past) == present) }
    #expect(EnglishVerb.present("denied", plural: true) == "deny")
  }

  @Test func `mentions of one event are joined`() {
    let text =
      "Norway attacked Sweden on Friday. Norway attacked Sweden. Norway attacked Sweden on 1 March. "
      + "Norway attacked Denmark. Norway condemned Sweden."
    let (events, cut) = found(text)
    let joined = EventJoiner.join(events) { cut.string($0) }
    #expect(joined.map(\.mentions.count) == [2, 1, 1, 1])
  }

  private func found(_ text: String) -> ([EventMention], TokenizedText) {
    let cut = TokenizedText(Array(text.utf8))
    let dates = DateFinder.expressions(in: cut, date: .parse("2025-04-28"))
    return (EventFinder.events(in: cut, dates: dates), cut)
  }
}
