import Briefings
import Diagnostics
import Markdown

/// One walk over a document's nodes, in the order of its text.
struct DocumentPass {
  private let linker: DocumentLinker
  private let subject: DocumentLinker.Subject
  private(set) var result = DocumentLinker.Result()
  private var nextExtracted = 0

  init(linker: DocumentLinker, subject: DocumentLinker.Subject) {
    self.linker = linker
    self.subject = subject
  }

  mutating func run(_ scratch: inout LinkScratch) {
    let nodes = subject.document.nodes
    var quotes: [Int] = []
    var at = 0
    while at < nodes.count {
      let node = nodes[at]
      switch node.kind {
      case .blockQuote:
        quotes.append(at)
        at += 1
      case .heading:
        if linker.linking == .firstInSection { scratch.beginSection() }
        explicitLinks(in: (at + 1)..<Int(node.end), &scratch)
        at = Int(node.end)
      case .footnoteDefinition:
        // Read away from the section that it belongs to, and so a section of its own.
        if linker.linking == .firstInSection { scratch.beginSection() }
        at += 1
      case .paragraph, .tableCell:
        block(at, node, &scratch)
        at = Int(node.end)
      default: at += 1
      }
    }
    guard !quotes.isEmpty else { return }
    let finder = QuotationFinder(
      subject.document,
      result.linked.mentions,
      actorCount: Int(linker.directory.actorCount)
    )
    result.linked.quotations = quotes.compactMap { finder.quotation(at: $0) }
  }

  /// A heading's names are not looked for, but what its author has linked is.
  private mutating func explicitLinks(in range: Range<Int>, _ scratch: inout LinkScratch) {
    for i in range where subject.document.nodes[i].kind == .link {
      explicit(i, subject.document.nodes[i], &scratch)
    }
  }

  /// Searches the stretches of a block between what names may neither stand in nor cross.
  private mutating func block(_ index: Int, _ block: Node, _ scratch: inout LinkScratch) {
    let nodes = subject.document.nodes
    var start = block.text.lowerBound
    var at = index + 1
    while at < Int(block.end) {
      let node = nodes[at]
      switch node.kind {
      case .code, .link, .image, .htmlInline, .footnoteReference, .sourceReference:
        stretch(start..<node.text.lowerBound, in: block.text, &scratch)
        start = node.text.upperBound
        if node.kind == .link { explicit(at, node, &scratch) }
        if node.kind == .image { reportEntityImage(at, node) }
        at = Int(node.end)
      default: at += 1
      }
    }
    stretch(start..<block.text.upperBound, in: block.text, &scratch)
  }

  private mutating func explicit(_ index: Int, _ node: Node, _ scratch: inout LinkScratch) {
    guard let link = ExplicitLink(node, in: subject.document) else { return }
    if let id = link.id, !result.ids.contains(id) { result.ids.append(id) }
    let position = { [subject] in
      SourceSpan(path: subject.path, start: subject.document.position(ofNode: index))
    }
    switch link.target(linker.directory, at: position(), diagnostics: &result.diagnostics) {
    case .briefing: break
    case .nobody: result.linked.explicitLinks.append((Int32(index), nil))
    case .entity(let entity):
      result.linked.explicitLinks.append((Int32(index), entity))
      if !node.text.isEmpty { add(entity, node.text, .explicit, &scratch) }
    }
  }

  private mutating func reportEntityImage(_ index: Int, _ node: Node) {
    let destination = subject.document.strings[node.string]
    guard ["actor:", "event:"].contains(where: { destination.starts(with: $0.utf8) }) else { return }
    let words = subject.document.attribute(node.alternative)
    let place = subject.document.attribute(node.string)
    result.diagnostics.error(
      .wrongKind,
      "'\(place)' is no picture",
      at: SourceSpan(path: subject.path, start: subject.document.position(ofNode: index)),
      suggestion: "write '[\(words.isEmpty ? "words" : words)](\(place))', without '!'"
    )
  }

  // MARK: Names

