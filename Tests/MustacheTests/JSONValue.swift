import Mustache

/// Any JSON, as the free value that templates take.
struct JSONValue: Decodable {
  var value: DynamicValue

  private struct Key: CodingKey {
    var stringValue: String
    var intValue: Int? { nil }
    init?(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  init(from decoder: any Decoder) throws {
    if let table = try? decoder.container(keyedBy: Key.self) {
      value = .table(
        try table.allKeys.map { ($0.stringValue, try table.decode(JSONValue.self, forKey: $0).value) }
      )
      return
    }
    if var list = try? decoder.unkeyedContainer() {
      var items: [DynamicValue] = []
      while !list.isAtEnd { items.append(try list.decode(JSONValue.self).value) }
      value = .list(items)
      return
    }
    let single = try decoder.singleValueContainer()
    if single.decodeNil() {
      value = .null
    } else if let flag = try? single.decode(Bool.self) {
      value = .flag(flag)
    } else if let text = try? single.decode(String.self) {
      value = .text(text)
    } else if let whole = try? single.decode(Int.self) {
      value = .number(String(whole))
    } else {
      value = .number("\(try single.decode(Double.self))")
    }
  }
}
