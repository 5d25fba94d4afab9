import Diagnostics
import Storing

/// Without its text, and what an extractor found in it, which other files decide.
extension Briefing: Storable {
  package func store(in writer: inout ByteWriter) {
    writer.value(span)
    writer.string(id)
    writer.string(title)
    writer.value(date)
    writer.optional(updated)
    writer.optional(summary)
    writer.list(authors)
    writer.list(tags)
    writer.flag(isDraft)
    writer.optional(language)
    writer.list(sources)
    writer.list(redirects)
    writer.optional(marking)
    writer.list(judgements)
    writer.list(claims)
    writer.list(corrections)
    writer.value(params)
    writer.value(facts)
    writer.optional(markedText)
  }

  package init(stored reader: inout ByteReader) throws(StoredFault) {
    let span: SourceSpan = try reader.value()
    self.init(id: try reader.string(), title: try reader.string(), date: try reader.value(), span: span)
    updated = try reader.optional()
    summary = try reader.optionalString()
    authors = try reader.strings()
    tags = try reader.strings()
    isDraft = try reader.flag()
    language = try reader.optionalString()
    sources = try reader.list()
    redirects = try reader.strings()
    marking = try reader.optional()
    judgements = try reader.list()
    claims = try reader.list()
    corrections = try reader.list()
    params = try reader.value()
    facts = try reader.value()
    markedText = try reader.optional()
  }
}
