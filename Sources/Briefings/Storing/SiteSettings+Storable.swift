import Storing

extension SiteSettings.Linking: StorableCases {}

extension SiteSettings.NavigationItem: Storable {
  package func store(in writer: inout ByteWriter) {
    writer.string(title)
    writer.string(url)
  }

  package init(stored reader: inout ByteReader) throws(StoredFault) {
    self.init(title: try reader.string(), url: try reader.string())
  }
}

extension SiteSettings: Storable {
  package func store(in writer: inout ByteWriter) {
    writer.string(title)
    writer.optional(description)
    writer.optional(baseURL)
    writer.string(language)
    writer.optional(release)
    writer.optional(defaultMarking)
    writer.value(linking)
    writer.list(navigation)
    writer.flag(publishesExtracted)
    writer.double(extractionThreshold)
    writer.flag(fingerprintsAssets)
    writer.value(params)
  }

  package init(stored reader: inout ByteReader) throws(StoredFault) {
    self.init(title: try reader.string())
    description = try reader.optionalString()
    baseURL = try reader.optionalString()
    language = try reader.string()
    release = try reader.optional()
    defaultMarking = try reader.optional()
    linking = try reader.value()
    navigation = try reader.list()
    publishesExtracted = try reader.flag()
    extractionThreshold = try reader.double()
    fingerprintsAssets = try reader.flag()
    params = try reader.value()
  }
}
