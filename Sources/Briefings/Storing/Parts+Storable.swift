import Diagnostics
import Storing

// What nouns are made of.

extension Alias.Kind: StorableCases {}

extension Alias: Storable {
  package func store(in writer: inout ByteWriter) {
    writer.string(name)
    writer.value(kind)
    writer.optional(marking)
    writer.value(span)
  }

  package init(stored reader: inout ByteReader) throws(StoredFault) {
    let (name, kind): (String, Kind) = (try reader.string(), try reader.value())
    let marking: Marking? = try reader.optional()
    self.init(name: name, kind: kind, span: try reader.value())
    self.marking = marking
  }
}

extension Reference: Storable {
  package func store(in writer: inout ByteWriter) {
    writer.string(id)
    writer.value(span)
  }

  package init(stored reader: inout ByteReader) throws(StoredFault) {
    self.init(id: try reader.string(), span: try reader.value())
  }
}

extension Source: Storable {
  package func store(in writer: inout ByteWriter) {
    writer.string(id)
    writer.string(title)
    writer.optional(publisher)
    writer.optional(url)
    writer.optional(archive)
    writer.optional(published)
    writer.optional(accessed)
    writer.optional(grade)
    writer.list(derivedFrom)
    writer.optional(marking)
    writer.value(span)
  }

  package init(stored reader: inout ByteReader) throws(StoredFault) {
    let (id, title) = (try reader.string(), try reader.string())
    let publisher = try reader.optionalString()
    let (url, archive) = (try reader.optionalString(), try reader.optionalString())
    let published: EDTFDate? = try reader.optional()
    let accessed: EDTFDate? = try reader.optional()
    let grade = try reader.optionalString()
    let derivedFrom = try reader.strings()
    let marking: Marking? = try reader.optional()
    self.init(id: id, title: title, span: try reader.value())
    self.publisher = publisher
    self.url = url
    self.archive = archive
    self.published = published
    self.accessed = accessed
    self.grade = grade
    self.derivedFrom = derivedFrom
    self.marking = marking
  }
}

extension Correction.Kind: StorableCases {}

extension Correction: Storable {
  package func store(in writer: inout ByteWriter) {
    writer.value(date)
    writer.value(kind)
    writer.string(text)
  }

  package init(stored reader: inout ByteReader) throws(StoredFault) {
    self.init(date: try reader.value(), kind: try reader.value(), text: try reader.string())
  }
}

extension Param: Storable {
  package func store(in writer: inout ByteWriter) {
    switch self {
    case .text(let text):
      writer.number(0)
      writer.string(text)
    case .flag(let flag):
      writer.number(1)
      writer.flag(flag)
    case .list(let list):
      writer.number(2)
      writer.list(list)
    case .table(let entries):
      writer.number(3)
      writer.list(entries)
    }
  }

  package init(stored reader: inout ByteReader) throws(StoredFault) {
    self = try reader.nested { (reader: inout ByteReader) throws(StoredFault) in
      switch try reader.number() as Int {
      case 0: Param.text(try reader.string())
      case 1: Param.flag(try reader.flag())
      case 2: Param.list(try reader.list())
      case 3: Param.table(try reader.list())
      default: throw StoredFault()
      }
    }
  }
}

extension Param.Entry: Storable {
  package func store(in writer: inout ByteWriter) {
    writer.string(key)
    writer.value(value)
  }

  package init(stored reader: inout ByteReader) throws(StoredFault) {
    self.init(key: try reader.string(), value: try reader.value())
  }
}

extension Origin: Storable {
  package func store(in writer: inout ByteWriter) {
    writer.flag(isCurated)
    writer.optional(proposal)
  }

  package init(stored reader: inout ByteReader) throws(StoredFault) {
    self.init(isCurated: try reader.flag(), proposal: try reader.optional())
  }
}

extension Origin.Proposal: Storable {
  package func store(in writer: inout ByteWriter) {
    writer.string(extractor)
    writer.string(version)
    writer.double(confidence)
    writer.list(briefings)
  }

  package init(stored reader: inout ByteReader) throws(StoredFault) {
    self.init(
      extractor: try reader.string(),
      version: try reader.string(),
      confidence: try reader.double(),
      briefings: try reader.strings()
    )
  }
}
