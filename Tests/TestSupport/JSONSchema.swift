import Foundation

/// Any JSON value.
package enum JSON: Decodable, Hashable, Sendable {
  case null
  case flag(Bool)
  case number(Double)
  case text(String)
  case list([JSON])
  case table([String: JSON])

  package init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if value.decodeNil() {
      self = .null
    } else if let flag = try? value.decode(Bool.self) {
      self = .flag(flag)
    } else if let number = try? value.decode(Double.self) {
      self = .number(number)
    } else if let text = try? value.decode(String.self) {
      self = .text(text)
    } else if let list = try? value.decode([JSON].self) {
      self = .list(list)
    } else {
      self = .table(try value.decode([String: JSON].self))
    }
  }

  package static func parse(_ text: String) throws -> JSON {
    try JSONDecoder().decode(JSON.self, from: Data(text.utf8))
  }

  package subscript(key: String) -> JSON? {
    guard case .table(let table) = self else { return nil }
    return table[key]
  }

  package var list: [JSON] {
    guard case .list(let list) = self else { return [] }
    return list
  }

  package var text: String? {
    guard case .text(let text) = self else { return nil }
    return text
  }

  package var number: Double? {
    guard case .number(let number) = self else { return nil }
    return number
  }
}

/// The part of JSON Schema (draft 2020-12) that the project's schemas use; other keywords are refused.
package struct JSONSchema {
  private let root: JSON
  private static let known: Set<String> = [
    "$schema", "$defs", "$ref", "title", "description", "type", "required", "properties", "items", "const",
    "enum",
    "pattern", "minLength", "maxLength", "minimum", "maximum", "anyOf", "dependentRequired",
    "minItems", "additionalProperties",
  ]

  package init(_ text: String) throws { root = try JSON.parse(text) }

  /// A schema of the project, by its path in it.
  package static func project(_ path: String) throws -> JSONSchema {
    try JSONSchema(String(contentsOf: SharedData.project.appending(path: path), encoding: .utf8))
  }

  package func accepts(_ value: JSON) throws -> Bool { try accepts(value, root) }

  package struct UnknownKeyword: Error { package var name: String }

  private func accepts(_ value: JSON, _ schema: JSON) throws -> Bool {
    guard case .table(let keywords) = schema else { return true }
    for name in keywords.keys where !Self.known.contains(name) { throw UnknownKeyword(name: name) }
    if let path = schema["$ref"]?.text {
      let target = path.split(separator: "/").dropFirst().reduce(Optional(root)) { $0?[String($1)] }
      guard let target, try accepts(value, target) else { return false }
    }
    if let type = schema["type"]?.text, !Self.isOf(type, value) { return false }
    if let constant = schema["const"], constant != value { return false }
    if let choices = schema["enum"], !choices.list.contains(value) { return false }
    if let branches = schema["anyOf"], try !branches.list.contains(where: { try accepts(value, $0) }) {
      return false
    }
    switch value {
    case .text(let text): return try accepts(text, schema)
    case .number(let number):
      return number >= schema["minimum"]?.number ?? -.infinity
        && number <= schema["maximum"]?.number ?? .infinity
    case .list(let list):
      guard Double(list.count) >= schema["minItems"]?.number ?? 0 else { return false }
      guard let items = schema["items"] else { return true }
      return try list.allSatisfy { try accepts($0, items) }
    case .table(let table): return try accepts(table, schema)
    case .null, .flag: return true
    }
  }

  private func accepts(_ text: String, _ schema: JSON) throws -> Bool {
    let count = Double(text.unicodeScalars.count)
    guard count >= schema["minLength"]?.number ?? 0, count <= schema["maxLength"]?.number ?? .infinity else {
      return false
    }
    guard let pattern = schema["pattern"]?.text else { return true }
    return try text.firstMatch(of: Regex(pattern)) != nil
  }

  private func accepts(_ table: [String: JSON], _ schema: JSON) throws -> Bool {
    for key in schema["required"]?.list ?? [] where table[key.text ?? ""] == nil { return false }
    if case .table(let dependents)? = schema["dependentRequired"] {
      for (key, others) in dependents where table[key] != nil {
        if others.list.contains(where: { table[$0.text ?? ""] == nil }) { return false }
      }
    }
    if schema["additionalProperties"] == .flag(false), case .table(let properties)? = schema["properties"] {
      for key in table.keys where properties[key] == nil { return false }
    }
    if case .table(let properties)? = schema["properties"] {
      for (key, part) in properties {
        if let value = table[key], try !accepts(value, part) { return false }
      }
    }
    return true
  }

  private static func isOf(_ type: String, _ value: JSON) -> Bool {
    switch (type, value) {
    case ("object", .table), ("array", .list), ("string", .text), ("number", .number), ("boolean", .flag),
      ("null", .null):
      true
    case ("integer", .number(let number)): number == number.rounded()
    default: false
    }
  }
}
