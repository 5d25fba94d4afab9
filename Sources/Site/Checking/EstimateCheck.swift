import Briefings
import Diagnostics
import Markdown
import Mentions

/// Whether briefings in English estimate as ICD 203 (Intelligence Community Directive, Analytic Standards) asks, and
/// say where their figures are from.
struct EstimateCheck {
  private let index: SiteIndex

  init(_ index: SiteIndex) { self.index = index }

  func check(_ diagnostics: inout DiagnosticList) {
    let library = index.library
    for i in library.briefings.indices {
      let language = library.briefings[i].language ?? library.settings.language
      guard language.lowercased().split(separator: "-").first == "en" else { continue }
      for judgement in library.briefings[i].judgements { check(judgement, &diagnostics) }
      checkText(ofBriefing: i, &diagnostics)
    }
  }

  // MARK: Judgements

  private func check(_ judgement: Judgement, _ diagnostics: inout DiagnosticList) {
    let terms = EstimativeTerms(judgement.text)
    let said = terms.likelihoods
    if judgement.likelihood == nil {
      diagnostics.warning(
        .noLikelihood,
        "a judgement without a likelihood leaves readers to guess it",
        at: judgement.span,
        suggestion:
          "add 'likelihood: \(said.first?.likelihood.rawValue ?? "likely")', or another term of ICD 203"
      )
    }
    checkRows(said, judgement, &diagnostics)
    if !said.isEmpty, terms.tellsConfidence { mixed(at: judgement.span, &diagnostics) }
    if let modal = terms.modal {
      diagnostics.warning(
        .vagueJudgement,
        "'\(modal)' does not tell how likely it is",
        at: judgement.span,
        suggestion: "say what will be or is so, and how likely that is in 'likelihood'"
      )
    }
  }

  private func checkRows(
    _ said: [EstimativeTerms.Term],
    _ judgement: Judgement,
    _ diagnostics: inout DiagnosticList
  ) {
    let own = judgement.likelihood.map { EstimativeTerms.Term(text: $0.rawValue, likelihood: $0) }
    let all = [own].compactMap(\.self) + said
    if let first = all.first, let other = all.first(where: { $0.likelihood.row != first.likelihood.row }) {
      diagnostics.warning(
        .mixedRows,
        "'\(first.text)' and '\(other.text)' are of the two rows of ICD 203, which are not mixed",
        at: judgement.span,
        suggestion: "write '\(other.likelihood.inOtherRow.rawValue)' for '\(other.text)'"
      )
    }
    if let own, let other = said.first(where: { $0.likelihood.degree != own.likelihood.degree }) {
      diagnostics.warning(
        .otherLikelihood,
        "the text says '\(other.text)', and 'likelihood' says '\(own.text)'",
        at: judgement.span,
        suggestion: "make them one, or make two judgements of it"
      )
    }
  }

  private func mixed(at span: SourceSpan, _ diagnostics: inout DiagnosticList) {
    diagnostics.warning(
      .likelihoodWithConfidence,
      "likelihood and confidence in one sentence are taken for one another",
      at: span,
      suggestion: "tell how sure you are of your basis in a sentence of its own, or in 'confidence'"
    )
  }

  // MARK: Texts

  private func checkText(ofBriefing i: Int, _ diagnostics: inout DiagnosticList) {
    let document = index.library.body(ofBriefing: i)
    guard !document.isEmpty else { return }
    let path = index.library.briefings[i].span.path
    let figures = index.library.briefings[i].sources.isEmpty ? nil : KnownFigures(ofBriefing: i, index)
    let mayMix = EstimativeTerms.mayTellConfidence(document.text[...])
    guard figures != nil || mayMix else { return }
    for sentence in SentenceWalk(document).sentences {
      let text = document.text[sentence.range]
      if mayMix, EstimativeTerms.mayTellConfidence(text) {
        let terms = EstimativeTerms(String(decoding: text, as: UTF8.self))
        if terms.tellsConfidence, !terms.likelihoods.isEmpty {
          mixed(at: document.span(of: sentence.range.lowerBound, path: path), &diagnostics)
        }
      }
      guard let figures, !sentence.isSourced, !sentence.isQuoted else { continue }
      guard
        let figure = FigureScan(text).figures.first(where: {
          !figures.contains($0) && !document.isCode($0.range)
        })
      else { continue }
      diagnostics.warning(
        .unsourcedFigure,
        "'\(document.string(figure.range))' has no source",
        at: document.span(of: figure.range.lowerBound, path: path),
        suggestion: "refer to one in the sentence, as '[^\(index.library.briefings[i].sources[0].id)]' does, "
          + "or make a claim with a 'figure' of it"
      )
    }
  }
}

/// The figures that the claims of a briefing give.
private struct KnownFigures {
  private var values: Set<Double> = []

  init(ofBriefing i: Int, _ index: SiteIndex) {
    // A sentence that nobody has reviewed says of no figure where it is from.
    for claim in index.library.briefings[i].claims where claim.proposal == nil {
      add(claim.text, claim.figure)
    }
    for i in index.claims.ofBriefing[i] where index.claims.all[Int(i)].proposal == nil {
      add(index.claims.all[Int(i)].text, index.claims.all[Int(i)].figure)
    }
  }

  private mutating func add(_ text: String, _ figure: Figure?) {
    for number in FigureScan(Array(text.utf8)[...]).figures {
      if let value = number.value { values.insert(value) }
    }
    guard let figure else { return }
    for amount in [figure.amount] + figure.parts.map(\.amount) {
      values.insert(amount.low)
      values.insert(amount.high)
    }
  }

  func contains(_ figure: FigureScan.Figure) -> Bool { figure.value.map { values.contains($0) } ?? false }
}

extension Judgement.Likelihood {
  /// The term of the same degree in the other row.
  var inOtherRow: Self { Self.allCases.first { $0.degree == degree && $0.row != row } ?? self }
}

extension DiagnosticID {
  package static let noLikelihood: Self = "judgement.no-likelihood"
  package static let mixedRows: Self = "judgement.mixed-rows"
  package static let otherLikelihood: Self = "judgement.other-likelihood"
  package static let likelihoodWithConfidence: Self = "judgement.likelihood-with-confidence"
  package static let vagueJudgement: Self = "judgement.vague-verb"
  package static let unsourcedFigure: Self = "judgement.unsourced-figure"
}
