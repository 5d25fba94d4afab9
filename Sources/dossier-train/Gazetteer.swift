import Foundation

/// The lists of names, derived from `gazetteer.json`: a line for each class, names between bars.
enum Gazetteer {
  private static let classes = [
    ("country", "country"), ("capital", "capital"), ("city", "city"), ("dem", "demonym"), ("first", "first"),
    ("last", "last"),
  ]

  static func text(_ file: URL) throws -> [UInt8] {
    let lists = try JSONDecoder().decode([String: [String]].self, from: Data(contentsOf: file))
    var bytes: [UInt8] = []
    for (key, name) in classes {
      let names = Set((lists[key] ?? []).flatMap(names)).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      bytes.append(contentsOf: "\(name):\(names.joined(separator: "|"))\n".utf8)
    }
    return bytes
  }

  /// Without signs that no tokenizer leaves in names: `Antiguan,Barbudan` are two, `Korea (North)` is none.
  private static func names(_ entry: String) -> [String] {
    entry.split(whereSeparator: { $0 == "," || $0 == "/" }).compactMap { part in
      let name = part.split(separator: " ").joined(separator: " ")
      let isPlain = !name.isEmpty && !name.contains { "()|:\"\\\n".contains($0) }
      return isPlain ? name : nil
    }
  }
}
