import Storing

extension SourcePosition: Storable {
  package func store(in writer: inout ByteWriter) {
    writer.number(line)
    writer.number(column)
  }

  package init(stored reader: inout ByteReader) throws(StoredFault) {
    self.init(line: try reader.number(), column: try reader.number())
  }
}

/// Most spans of a value are in one file, whose path is written once.
extension SourceSpan: Storable {
  package func store(in writer: inout ByteWriter) {
    writer.sharedString(path)
    writer.optional(start)
  }

  package init(stored reader: inout ByteReader) throws(StoredFault) {
    self.init(path: try reader.sharedString(), start: try reader.optional())
  }
}
