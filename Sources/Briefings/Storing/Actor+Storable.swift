import Diagnostics
import Storing

extension Actor.Category: StorableCases {}
extension Relation.Category: StorableCases {}

/// Without its profile's text.
extension Actor: Storable {
  package func store(in writer: inout ByteWriter) {
    writer.value(span)
    writer.string(id)
    writer.string(name)
    writer.value(category)
    writer.flag(isUnnamed)
    writer.value(origin)
    writer.list(aliases)
    writer.list(roles)
    writer.list(relations)
    writer.optional(country)
    writer.optional(summary)
    writer.optional(wikidata)
    writer.list(sources)
    writer.list(redirects)
    writer.optional(marking)
    writer.value(params)
    writer.value(facts)
    writer.optional(markedText)
  }

  package init(stored reader: inout ByteReader) throws(StoredFault) {
    let span: SourceSpan = try reader.value()
    let (id, name) = (try reader.string(), try reader.string())
    let category: Actor.Category = try reader.value()
    let isUnnamed = try reader.flag()
    self.init(id: id, name: name, category: category, origin: try reader.value(), span: span)
    self.isUnnamed = isUnnamed
    aliases = try reader.list()
    roles = try reader.list()
    relations = try reader.list()
    country = try reader.optional()
    summary = try reader.optionalString()
    wikidata = try reader.optionalString()
    sources = try reader.list()
    redirects = try reader.strings()
    marking = try reader.optional()
    params = try reader.value()
    facts = try reader.value()
    markedText = try reader.optional()
  }
}

extension Role: Storable {
  package func store(in writer: inout ByteWriter) {
    writer.string(title)
    writer.optional(of)
    writer.optional(since)
    writer.optional(until)
    writer.optional(source)
    writer.optional(marking)
  }

  package init(stored reader: inout ByteReader) throws(StoredFault) {
    self.init(title: try reader.string())
    of = try reader.optional()
    since = try reader.optional()
    until = try reader.optional()
    source = try reader.optionalString()
    marking = try reader.optional()
  }
}

extension Relation: Storable {
  package func store(in writer: inout ByteWriter) {
    writer.value(category)
    writer.value(actor)
    writer.optional(since)
    writer.optional(until)
    writer.optional(text)
    writer.optional(source)
    writer.optional(marking)
    writer.optional(proposal)
  }

  package init(stored reader: inout ByteReader) throws(StoredFault) {
    self.init(category: try reader.value(), actor: try reader.value())
    since = try reader.optional()
    until = try reader.optional()
    text = try reader.optionalString()
    source = try reader.optionalString()
    marking = try reader.optional()
    proposal = try reader.optional()
  }
}
