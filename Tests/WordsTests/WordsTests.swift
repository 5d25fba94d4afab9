import Briefings
import DefaultTemplates
import Diagnostics
import Testing
import Words

@Suite struct WordsTests {
  private static func keys(_ language: String) -> [String: String] {
    var diagnostics = DiagnosticList()
    let file = TestWords.files.first { $0.language == language }
    let texts = readTexts(yaml: file?.bytes ?? [], path: "words", diagnostics: &diagnostics)
    #expect(diagnostics.isEmpty)
    #expect(Set(texts.map(\.key)).count == texts.count, "a key stands twice")
    return Dictionary(texts.map { ($0.key, $0.text) }, uniquingKeysWith: { $1 })
  }

  @Test func `German has a text for each of English's, with the same places`() {
    let (english, german) = (Self.keys("en"), Self.keys("de"))
    #expect(Set(english.keys).symmetricDifference(german.keys) == [])
    for (key, text) in english {
      let places = Phrase(german[key] ?? "").places
      #expect(Set(places).isSubset(of: Phrase(text).places), "\(key)")
      #expect(!(german[key] ?? "").isEmpty, "\(key)")
    }
  }

  @Test func `every word that the program writes is in the files, and every word in them is used`() {
    let english = Self.keys("en")
    for word in Word.allCases { #expect(english[word.rawValue] != nil, "\(word.rawValue)") }
    for word in CountedWord.allCases { #expect(english["counts.\(word.rawValue).other"] != nil) }
    let templates = DefaultTemplates.texts.map { String(decoding: $0.bytes, as: UTF8.self) }.joined()
    let tables = [
      "kinds.", "event-types.", "statuses.", "participants.", "relations.", "correction-kinds.",
      "reliability.",
      "credibility.", "dates.", "claim-statuses.", "stances.", "likelihoods.", "confidences.",
    ]
    let written = Set(Word.allCases.map(\.rawValue))
    for key in english.keys where !written.contains(key) && !tables.contains(where: key.hasPrefix) {
      let name = key.hasPrefix("counts.") ? String(key[..<(key.lastIndex(of: ".") ?? key.endIndex)]) : key
      let isNamed = ["}}", ".before}}", ".after}}"].contains { templates.contains("{{words.\(name)\($0)") }
      #expect(isNamed || key == "counts.briefings.other", "nothing uses \(key)")
    }
  }

  @Test func `a text is cut at its empty place, filled at its named ones, and counted`() {
    let (english, german) = (TestWords.words("en"), TestWords.words("de"))
    #expect(english.templateTexts["briefing-page.by.before"] == "By ")
    #expect(english.templateTexts["briefing-page.by"] == nil)
    #expect(german.templateTexts["briefing-page.reading-time.after"] == " Min. Lesezeit")
    #expect(
      english.text(.partTitle, ["title": "Events", "part": "2", "count": "3"]) == "Events, part 2 of 3"
    )
    #expect(german.text(.and, ["last": "B", "first": "A"]) == "A und B")
    #expect(
      [0, 1, 2].map { english.counted(.briefings, $0) } == ["0 briefings", "1 briefing", "2 briefings"]
    )
    #expect(german.countedTexts["counts.actors"]?[german.form(of: 1)].after == " Akteur")
    #expect(german.countedTexts["counts.actors"]?[german.form(of: 7)].after == " Akteure")
  }

  private func make(
    _ language: String,
    _ own: [String: String],
    isUsed: (String) -> Bool = { _ in false }
  ) -> (words: Words, faults: String) {
    var diagnostics = DiagnosticList()
    let files = own.sorted { $0.key < $1.key }.map {
      WordsFile(language: $0.key, bytes: Array($0.value.utf8), path: "Templates/words/\($0.key).yaml")
    }
    let words = Words.make(
      language: language,
      defaults: TestWords.files,
      own: files,
      isUsed: isUsed,
      diagnostics: &diagnostics
    )
    return (words, TextPrinter().text(of: diagnostics))
  }

  @Test
  func
    `a site's own words stand over the default ones, text by text, and those of a place over a language's`()
  {
    let (words, faults) = make(
      "de-CH",
      [
        "de": "briefings: Lagebilder\nquotes: Aussagen\n", "de-CH": "quotes: Zitate (CH)\n",
        "en": "actors: Players\n",
      ]
    )
    #expect(faults == "")
    #expect(words[.briefings] == "Lagebilder")
    #expect(words[.quotes] == "Zitate (CH)")
    #expect(words[.actors] == "Akteure")
    #expect(words.language == "de-CH")
  }

  @Test func `a language with some words of its own says the others in English`() {
    let (words, faults) = make("uk", ["uk": "actors: Дійові особи\n"])
    #expect(faults == "")
    #expect(words[.actors] == "Дійові особи")
    #expect(words[.events] == "Events")
  }

  @Test func `a language without words is said`() {
    #expect(
      make("fr", [:]).faults == """
        dossier: warning: there are no words for pages in 'fr', which say in English what they say by themselves \
        [words.unknown-language]
          help: write them to 'Templates/words/fr.yaml'; there are de, en

        """
    )
  }

  @Test func `unknown keys and places are said where they stand`() {
    let (words, faults) = make(
      "en",
      [
        "en":
          "lists:\n  undate: Undated\n  part: Part {part} of {cuont}\nmine: My own\ncounts:\n  ships: {one: \"{} ship\", other: \"{} ships\"}\n"
      ]
    ) { ["mine", "counts.ships"].contains($0) }
    #expect(
      faults == """
        Templates/words/en.yaml:2:11: warning: no page and no template uses 'lists.undate' [words.unknown-key]
          help: did you mean 'lists.undated'?
        Templates/words/en.yaml:3:9: error: 'lists.part' has nothing to fill into '{cuont}' [words.unknown-place]
          help: it can have '{part}', '{count}'

        """
    )
    #expect(words.templateTexts["mine"] == "My own")
    #expect(words.countedTexts["counts.ships"]?[words.form(of: 2)].after == " ships")
    #expect(words.text(.part, ["part": "1", "count": "2"]) == "part 1 of 2")
  }

  @Test(arguments: [
    "", "- a list", "[unclosed", "a: [b, {c: d}]", "just text", "a: &x b\nc: *x\n", "\"é\": ü",
  ])
  func `whatever a file of words holds, there are words`(_ source: String) {
    #expect(make("en", ["en": source]).words[.briefings] == "Briefings")
  }
}
