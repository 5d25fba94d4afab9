import Briefings
import Diagnostics
import Storing

/// What one text mentions, in the form in which it is kept.
struct KeptLinks: Sendable {
  var links: DocumentLinks

  /// Of everything of its own that a text's links depend on.
  static func key(_ facts: ProseFacts, _ extracted: [ExtractedMention], _ settings: SiteSettings)
    -> ContentHash
  {
    var writer = ByteWriter()
    writer.value(facts.hash)
    writer.number(facts.firstLine)
    writer.value(settings.linking)
    writer.double(settings.extractionThreshold)
    for mention in extracted {
      writer.number(mention.range.lowerBound)
      writer.number(mention.range.upperBound)
      writer.string(mention.entity)
      writer.double(mention.confidence)
      writer.flag(mention.mayLink)
    }
    return ContentHash(writer.bytes)
  }

  static func stored(_ links: DocumentLinks, key: ContentHash, _ numbers: EntityNumbers) -> [UInt8] {
    var writer = ByteWriter()
    writer.value(key)
    var at: Int32 = 0
    writer.list(links.linked.mentions) { writer, mention in
      writer.number(mention.start - at)
      writer.number(mention.end - mention.start)
      writer.number(numbers.number(of: mention.entity))
      writer.number(Int(mention.rule.rawValue) << 1 | (mention.isLinked ? 1 : 0))
      at = mention.start
    }
    writer.list(links.linked.explicitLinks) { writer, link in
      writer.number(link.node)
      writer.number(link.entity.map { numbers.number(of: $0) } ?? -1)
    }
    writer.list(links.linked.unlinked) { writer, name in
      writer.number(name.start)
      writer.number(name.end)
      writer.number(Int(name.reason.rawValue))
    }
    writer.list(links.linked.quotations) { writer, quotation in
      for place in [
        quotation.start, quotation.end, quotation.attributionStart, quotation.attributionEnd,
      ] { writer.number(place) }
      for entity in [quotation.speaker, quotation.affiliation] {
        writer.number(entity.map { numbers.number(of: $0) } ?? -1)
      }
    }
    writer.list(links.ambiguous) { writer, name in
      writer.string(name.text)
      writer.optional(name.position)
    }
    writer.list(links.ids)
    writer.value(links.diagnostics)
    return writer.bytes
  }

  /// Nil for what was kept of another text, or names an entity that there is no more.
  init?(_ reader: ByteReader, key: ContentHash, _ numbers: EntityNumbers) {
    var reader = reader
    do throws(StoredFault) {
      guard try ContentHash(stored: &reader) == key else { return nil }
      links = try DocumentLinks(stored: &reader, numbers)
    } catch {
      return nil
    }
  }
}

extension DocumentLinks {
  fileprivate init(stored reader: inout ByteReader, _ numbers: EntityNumbers) throws(StoredFault) {
    self.init()
    let count = try reader.count()
    linked.mentions.reserveCapacity(min(count, 1024))
    var at: Int32 = 0
    for _ in 0..<count {
      let step: Int32 = try reader.number()
      let length: Int32 = try reader.number()
      let entity = numbers.entity(try reader.number())
      let rule: Int = try reader.number()
      guard 0...0xFFFF_FFF ~= step, 0...0xFFFF_FFF ~= length, at < 0xFFFF_FFF, let entity,
        0...0xFF ~= rule, let authority = Mention.Rule(rawValue: UInt8(rule >> 1))
      else { throw StoredFault() }
      at += step
      linked.mentions.append(
        Mention(entity: entity, start: at, end: at + length, rule: authority, isLinked: rule & 1 != 0)
      )
    }
    for _ in 0..<(try reader.count()) {
      let node: Int32 = try reader.number()
      let number: Int = try reader.number()
      let entity = number < 0 ? nil : numbers.entity(number)
      guard number < 0 || entity != nil else { throw StoredFault() }
      linked.explicitLinks.append((node, entity))
    }
    for _ in 0..<(try reader.count()) {
      let start: Int32 = try reader.number()
      let end: Int32 = try reader.number()
      guard let raw = UInt8(exactly: try reader.number() as Int), start >= 0, end >= start,
        let reason = UnlinkedName.Reason(rawValue: raw)
      else { throw StoredFault() }
      linked.unlinked.append(UnlinkedName(start: start, end: end, reason: reason))
    }
    for _ in 0..<(try reader.count()) {
      let start: Int32 = try reader.number()
      let end: Int32 = try reader.number()
      let attributionStart: Int32 = try reader.number()
      let attributionEnd: Int32 = try reader.number()
      guard 0 <= start, start <= end, 0 <= attributionStart, attributionStart <= attributionEnd else {
        throw StoredFault()
      }
      var quotation = Quotation(
        words: Int(start)..<Int(end),
        attribution: Int(attributionStart)..<Int(attributionEnd)
      )
      quotation.speaker = try Self.entity(&reader, numbers)
      quotation.affiliation = try Self.entity(&reader, numbers)
      linked.quotations.append(quotation)
    }
    ambiguous = try reader.list { (reader: inout ByteReader) throws(StoredFault) in
      AmbiguousName(text: try reader.string(), position: try reader.optional())
    }
    ids = try reader.strings()
    diagnostics = try reader.value()
  }

  /// Nil where none was written; one that there is no more is a fault.
  private static func entity(
    _ reader: inout ByteReader,
    _ numbers: EntityNumbers
  ) throws(StoredFault) -> EntityID? {
    let number: Int = try reader.number()
    guard number >= 0 else { return nil }
    guard let entity = numbers.entity(number) else { throw StoredFault() }
    return entity
  }
}
