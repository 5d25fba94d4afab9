import Briefings
import Bytes
import Diagnostics

extension Review {
  /// What is proposed and nobody has decided on yet.
  package struct Item: Hashable, Sendable {
    package enum Kind: String, Sendable, CaseIterable {
      case actor, event, quote, claim

      /// Whether it becomes a file of its own, which may be given another name and type.
      package var hasFile: Bool { self == .actor || self == .event }
      /// Whether it can be accepted; a quote has no place in a file but in the briefing's text.
      package var isAcceptable: Bool { self != .quote }
    }

    package var id: String
    package var kind: Kind
    /// Of a quote or claim: who says it.
    package var name: String
    /// `person`, `agree`; of a quote or claim, that.
    package var type: String
    /// Whether it is a person whom the text only describes.
    package var isUnnamed = false
    /// Of an event, in EDTF; nil of an actor.
    package var date: String?
    package var otherNames: [String]
    /// From 0 to 1.
    package var confidence: Double
    /// Ids, ascending.
    package var briefings: [String]
    /// Those that tell of it, each once, briefings in their order; ``mostSentences`` at the most.
    package var sentences: [Sentence]
    /// The file that accepting it as it is writes; of a claim, what is added to that of its briefing; nil of a quote.
    package var file: File?
    /// Changes when the proposal does: who decides on another one than was shown is told so.
    package var print: String

    /// What it is, in words: `unnamed person`.
    package var kindWords: String { isUnnamed ? "unnamed \(type)" : type }

    /// The first sentence that names it; nil where none does.
    package var sentence: String? { sentences.first?.text }
    /// Where that is.
    package var place: SourceSpan? { sentences.first?.place }

    package static let mostSentences = 5
  }

  /// A curated file.
  package struct File: Hashable, Sendable {
    /// Below the root.
    package var path: String
    package var text: String
  }

  /// A sentence that tells of a proposal, in three parts: the words that do are in the middle.
  package struct Sentence: Hashable, Sendable {
    /// The briefing's id.
    package var briefing: String
    package var before: String
    package var name: String
    package var after: String
    /// Where the words are.
    package var place: SourceSpan

    package var text: String { before + name + after }
  }

  /// What there is to decide on, and with what.
  package struct Agenda: Sendable {
    /// The surest first.
    package var items: [Item]
    /// The site's.
    package var title: String
    /// Those of briefings, by id.
    package var briefings: [String: String]
    /// Those with a file, which others can be merged into; by name.
    package var actors: [(id: String, name: String, type: String)]
  }
}

extension Review.Item {
  init(
    _ kind: Kind,
    _ id: String,
    _ name: String,
    _ type: String,
    _ proposal: Origin.Proposal,
    _ file: Review.File? = nil
  ) {
    self.init(
      id: id,
      kind: kind,
      name: name,
      type: type,
      otherNames: [],
      confidence: proposal.confidence,
      briefings: proposal.briefings,
      sentences: [],
      file: file,
      print: SHA256.hexadecimal(Array((file.map { "\($0.path)\n\($0.text)" } ?? "\(id)\n\(name)").utf8))
    )
  }
}
