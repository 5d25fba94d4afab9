import Briefings
import Bytes
import Mentions

/// Every entity as pages' structured data name it, written once: `{"@type":"Person","name":…,"url":…}`.
///
/// Each stands in the data of all pages that mention it, always the same.
struct ThingTable: Sendable {
  private var bytes: [UInt8] = []
  /// Entity `e` is `bytes[offsets[e]..<offsets[e + 1]]`.
  private var offsets: [Int32] = [0]

  init(_ library: Library, names: [String], paths: [String]) {
    offsets.reserveCapacity(names.count + 1)
    let base = library.settings.baseURL
    for (i, name) in names.enumerated() {
      let type =
        i < library.actors.count ? StructuredData.type(library.actors[i].category) : "Event"
      var json = JSONWriter()
      json.thing(type, name: name, url: base.map { $0 + paths[i] })
      bytes.append(contentsOf: json.bytes)
      offsets.append(Int32(bytes.count))
    }
  }

  subscript(entity: EntityID) -> ArraySlice<UInt8> {
    bytes[Int(offsets[Int(entity.rawValue)])..<Int(offsets[Int(entity.rawValue) + 1])]
  }
}

extension JSONWriter {
  mutating func thing(_ type: String, name: String, url: String?) {
    object { json in
      json.member("@type", type)
      json.member("name", name)
      json.member("url", url)
    }
  }
}
