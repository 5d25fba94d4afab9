import Briefings
import TestSupport
import Testing

@testable import Site

/// A text with `[the name]` in brackets, and the sentence around it.
struct SentenceCase: Sendable, CustomTestStringConvertible {
  var marked: String
  var expected: String

  init(_ marked: String, _ expected: String) {
    self.marked = marked
    self.expected = expected
  }

  var testDescription: String { marked }

  /// The sentence that is found.
  var found: String {
    let bytes = Array(marked.utf8)
    guard let open = bytes.firstIndex(of: UInt8(ascii: "[")),
      let close = bytes.firstIndex(of: UInt8(ascii: "]"))
    else { return "" }
    let text = Array(bytes[..<open] + bytes[(open + 1)..<close] + bytes[(close + 1)...])
    return String(decoding: text[SentenceBounds(text).sentence(around: open..<close - 1)], as: UTF8.self)
  }
}

@Suite struct SentenceTests {
  @Test(arguments: [
    // Plain sentences.
    SentenceCase("One. Two [Kim] two. Three.", "Two Kim two."),
    SentenceCase("[Kim] left. He said so.", "Kim left."),
    SentenceCase("He met [Kim]. She left.", "He met Kim."),
    SentenceCase("Really? [Kim] did! Yes.", "Kim did!"),
    SentenceCase("No stop at all, [Kim] says", "No stop at all, Kim says"),
    SentenceCase("[Kim]", "Kim"),
    // Blocks end sentences.
    SentenceCase("A heading\n[Kim] left\nAnother", "Kim left"),
    SentenceCase("One.\n[Kim]\nTwo.", "Kim"),
    // Abbreviations do not.
    SentenceCase("First. Then Gen. Gerasimov met [Kim] there. Last.", "Then Gen. Gerasimov met Kim there."),
    SentenceCase("First. [Kim] met Lt. Gen. Mark Reynolds. Last.", "Kim met Lt. Gen. Mark Reynolds."),
    SentenceCase("First. The U.S. Army saw [Kim] there. Last.", "The U.S. Army saw Kim there."),
    SentenceCase("First. [Kim] left the U.S. The army stayed.", "Kim left the U.S."),
    SentenceCase("First. It met the [U.S.] Then it left.", "It met the U.S. Then it left."),
    SentenceCase(
      "First. Dr. Levine and Mr. Kofman doubt [Kim]. Last.",
      "Dr. Levine and Mr. Kofman doubt Kim."
    ),
    SentenceCase("First. J. F. Kennedy and [Kim] R. Lee spoke. Last.", "J. F. Kennedy and Kim R. Lee spoke."),
    SentenceCase("First. Resolution No. 5 names [Kim] too. Last.", "Resolution No. 5 names Kim too."),
    SentenceCase("Is it so? No. [Kim] denies it.", "Kim denies it."),
    SentenceCase(
      "First. On Oct. 7 at 5 p.m. local time [Kim] spoke. Last.",
      "On Oct. 7 at 5 p.m. local time Kim spoke."
    ),
    SentenceCase("First. They came in Dec. [Kim] left. Last.", "Kim left."),
    SentenceCase(
      "First. Some, e.g. Kofman, i.e. one, doubt [Kim]. Last.",
      "Some, e.g. Kofman, i.e. one, doubt Kim."
    ),
    SentenceCase("First. С. Шойгу и [Kim] вместе. Потом.", "С. Шойгу и Kim вместе."),
    SentenceCase("Первое. Потом [Kim] ушёл. Третье.", "Потом Kim ушёл."),
    // Numbers and addresses.
    SentenceCase(
      "First. About 3.5 million saw [Kim] at kcna.kp today. Last.",
      "About 3.5 million saw Kim at kcna.kp today."
    ),
    SentenceCase("That was 2024. [Kim] left in 2025. Last.", "Kim left in 2025."),
    SentenceCase("It said so on kcna.kp. [Kim] did not.", "Kim did not."),
    // Quotes and brackets belong to the sentence that they close.
    SentenceCase("“It is true.” [Kim] denied it. Last.", "Kim denied it."),
    SentenceCase("First. “[Kim] left.” He knew.", "“Kim left.”"),
    SentenceCase("First. “Did [Kim] leave?” he asked. Last.", "“Did Kim leave?” he asked."),
    SentenceCase("First. \"[Kim] left.\" (So it says.) Last.", "\"Kim left.\""),
    SentenceCase("First. (So says [Kim].) Last.", "(So says Kim.)"),
    SentenceCase("Erst. „Das sagt [Kim].“ Dann.", "„Das sagt Kim.“"),
    SentenceCase("First. « Non ! » dit [Kim]. Last.", "« Non ! » dit Kim."),
    // Several stops.
    SentenceCase("First... Then [Kim] left... and came back?! Last.", "Then Kim left... and came back?!"),
    SentenceCase("First… Then [Kim]… and so on. Last.", "Then Kim… and so on."),
    // A name with a stop in it, or at its end.
    SentenceCase("First. The [U.S. Army] came. Last.", "The U.S. Army came."),
    SentenceCase("First. A visit to [Yahoo!] Then more.", "A visit to Yahoo!"),
    // Chinese, Japanese, Arabic, Hindi.
    SentenceCase("第一句。[金正恩]访问了军校！然后离开。", "金正恩访问了军校！"),
    SentenceCase("「そうだ。」[金正恩]は言った。次。", "金正恩は言った。"),
    SentenceCase("هل هذا صحيح؟ قال [كيم] نعم. ثم.", "قال كيم نعم."),
    SentenceCase("पहला। [किम] ने कहा। अंत", "किम ने कहा।"),
  ])
  func `finds the sentence around a name`(_ example: SentenceCase) {
    #expect(example.found == example.expected)
  }

