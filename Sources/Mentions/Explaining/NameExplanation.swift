import Diagnostics

/// What a name on some line links to, or why it does not.
package struct NameExplanation: Hashable, Sendable {
  package enum Outcome: Hashable, Sendable {
    /// Means the entity; `status` says whether it is a link.
    case mention(entity: Target, rule: Mention.Rule, status: Status)
    /// By the rules, links to nothing. Candidates are those who it may mean.
    case unlinked(UnlinkedName.Reason, candidates: [Target])
    /// Stands where names are not looked for.
    case excluded(Place)
    /// Belongs to a longer name.
    case part(of: String)
    /// `[words](actor:none)`.
    case forbidden
    /// A link by id that leads to nobody.
    case unknown
  }

  package enum Status: Hashable, Sendable {
    case linked
    /// Counts as a mention; an earlier one of the section or document is the link.
    case notFirstInSection, notFirst
    /// Counts as a mention; the page is the entity's own.
    case ownPage
  }

  package enum Place: Hashable, Sendable {
    case heading, code, link
  }

  package struct Target: Hashable, Sendable {
    package var id: String
    package var isActor: Bool
    /// The entity's file.
    package var path: String
  }

  /// As it stands in the text, on one line.
  package var text: String
  /// Where it begins.
  package var span: SourceSpan
  package var outcome: Outcome
}

extension NameExplanation {
  /// One line: `Content/briefings/x.md:12:8: 'Kim' links to actor 'kim-jong-un': a weak name, and …`.
  package var line: String { "\(span): '\(text)' \(verdict)" }

  private var verdict: String {
    switch outcome {
    case .mention(let entity, let rule, .linked): "links to \(entity.label): \(rule.explanation)"
    case .mention(let entity, let rule, let status):
      "means \(entity.label) (\(rule.explanation)) but is no link: \(status.explanation)"
    case .unlinked(let reason, let candidates):
      "is not linked: \(reason.explanation)" + (candidates.isEmpty ? "" : " (\(Self.list(candidates)))")
    case .excluded(.heading): "is not linked: it stands in a heading"
    case .excluded(.code): "is not linked: it stands in code"
    case .excluded(.link): "is not linked: it stands in a link of your own"
    case .part(let whole): "is not linked: it is part of the longer name '\(whole)'"
    case .forbidden: "is not linked: 'actor:none' forbids it"
    case .unknown: "is not linked: nobody has the id it gives"
    }
  }

  private static func list(_ candidates: [Target]) -> String {
    NameTexts.list(candidates.map { "\($0.label) in \($0.path)" })
  }
}

extension NameExplanation.Target {
  var label: String { "\(isActor ? "actor" : "event") '\(id)'" }
}

extension NameExplanation.Status {
  var explanation: String {
    switch self {
    case .linked: "linked"
    case .notFirstInSection: "an earlier mention in the section is the link"
    case .notFirst: "an earlier mention in the text is the link"
    case .ownPage: "the page is its own"
    }
  }
}

extension Mention.Rule {
  var explanation: String {
    switch self {
    case .explicit: "linked by its id"
    case .extracted: "found by an extractor"
    case .strong: "a strong name"
    case .acronym: "an acronym"
    case .weak: "a weak name, and nobody else who it may mean has been named before"
    case .metonym: "a metonym, by the words beside it"
    }
  }
}

extension UnlinkedName.Reason {
  var explanation: String {
    switch self {
    case .ambiguous: "several go by this name"
    case .noStrongBefore: "a weak name, and nobody who it may mean has been named in full before"
    case .severalLive: "a weak name, and several who it may mean have been named in full before"
    case .place: "a metonym that means the place here, by the word before it"
    case .undecided: "a metonym, and nothing beside it tells the government from the place"
    }
  }
}