  private mutating func stretch(_ range: Range<Int>, in block: Range<Int>, _ scratch: inout LinkScratch) {
    guard !range.isEmpty else { return }
    scan(range, in: block, &scratch)
    let extracted = extracted(in: range, block, scratch.matches)
    guard !extracted.isEmpty else { return settle(in: block, &scratch) }
    var start = range.lowerBound
    for (mention, entity) in extracted {
      scan(start..<mention.range.lowerBound, in: block, &scratch)
      settle(in: block, &scratch)
      add(entity, mention.range, .extracted, mayLink: mention.mayLink, &scratch)
      start = mention.range.upperBound
    }
    scan(start..<range.upperBound, in: block, &scratch)
    settle(in: block, &scratch)
  }

  private func scan(_ range: Range<Int>, in block: Range<Int>, _ scratch: inout LinkScratch) {
    scratch.matches.removeAll(keepingCapacity: true)
    let trie = linker.resolver.gazetteer.trie
    scratch.scanner.scan(subject.document.text.span, range, in: block, trie, into: &scratch.matches)
  }

  /// Decides about the matches found last.
  private mutating func settle(in block: Range<Int>, _ scratch: inout LinkScratch) {
    for match in scratch.matches {
      switch linker.resolver.verdict(match, subject.document.text.span, in: block, scratch) {
      case .mention(let entity, let rule): add(entity, match.range, rule, &scratch)
      case .unlinked(let reason):
        result.linked.unlinked.append(UnlinkedName(start: match.start, end: match.end, reason: reason))
        result.names.append(match.name)
      }
    }
  }

  private mutating func add(
    _ entity: EntityID,
    _ range: Range<Int>,
    _ rule: Mention.Rule,
    mayLink: Bool = true,
    _ scratch: inout LinkScratch
  ) {
    if rule != .weak && rule != .metonym { scratch.makeLive(entity) }
    let isFirst = mayLink && scratch.isFirst(entity)
    let isLinked =
      mayLink && (rule == .explicit || (entity != subject.own && (linker.linking == .all || isFirst)))
    result.linked.mentions.append(
      Mention(
        entity: entity,
        start: Int32(range.lowerBound),
        end: Int32(range.upperBound),
        rule: rule,
        isLinked: isLinked
      )
    )
  }

  // MARK: Extracted mentions

  /// What an extractor found in the stretch, as far as it stands on boundaries and is no part of a longer name.
  private mutating func extracted(
    in range: Range<Int>,
    _ block: Range<Int>,
    _ matches: [NameMatch]
  ) -> [(mention: ExtractedMention, entity: EntityID)] {
    var found: [(mention: ExtractedMention, entity: EntityID)] = []
    let all = subject.extracted
    while nextExtracted < all.count, all[nextExtracted].range.lowerBound < range.upperBound {
      let mention = all[nextExtracted]
      nextExtracted += 1
      guard mention.confidence >= linker.threshold, let entity = linker.directory.entity(mention.entity),
        mention.range.lowerBound >= max(range.lowerBound, found.last?.mention.range.upperBound ?? 0),
        mention.range.upperBound <= range.upperBound, isWhole(mention.range, block)
      else { continue }
      let isPart = matches.contains {
        $0.range != mention.range && $0.range.lowerBound <= mention.range.lowerBound
          && $0.range.upperBound >= mention.range.upperBound
      }
      if !isPart { found.append((mention, entity)) }
    }
    return found
  }

  private func isWhole(_ range: Range<Int>, _ block: Range<Int>) -> Bool {
    let text = subject.document.text.span
    guard !range.isEmpty, Bytes.isScalarBoundary(text, range.lowerBound),
      Bytes.isScalarBoundary(text, range.upperBound)
    else { return false }
    let first = ScalarClass(Bytes.scalar(text, at: range.lowerBound, limit: range.upperBound).value)
    let last = ScalarClass(Bytes.scalar(text, before: range.upperBound, from: range.lowerBound).value)
    return Boundaries.mayBegin(text, at: range.lowerBound, from: block.lowerBound, first: first)
      && Boundaries.mayEnd(text, at: range.upperBound, limit: block.upperBound, last: last)
  }
}
