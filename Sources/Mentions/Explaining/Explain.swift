import Briefings
import Diagnostics
import Markdown

/// What each name on a line of a file links to or why it does not, from left to right.
///
/// - Parameters:
///   - path: the file, relative to the site's root: `Content/briefings/x.md`.
///   - line: from 1, as editors count.
/// - Returns: nothing for a file that is none of the library's texts.
package func explain(path: String, line: Int, in library: Library) async -> [NameExplanation] {
  let subjects = LinkSubjects(library)
  guard let index = (0..<subjects.count).first(where: { subjects.path(of: $0) == path }) else { return [] }
  let linker = DocumentLinker(library)
  var explainer = Explainer(subjects[index], linker, NameTexts(library))
  explainer.explain()
  return explainer.explanations(onLine: line)
}

/// Collects what there is to say about one document's names.
struct Explainer {
  private let subject: DocumentLinker.Subject
  private let linker: DocumentLinker
  private let names: NameTexts
  private var scratch: LinkScratch
  private var found: [(range: Range<Int>, outcome: NameExplanation.Outcome)] = []

  init(_ subject: DocumentLinker.Subject, _ linker: DocumentLinker, _ names: NameTexts) {
    self.subject = subject
    self.linker = linker
    self.names = names
    scratch = LinkScratch(entityCount: linker.entityCount)
  }

  mutating func explain() {
    let result = linker.link(subject, &scratch)
    for mention in result.linked.mentions {
      found.append(
        (
          mention.range,
          .mention(entity: names.target(mention.entity), rule: mention.rule, status: status(of: mention))
        )
      )
      if mention.rule != .explicit { parts(of: mention.range, meaning: [mention.entity]) }
    }
    for (unlinked, name) in zip(result.linked.unlinked, result.names) {
      let owners = linker.resolver.gazetteer.mayMean(name, unlinked.reason)
      found.append((unlinked.range, .unlinked(unlinked.reason, candidates: owners.map(names.target))))
      parts(of: unlinked.range, meaning: owners)
    }
    excluded()
    for (node, entity) in result.linked.explicitLinks where entity == nil {
      let node = subject.document.nodes[Int(node)]
      let isForbidden = ExplicitLink(node, in: subject.document) == ExplicitLink.none
      found.append((node.text, isForbidden ? .forbidden : .unknown))
    }
    found.sort { ($0.range.lowerBound, -$0.range.upperBound) < ($1.range.lowerBound, -$1.range.upperBound) }
  }

  private func status(of mention: Mention) -> NameExplanation.Status {
    if mention.isLinked { return .linked }
    if mention.entity == subject.own { return .ownPage }
    return linker.linking == .first ? .notFirst : .notFirstInSection
  }

  /// Names inside a longer one, as far as they are others': `Kim` in `Kim Jong Un` surprises nobody.
  private mutating func parts(of whole: Range<Int>, meaning entities: [EntityID]) {
    let text = subject.document.string(whole)
    // The longest names that are shorter than the whole, from each place in it.
    var start = whole.lowerBound
    while start < whole.upperBound {
      let end = start == whole.lowerBound ? whole.upperBound - 1 : whole.upperBound
      guard let match = scan(start..<end, in: whole).first else { break }
      let owners = linker.resolver.gazetteer.owners(of: match.name)
      if match.range != whole, !owners.contains(where: { entities.contains($0.entity) }) {
        found.append((match.range, .part(of: text)))
      }
      start = Int(match.end)
    }
  }

  /// Names in headings, code and links.
  private mutating func excluded() {
    let nodes = subject.document.nodes
    for node in nodes {
      let place: NameExplanation.Place
      switch node.kind {
      case .heading: place = .heading
      case .code, .codeBlock: place = .code
      case .link:
        guard ExplicitLink(node, in: subject.document) == nil else { continue }
        place = .link
      default: continue
      }
      for match in scan(node.text, in: node.text)
      where !found.contains(where: { $0.range.overlaps(match.range) }) {
        found.append((match.range, .excluded(place)))
      }
    }
  }

  private mutating func scan(_ range: Range<Int>, in block: Range<Int>) -> [NameMatch] {
    var matches: [NameMatch] = []
    let trie = linker.resolver.gazetteer.trie
    let text = subject.document.text
    scratch.scanner.scan(text.span, range, in: block, trie, into: &matches)
    return matches
  }

  /// Those that stand on the line, if only partly.
  func explanations(onLine line: Int) -> [NameExplanation] {
    found.compactMap { range, outcome in
      guard let start = subject.document.position(ofText: range.lowerBound) else { return nil }
      let last = subject.document.position(ofText: max(range.lowerBound, range.upperBound - 1)) ?? start
      guard start.line <= line, line <= last.line else { return nil }
      return NameExplanation(
        text: subject.document.string(range),
        span: SourceSpan(path: subject.path, start: start),
        outcome: outcome
      )
    }
  }
}

extension Gazetteer {
  /// Those who a name that is not linked may mean.
  func mayMean(_ name: Int32, _ reason: UnlinkedName.Reason) -> [EntityID] {
    switch reason {
    case .ambiguous: candidates(for: name).map(\.entity)
    case .severalLive:
      Set(owners(of: name).filter { $0.kind == .weak }.map(\.entity) + rivals(of: name)).sorted()
    case .noStrongBefore, .place, .undecided: owners(of: name).map(\.entity)
    }
  }
}
