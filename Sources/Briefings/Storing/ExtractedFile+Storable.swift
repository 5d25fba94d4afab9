import Diagnostics
import Storing

extension ExtractedFile: Storable {
  func store(in writer: inout ByteWriter) {
    writer.sharedString(path)
    writer.value(briefing)
    writer.string(extractor)
    writer.string(version)
    writer.list(actors)
    writer.list(events)
    writer.list(mentions)
    writer.list(quotes)
    writer.list(claims)
    writer.list(relations)
  }

  init(stored reader: inout ByteReader) throws(StoredFault) {
    self.init(path: try reader.sharedString())
    briefing = try reader.value()
    extractor = try reader.string()
    version = try reader.string()
    actors = try reader.list()
    events = try reader.list()
    mentions = try reader.list()
    quotes = try reader.list()
    claims = try reader.list()
    guard claims.allSatisfy({ $0.denies.map(claims.indices.contains) ?? true }) else { throw StoredFault() }
    relations = try reader.list()
  }
}

extension ExtractedFile.Proposed: Storable where Noun: Storable {
  func store(in writer: inout ByteWriter) {
    writer.value(noun)
    writer.double(confidence)
  }

  init(stored reader: inout ByteReader) throws(StoredFault) {
    self.init(noun: try reader.value(), confidence: try reader.double())
  }
}

extension ExtractedFile.Mention: Storable {
  func store(in writer: inout ByteWriter) {
    writer.value(entity)
    writer.double(confidence)
    writer.flag(mayLink)
    writer.value(selector)
  }

  init(stored reader: inout ByteReader) throws(StoredFault) {
    self.init(
      entity: try reader.value(),
      confidence: try reader.double(),
      mayLink: try reader.flag(),
      selector: try reader.value()
    )
  }
}

extension ExtractedFile.Quotation: Storable {
  func store(in writer: inout ByteWriter) {
    writer.optional(speaker)
    writer.optional(attribution)
    writer.double(confidence)
    writer.value(selector)
  }

  init(stored reader: inout ByteReader) throws(StoredFault) {
    self.init(
      speaker: try reader.optional(),
      attribution: try reader.optionalString(),
      confidence: try reader.double(),
      selector: try reader.value()
    )
  }
}

extension ExtractedFile.Statement: Storable {
  func store(in writer: inout ByteWriter) {
    writer.optional(claimant)
    writer.value(stance)
    writer.number(denies ?? -1)
    writer.list(figures)
    writer.double(confidence)
    writer.value(selector)
  }

  init(stored reader: inout ByteReader) throws(StoredFault) {
    self.init(
      claimant: try reader.optional(),
      stance: try reader.value(),
      denies: try { () throws(StoredFault) in
        let number: Int = try reader.number()
        return number < 0 ? nil : number
      }(),
      figures: try reader.list(),
      confidence: try reader.double(),
      selector: try reader.value()
    )
  }
}

extension ExtractedFile.Tie: Storable {
  func store(in writer: inout ByteWriter) {
    writer.value(from)
    writer.value(noun)
    writer.double(confidence)
    writer.value(selector)
  }

  init(stored reader: inout ByteReader) throws(StoredFault) {
    self.init(
      from: try reader.value(),
      noun: try reader.value(),
      confidence: try reader.double(),
      selector: try reader.value()
    )
  }
}

extension TextSelector: Storable {
  func store(in writer: inout ByteWriter) {
    writer.string(exact)
    writer.string(prefix)
    writer.string(suffix)
    writer.number(start)
    writer.number(end)
    writer.value(span)
  }

  init(stored reader: inout ByteReader) throws(StoredFault) {
    self.init(
      exact: try reader.string(),
      prefix: try reader.string(),
      suffix: try reader.string(),
      start: try reader.number(),
      end: try reader.number(),
      span: try reader.value()
    )
    guard start >= 0, end >= 0 else { throw StoredFault() }
  }
}
