import Briefings
import Foundation

/// The plain texts of a folder, `*.txt`, in the order of their names.
package enum ScoringFolder {
  /// A folder or a file that cannot be read, by its path.
  package struct Fault: Error, Sendable {
    package var path: String
  }

  /// - Parameter dates: A file of lines, each a document's name, a tab, and its date.
  package static func documents(_ folder: String, dates: String?) throws(Fault) -> [ScoringFormat.Document] {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
      throw Fault(path: folder)
    }
    let known = try dates.map { path throws(Fault) in try Self.dates(path) } ?? [:]
    var documents: [ScoringFormat.Document] = []
    for name in names.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) where name.hasSuffix(".txt")
    {
      let path = folder + "/" + name
      guard let text = FileManager.default.contents(atPath: path) else { throw Fault(path: path) }
      let stem = String(name.dropLast(4))
      documents.append(.init(name: stem, text: Array(text), date: known[stem]))
    }
    return documents
  }

  /// A name may be written with `.txt`; a date that is none is left out.
  private static func dates(_ path: String) throws(Fault) -> [String: EDTFDate] {
    guard let bytes = FileManager.default.contents(atPath: path) else { throw Fault(path: path) }
    var dates: [String: EDTFDate] = [:]
    for line in String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline) {
      let fields = line.split(separator: "\t", maxSplits: 1)
      guard fields.count == 2, let date = EDTFDate.parse(String(fields[1])) else { continue }
      dates[fields[0].hasSuffix(".txt") ? String(fields[0].dropLast(4)) : String(fields[0])] = date
    }
    return dates
  }
}
