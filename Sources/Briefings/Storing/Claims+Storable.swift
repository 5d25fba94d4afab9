import Diagnostics
import Storing

extension Marking: StorableCases {}
extension Claim.Status: StorableCases {}
extension Position.Stance: StorableCases {}
extension Judgement.Likelihood: StorableCases {}
extension Judgement.Confidence: StorableCases {}

extension Claim: Storable {
  package func store(in writer: inout ByteWriter) {
    writer.value(span)
    writer.string(id)
    writer.string(text)
    writer.optional(about)
    writer.optional(figure)
    writer.list(incriminates)
    writer.list(positions)
    writer.optional(verdict)
    writer.optional(source)
    writer.optional(marking)
  }

  package init(stored reader: inout ByteReader) throws(StoredFault) {
    let span: SourceSpan = try reader.value()
    self.init(id: try reader.string(), text: try reader.string(), span: span)
    about = try reader.optional()
    figure = try reader.optional()
    incriminates = try reader.list()
    positions = try reader.list()
    verdict = try reader.optional()
    source = try reader.optionalString()
    marking = try reader.optional()
  }
}

extension Claim.Verdict: Storable {
  package func store(in writer: inout ByteWriter) {
    writer.value(status)
    writer.string(reason)
    writer.optional(date)
  }

  package init(stored reader: inout ByteReader) throws(StoredFault) {
    self.init(status: try reader.value(), reason: try reader.string(), date: try reader.optional())
  }
}

extension Position: Storable {
  package func store(in writer: inout ByteWriter) {
    writer.value(actor)
    writer.value(stance)
    writer.optional(date)
    writer.optional(source)
    writer.optional(grade)
    writer.optional(text)
    writer.optional(marking)
  }

  package init(stored reader: inout ByteReader) throws(StoredFault) {
    self.init(actor: try reader.value(), stance: try reader.value())
    date = try reader.optional()
    source = try reader.optionalString()
    grade = try reader.optionalString()
    text = try reader.optionalString()
    marking = try reader.optional()
  }
}

extension Figure.Amount: Storable {
  package func store(in writer: inout ByteWriter) {
    writer.double(low)
    writer.double(high)
  }

  package init(stored reader: inout ByteReader) throws(StoredFault) {
    self.init(try reader.double(), try reader.double())
  }
}

extension Figure.Part: Storable {
  package func store(in writer: inout ByteWriter) {
    writer.value(amount)
    writer.flag(isApproximate)
    writer.string(text)
  }

  package init(stored reader: inout ByteReader) throws(StoredFault) {
    self.init(amount: try reader.value(), isApproximate: try reader.flag(), text: try reader.string())
  }
}

extension Figure: Storable {
  package func store(in writer: inout ByteWriter) {
    writer.value(amount)
    writer.flag(isApproximate)
    writer.optional(unit)
    writer.list(parts)
  }

  package init(stored reader: inout ByteReader) throws(StoredFault) {
    self.init(amount: try reader.value())
    isApproximate = try reader.flag()
    unit = try reader.optionalString()
    parts = try reader.list()
  }
}

extension Judgement: Storable {
  package func store(in writer: inout ByteWriter) {
    writer.value(span)
    writer.string(text)
    writer.optional(likelihood)
    writer.optional(confidence)
    writer.optional(marking)
  }

  package init(stored reader: inout ByteReader) throws(StoredFault) {
    let span: SourceSpan = try reader.value()
    self.init(text: try reader.string(), span: span)
    likelihood = try reader.optional()
    confidence = try reader.optional()
    marking = try reader.optional()
  }
}
