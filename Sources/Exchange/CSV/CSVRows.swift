import Briefings
import Diagnostics
import Foundation

/// Reads the tables of a folder row by row, and tells every fault at its line.
struct CSVRows {
  /// In bytes; no table is larger.
  static let sizeAtMost = 256 << 20

  let folder: String
  var diagnostics = DiagnosticList()
  /// How many tables there were.
  private(set) var tables = 0
  private(set) var unknownColumns: [(table: String, column: String)] = []

  init(folder: String) { self.folder = folder }

  mutating func read(
    _ name: String,
    _ known: [String],
    required: [String],
    _ take: (inout Row) -> Void
  ) {
    let path = "\(folder)/\(name).csv"
    guard FileManager.default.fileExists(atPath: path) else { return }
    tables += 1
    let size = (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? 0
    guard size <= Self.sizeAtMost, let data = FileManager.default.contents(atPath: path) else {
      diagnostics.error(
        .badFile,
        size > Self.sizeAtMost ? "the table is larger than 256 MB" : "the table cannot be read",
        at: SourceSpan(path: path)
      )
      return
    }
    guard let table = CSVTable(Array(data), path: path, diagnostics: &diagnostics) else { return }
    for column in table.columns where !known.contains(column) { unknownColumns.append((name, column)) }
    let missing = required.filter { !table.columns.contains($0) }
    guard missing.isEmpty else {
      diagnostics.error(
        .badTable,
        "the table has no column \(missing.map { "'\($0)'" }.joined(separator: ", "))",
        at: SourceSpan(path: path, line: 1, column: 1),
        suggestion: "its columns are: \(known.joined(separator: ", "))"
      )
      return
    }
    let places = Dictionary(
      table.columns.enumerated().map { ($1, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    for (fields, line) in zip(table.rows, table.lines) {
      var row = Row(fields: fields, places: places, span: SourceSpan(path: path, line: line, column: 1))
      take(&row)
      diagnostics.append(contentsOf: row.diagnostics)
    }
  }

  /// One line of a table.
  struct Row {
    let fields: [String]
    let places: [String: Int]
    let span: SourceSpan
    private(set) var diagnostics = DiagnosticList()

    init(fields: [String], places: [String: Int], span: SourceSpan) {
      self.fields = fields
      self.places = places
      self.span = span
    }

    mutating func fault(_ message: String, _ help: String? = nil) {
      diagnostics.error(.badRow, message, at: span, suggestion: help)
    }

    /// Nil where the field is empty, or there is no such column.
    func text(_ column: String) -> String? {
      places[column].flatMap { fields[$0].isEmpty ? nil : fields[$0] }
    }

    /// The same of what must be there.
    mutating func needed(_ column: String) -> String? {
      let text = text(column)
      if text == nil { fault("'\(column)' is empty") }
      return text
    }

    mutating func id(_ column: String) -> String? {
      guard let text = needed(column) else { return nil }
      if Identifier.isValid(text) { return text }
      bad(
        column,
        text,
        "ids are of lower-case letters a to z, digits and hyphens",
        Identifier.suggestion(for: text)
      )
      return nil
    }

    mutating func reference(_ column: String) -> Reference? {
      text(column) == nil ? nil : id(column).map { Reference(id: $0, span: span) }
    }

    /// False where the field is empty.
    mutating func flag(_ column: String) -> Bool {
      guard let text = text(column) else { return false }
      if text != "true", text != "false" { bad(column, text, "write true or false") }
      return text == "true"
    }

    mutating func choice<Choice: CaseIterable & RawRepresentable<String>>(_ column: String) -> Choice? {
      guard let text = text(column) else { return nil }
      if let choice = Choice(rawValue: text) { return choice }
      let all = Choice.allCases.map(\.rawValue)
      bad(column, text, "write one of: \(all.joined(separator: ", "))", nearestName(to: text, in: all))
      return nil
    }

    mutating func neededChoice<Choice: CaseIterable & RawRepresentable<String>>(_ column: String) -> Choice? {
      needed(column) == nil ? nil : choice(column)
    }

    /// Ids with spaces between.
    mutating func references(_ column: String) -> [Reference] {
      (text(column) ?? "").split(separator: " ").compactMap { text in
        guard Identifier.isValid(String(text)) else {
          bad(column, String(text), "ids are of lower-case letters a to z, digits and hyphens")
          return nil
        }
        return Reference(id: String(text), span: span)
      }
    }

    mutating func date(_ column: String, isRequired: Bool = false) -> EDTFDate? {
      guard let text = text(column) else {
        if isRequired { fault("'\(column)' is empty") }
        return nil
      }
      if let date = EDTFDate.parse(text) { return date }
      bad(column, text, "dates are like 2025-05-04, 2025-05~ or 2025")
      return nil
    }

    mutating func marking() -> Marking? {
      guard let text = text("marking") else { return nil }
      if let marking = Marking(label: text) { return marking }
      bad("marking", text, "write one of: \(Marking.allCases.map(\.rawValue).joined(separator: ", "))")
      return nil
    }

    /// With both coordinates, or neither.
    mutating func place() -> Event.Place? {
      guard let name = text("place") else {
        if text("latitude") != nil || text("longitude") != nil {
          fault("there are coordinates, and 'place' is empty")
        }
        return nil
      }
      var place = Event.Place(name: name)
      place.latitude = coordinate("latitude", 90)
      place.longitude = coordinate("longitude", 180)
      if (place.latitude == nil) != (place.longitude == nil) {
        fault("one coordinate is there without the other")
      }
      return place
    }

    private mutating func coordinate(_ column: String, _ most: Double) -> Double? {
      guard let text = text(column) else { return nil }
      if let number = Double(text), number.magnitude <= most { return number }
      bad(column, text, "write degrees, from \(-Int(most)) to \(Int(most))")
      return nil
    }

    private mutating func bad(_ column: String, _ text: String, _ help: String, _ nearest: String? = nil) {
      let shown = text.count > 60 ? text.prefix(60) + "…" : text[...]
      diagnostics.error(
        .badValue,
        "'\(shown)' does not do as '\(column)'",
        at: span,
        suggestion: nearest.map { "did you mean '\($0)'?" } ?? help
      )
    }
  }
}
