import Storing

extension EDTFDate: Storable {
  package func store(in writer: inout ByteWriter) {
    writer.string(source)
    writer.number(earliest)
    writer.number(latest)
    writer.optional(start)
    writer.optional(finish)
    writer.number(Int(form.rawValue))
  }

  package init(stored reader: inout ByteReader) throws(StoredFault) {
    let source = try reader.string()
    let earliest: Int32 = try reader.number()
    let latest: Int32 = try reader.number()
    let start: Point? = try reader.optional()
    let finish: Point? = try reader.optional()
    guard let raw = UInt8(exactly: try reader.number() as Int), let form = Form(rawValue: raw) else {
      throw StoredFault()
    }
    self.init(source: source, earliest: earliest, latest: latest, start: start, finish: finish, form: form)
  }
}

extension EDTFDate.Point: Storable {
  package func store(in writer: inout ByteWriter) {
    writer.number(year)
    writer.number(month ?? -1)
    writer.number(day ?? -1)
    writer.number(Int(precision.rawValue))
    writer.optional(time)
    writer.flag(isUncertain)
    writer.flag(isApproximate)
  }

  package init(stored reader: inout ByteReader) throws(StoredFault) {
    let year: Int = try reader.number()
    let month: Int = try reader.number()
    let day: Int = try reader.number()
    guard let raw = UInt8(exactly: try reader.number() as Int),
      let precision = EDTFDate.Precision(rawValue: raw),
      -9_999_999...9_999_999 ~= year, -1...24 ~= month, -1...31 ~= day
    else { throw StoredFault() }
    let time: EDTFDate.Time? = try reader.optional()
    self.init(
      year: year,
      month: month < 0 ? nil : month,
      day: day < 0 ? nil : day,
      precision: precision,
      isUncertain: try reader.flag(),
      isApproximate: try reader.flag()
    )
    self.time = time
  }
}

extension EDTFDate.Time: Storable {
  package func store(in writer: inout ByteWriter) {
    writer.number(hour)
    writer.number(minute)
    writer.number(second)
    writer.optional(zone)
  }

  package init(stored reader: inout ByteReader) throws(StoredFault) {
    self.init(
      hour: try reader.number(),
      minute: try reader.number(),
      second: try reader.number(),
      zone: try reader.optionalString()
    )
  }
}
