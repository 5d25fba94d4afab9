import Testing

@testable import Extraction

@Suite struct QuoteTests {
  @Test(
    arguments: [
      ("“We will go,” said Anna Berg.", "We will go,: Anna Berg"),
      ("“We will go,” Anna Berg said.", "We will go,: Anna Berg"),
      ("“We will go,” Anna Berg, the mayor of Lund, said on Monday.", "We will go,: Anna Berg"),
      ("“We will go,” said Lt. Gen. Anna Berg, former head of the staff.", "We will go,: Lt. Gen. Anna Berg"),
      (
        "“We will go,” a spokesman for the ministry told reporters.",
        "We will go,: a spokesman for the ministry"
      ),
      ("“We will go”, she was quoted as saying.", "We will go: she"),
      ("“We will go,” the baker in our street said.", "We will go,: the baker"),
      ("“We will go,” according to a senior Danish diplomat.", "We will go,: a senior Danish diplomat"),
      ("\"Will we go?\" asked Berg. \"Who knows.\"", "Will we go?: Berg|Who knows.: Berg"),
      ("“Who is it?” the old woman cried.", "Who is it?: the old woman"),
    ]
  )
  func `speakers stand after what they say`(text: String, found: String) { check(text, found) }

  @Test(
    arguments: [
      ("Anna Berg said: “We will go.”", "We will go.: Anna Berg"),
      ("In Lund, the mayor, a doctor, told reporters, “We will go.”", "We will go.: the mayor"),
      ("According to Berg, “we will go” soon.", "we will go: Berg"),
      (
        "The ministry condemned it as “a grave and wilful act” and left.",
        "a grave and wilful act: The ministry"
      ),
      ("Norway left the room, calling it “a waste of our time.”", "a waste of our time.: Norway"),
      ("Berg, who said “we must all go home,” stayed.", "we must all go home,: Berg"),
      ("She was described by Ola Lind as “the best of them all”.", "the best of them all: Ola Lind"),
      ("A report by the bank said “growth has come back”.", "growth has come back: A report by the bank"),
      (
        "Berg said the border remains, or continues, “calm and quiet as ever”.",
        "calm and quiet as ever: Berg"
      ),
      ("He heard the gunmen saying “leave the town now”.", "leave the town now: the gunmen"),
      ("The paper quoted Berg as saying “leave the town now”.", "leave the town now: Berg"),
      ("But Berg said “leave the town now”.", "leave the town now: Berg"),
      ("A masked man on the tape says “leave the town now”.", "leave the town now: A masked man on the tape"),
      ("The United States said “leave the town now”.", "leave the town now: The United States"),
      ("Berg asked, “Why should we?” Lind said, “Because.”", "Why should we?: Berg|Because.: Lind"),
      ("Berg said:\n“We will go.”", "We will go.: Berg"),
    ]
  )
  func `speakers stand before what they say`(text: String, found: String) { check(text, found) }

  @Test(
    arguments: [
      ("“We will go,” said Berg, “and you will stay.”", "We will go,: Berg|and you will stay.: Berg"),
      ("“We will go,” said Berg. “You will stay.”", "We will go,: Berg|You will stay.: Berg"),
      ("“We will go,” said Berg.\n“You will stay.”", "We will go,: Berg|You will stay.: Berg"),
      ("“We go.” “You stay,” said Berg.", "We go.: Berg|You stay,: Berg"),
      ("Berg said: “We will go.\n“You will stay.”", "We will go.: Berg|You will stay.: Berg"),
    ]
  )
  func `words go on`(text: String, found: String) { check(text, found) }

  @Test(
    arguments: [
      "He wrote the novel “The Long Way Home” in a year.", "The so-called “green men” came.",
      "They know it as the “Old Bridge” there.", "The word “peace” is short.", "It was a “war” of words.",
      "“No one is named here at all.”", "No quotation here.", "“”", "\"",
      "The 12\" pipe and the 6\" one broke.",
    ]
  )
  func `titles, words held at a distance and words of nobody are left out`(text: String) { check(text, "") }

  @Test func `short words are speech where a verb says so`() {
    check("Berg called it “nonsense” on Monday.", "nonsense: Berg")
    check("Berg urged “all sides” to stop.", "all sides: Berg")
    check("The crowd shouted “Peace now” at Berg.", "Peace now: The crowd")
    check("The crowd called it “Peace Now” for years.", "")
  }

  @Test func `single quotation marks count where there are no others`() {
    check("‘It’s Anna’s way,’ said Berg.", "It’s Anna’s way,: Berg")
    check("“We don’t go,” said Berg. It’s Anna’s ‘way’ now.", "We don’t go,: Berg")
  }

  @Test(
    arguments: [
      ("Anna Berg came late. “We go,” she said.", "Anna Berg"),
      ("The army left. Ola Lind stayed. “We go,” they said.", "Ola Lind"),
      ("“We go,” said Ola Lind. The army left. “I stay,” he said.", "Ola Lind"),
      ("Then came Monday. “We go,” he said.", nil),
    ]
  )
  func `pronouns stand for somebody named before`(text: String, antecedent: String?) {
    let cut = TokenizedText(Array(text.utf8))
    let last = QuoteFinder.quotes(in: cut).last
    #expect(last?.antecedent.map { cut.string($0) } == antecedent)
    #expect(last != nil)
  }

  @Test func `the cue and what the finding rests on are told`() {
    let cut = TokenizedText(Array("“We go,” said Berg. “You stay.”\n“All of you.”".utf8))
    let quotes = QuoteFinder.quotes(in: cut)
    #expect(quotes.map(\.evidence) == [.cue, .continued, .paragraph])
    #expect(quotes[0].cue.map { cut.string($0) } == "said")
    #expect(quotes[0].confidence(isNamed: true) > quotes[2].confidence(isNamed: true))
  }

  private func check(_ text: String, _ found: String) {
    let cut = TokenizedText(Array(text.utf8))
    let quotes = QuoteFinder.quotes(in: cut).map { "\(cut.string($0.range)): \(cut.string($0.speaker))" }
    #expect(quotes.joined(separator: "|") == found)
  }
}
