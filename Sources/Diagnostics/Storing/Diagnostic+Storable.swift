import Storing

extension Diagnostic.Severity: StorableCases {
  package static let allCases: [Self] = [.note, .warning, .error]
}

extension Diagnostic.Note: Storable {
  package func store(in writer: inout ByteWriter) {
    writer.string(message)
    writer.optional(span)
  }

  package init(stored reader: inout ByteReader) throws(StoredFault) {
    self.init(try reader.string(), at: try reader.optional())
  }
}

extension Diagnostic: Storable {
  package func store(in writer: inout ByteWriter) {
    writer.value(severity)
    writer.string(id.rawValue)
    writer.string(message)
    writer.optional(span)
    writer.list(notes)
    writer.optional(suggestion)
  }

  package init(stored reader: inout ByteReader) throws(StoredFault) {
    self.init(
      try reader.value(),
      DiagnosticID(rawValue: try reader.string()),
      try reader.string(),
      at: try reader.optional(),
      notes: try reader.list(),
      suggestion: try reader.optionalString()
    )
  }
}

extension DiagnosticList: Storable {
  package func store(in writer: inout ByteWriter) { writer.list(all) }

  package init(stored reader: inout ByteReader) throws(StoredFault) {
    self.init()
    let diagnostics: [Diagnostic] = try reader.list()
    for diagnostic in diagnostics { append(diagnostic) }
  }
}
