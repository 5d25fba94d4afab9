import Diagnostics
import Storing

extension Event.Category: StorableCases {}
extension Event.Status: StorableCases {}
extension Event.Participant.Role: StorableCases {}

/// Without its account's text.
extension Event: Storable {
  package func store(in writer: inout ByteWriter) {
    writer.value(span)
    writer.string(id)
    writer.string(title)
    writer.value(date)
    writer.value(origin)
    writer.list(aliases)
    writer.value(category)
    writer.optional(reported)
    writer.optional(place)
    writer.list(participants)
    writer.optional(status)
    writer.list(partOf)
    writer.list(follows)
    writer.list(confirms)
    writer.optional(summary)
    writer.list(sources)
    writer.list(redirects)
    writer.optional(marking)
    writer.list(claims)
    writer.value(params)
    writer.value(facts)
    writer.optional(markedText)
  }

  package init(stored reader: inout ByteReader) throws(StoredFault) {
    let span: SourceSpan = try reader.value()
    self.init(
      id: try reader.string(),
      title: try reader.string(),
      date: try reader.value(),
      origin: try reader.value(),
      span: span
    )
    aliases = try reader.list()
    category = try reader.value()
    reported = try reader.optional()
    place = try reader.optional()
    participants = try reader.list()
    status = try reader.optional()
    partOf = try reader.list()
    follows = try reader.list()
    confirms = try reader.list()
    summary = try reader.optionalString()
    sources = try reader.list()
    redirects = try reader.strings()
    marking = try reader.optional()
    claims = try reader.list()
    params = try reader.value()
    facts = try reader.value()
    markedText = try reader.optional()
  }
}

extension Event.Participant: Storable {
  package func store(in writer: inout ByteWriter) {
    writer.value(actor)
    writer.value(role)
    writer.optional(marking)
  }

  package init(stored reader: inout ByteReader) throws(StoredFault) {
    self.init(actor: try reader.value(), role: try reader.value())
    marking = try reader.optional()
  }
}

extension Event.Place: Storable {
  package func store(in writer: inout ByteWriter) {
    writer.string(name)
    writer.flag(latitude != nil)
    if let latitude { writer.double(latitude) }
    writer.flag(longitude != nil)
    if let longitude { writer.double(longitude) }
  }

  package init(stored reader: inout ByteReader) throws(StoredFault) {
    self.init(name: try reader.string())
    latitude = try reader.flag() ? try reader.double() : nil
    longitude = try reader.flag() ? try reader.double() : nil
  }
}