  private static let pieces = [
    "Kim", " ", " ", ". ", ".", "! ", "? ", "… ", "。", "\n", "“", "”", "(", ")", "a", "The ", "U.S.", "Gen. ",
    "é", "조선", "№", "5", "...", "？」", "Ж. ",
  ]

  @Test(arguments: 0..<400)
  func `always gives whole characters of one block with the name in it`(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var text: [UInt8] = []
    var names: [Range<Int>] = []
    for _ in 0..<Int.random(in: 1...120, using: &random) {
      let piece = Self.pieces[Int.random(in: 0..<Self.pieces.count, using: &random)]
      if piece == "Kim" { names.append(text.count..<text.count + 3) }
      text += piece.utf8
    }
    var bounds = SentenceBounds(text)
    bounds.reach = Int.random(in: 1...200, using: &random)
    for name in names {
      let sentence = bounds.sentence(around: name)
      #expect(sentence.lowerBound <= name.lowerBound && sentence.upperBound >= name.upperBound)
      #expect(!text[sentence].contains(0x0A))
      #expect(String(validating: text[sentence], as: UTF8.self) != nil)
      let excerpt = Excerpt(sentence, around: name, in: text)
      #expect(excerpt.range.lowerBound <= name.lowerBound && excerpt.range.upperBound >= name.upperBound)
      #expect(String(validating: text[excerpt.range], as: UTF8.self) != nil)
    }
  }

  @Test(arguments: 0..<200)
  func `two names of one sentence have the same sentence`(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var text: [UInt8] = []
    var names: [Range<Int>] = []
    for _ in 0..<60 {
      let piece = Self.pieces[Int.random(in: 0..<Self.pieces.count, using: &random)]
      if piece == "Kim" { names.append(text.count..<text.count + 3) }
      text += piece.utf8
    }
    let sentences = names.map { SentenceBounds(text).sentence(around: $0) }
    for (a, b) in zip(sentences, sentences.dropFirst()) {
      #expect(a == b || a.upperBound <= b.lowerBound)
    }
  }

  @Test func `shortens long sentences at word bounds around the name`() {
    let words = String(repeating: "word ", count: 200)
    let text = Array((words + "Kim said " + words).utf8)
    let name = words.utf8.count..<words.utf8.count + 3
    let excerpt = Excerpt(SentenceBounds(text).sentence(around: name), around: name, in: text)
    #expect(excerpt.isCutBefore && excerpt.isCutAfter)
    #expect(excerpt.range.count <= Excerpt.limit)
    let shown = String(decoding: text[excerpt.range], as: UTF8.self)
    #expect(shown.hasPrefix("word ") && shown.hasSuffix("word") && shown.contains(" Kim said "))
  }
}
