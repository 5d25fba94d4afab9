/// The words of the interface in one language: what pages, feeds and indices say by themselves.
///
///     words[.undated]                                   // "Undated"
///     words.text(.eventsOf, ["year": "2024"])           // "Events of 2024"
///     words.counted(.briefings, 2)                      // "2 briefings"
package struct Words: Sendable {
  /// BCP 47: that of the site, which its pages tell.
  package let language: String
  package let dates: DateWords
  /// By key: `kinds.person.one`.
  private let texts: [String: String]

  init(language: String, texts: [String: String]) {
    self.language = language
    self.texts = texts
    dates = DateWords(texts)
  }

  package subscript(_ word: Word) -> String { texts[word.rawValue] ?? "" }

  /// The text with that key; nil where the language has none and need not have one.
  package subscript(key key: String) -> String? { texts[key] }

  package func text(_ word: Word, _ values: KeyValuePairs<String, String>) -> String {
    Phrase(self[word]).filled(values)
  }

  /// What stands before and after the empty place of a text.
  package func around(_ word: Word) -> (before: String, after: String) {
    Self.cut(self[word]) ?? (self[word], "")
  }

  /// `2 briefings`
  package func counted(_ counted: CountedWord, _ number: Int) -> String {
    let forms = "counts.\(counted.rawValue)."
    let form = texts[forms + PluralCategory.of(number, in: language).rawValue] ?? texts[forms + "other"]
    return Phrase(form ?? "{}").filled(["": "\(number)"])
  }

  /// What templates name: every text, one with an empty place as what is before it and after it.
  package var templateTexts: [String: String] {
    var found: [String: String] = [:]
    for (key, text) in texts where !key.hasPrefix("counts.") {
      if let (before, after) = Self.cut(text) {
        found[key + ".before"] = before
        found[key + ".after"] = after
      } else {
        found[key] = text
      }
    }
    return found
  }

  /// The texts that follow a number, by key, as what stands before it and after it in each category of ``PluralCategory``.
  package var countedTexts: [String: [(before: String, after: String)]] {
    var found: [String: [(before: String, after: String)]] = [:]
    for key in texts.keys where key.hasPrefix("counts.") && key.hasSuffix(".other") {
      let name = String(key.dropLast(".other".count))
      found[name] = PluralCategory.allCases.map { category in
        Self.cut(texts["\(name).\(category.rawValue)"] ?? texts[key] ?? "") ?? ("", "")
      }
    }
    return found
  }

  /// Which of ``countedTexts`` a number takes.
  package func form(of number: Int) -> Int {
    PluralCategory.allCases.firstIndex(of: PluralCategory.of(number, in: language)) ?? 0
  }

  private static func cut(_ text: String) -> (before: String, after: String)? {
    text.firstRange(of: "{}").map { (String(text[..<$0.lowerBound]), String(text[$0.upperBound...])) }
  }
}

/// A text that the program fills in or writes itself; templates name others by their keys.
package enum Word: String, CaseIterable, Sendable {
  case and
  case briefing
  case undated = "lists.undated"
  case briefings, actors, events, claims, quotes, network, corrections, sources, search
  case bothName = "briefing-page.both-name"
  case tiesOf = "actor-page.ties-of"
  case alsoCalled = "names.also"
  case acronyms = "names.acronyms"
  case standsFor = "names.stands-for"
  case part = "lists.part"
  case partTitle = "lists.part-title"
  case briefingsOf = "lists.briefings-of"
  case undatedBriefings = "lists.undated-briefings"
  case briefingsOn = "lists.briefings-on"
  case allBriefings = "lists.all-briefings"
  case countedList = "lists.counted"
  case eventsOf = "lists.events-of"
  case undatedEvents = "lists.undated-events"
  case eventsInOrder = "lists.events-in-order"
  case actorsAt = "lists.actors-at"
  case actorsInOtherScripts = "lists.other-scripts"
  case otherLetter = "lists.other"
  case allActors = "lists.all-actors"
  case everyName = "lists.every-name"
  case mostNamed = "lists.most-named"
  case quotesOf = "lists.quotes-of"
  case undatedQuotes = "lists.undated-quotes"
  case speakers = "lists.speakers"
  case allQuotes = "lists.all-quotes"
  case whatWasChanged = "lists.corrections"
  case networkSummary = "network-page.summary"
  case networkDrawing = "network-page.drawing"
  case notFound = "not-found.title"
  case says = "claim.says"
  case claimsOfStatus = "lists.claims-of"
  case allClaims = "lists.all-claims"
  case allSources = "lists.all-sources"
  case independentSources = "source-list.independent"
  case whole = "claim.whole"
  case percent = "numbers.percent"
  case span = "numbers.span"
  case aboutNumber = "numbers.about"
  case digitGroups = "numbers.groups"
  case decimalMark = "numbers.decimal"
  case north = "compass.north"
  case south = "compass.south"
  case east = "compass.east"
  case west = "compass.west"
  case tableNumber = "markdown.table"
  case notes = "markdown.notes"
  case backToReference = "markdown.back"
  case done = "markdown.done"
  case toDo = "markdown.to-do"
}

/// A text that follows a number.
package enum CountedWord: String, CaseIterable, Sendable {
  case briefings
}
