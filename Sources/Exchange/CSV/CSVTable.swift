import Diagnostics

/// A table as RFC 4180 has it: fields with commas, quotes or line ends stand in quotes, lines end with CR LF.
///
/// Reading takes lines that end with LF alone as well, and a byte order mark.
struct CSVTable: Hashable, Sendable {
  /// What stands in the first line.
  var columns: [String]
  var rows: [[String]] = []
  /// Of each row, the line that it begins on, from 1; empty for a table that was made.
  var lines: [Int] = []

  init(_ columns: [String]) { self.columns = columns }

  mutating func append(_ row: [String?]) { rows.append(row.map { $0 ?? "" }) }

  var text: String {
    ([columns] + rows).map { $0.map(Self.field).joined(separator: ",") + "\r\n" }.joined()
  }

  private static func field(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: "\r"), UInt8(ascii: "\n"): false
      default: true
      }
    }
    if isPlain, !text.hasPrefix(" "), !text.hasSuffix(" ") { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }

  /// Nil, with errors, for what is no table.
  init?(_ bytes: [UInt8], path: String, diagnostics: inout DiagnosticList) {
    var fields: [[UInt8]] = [[]]
    var table: (rows: [[[UInt8]]], lines: [Int]) = ([], [])
    var line = 1
    var rowLine = 1
    var isQuoted = false
    var wasQuoted = false
    var i = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0

    func report(_ message: String, _ help: String) {
      diagnostics.error(
        .badTable,
        message,
        at: SourceSpan(path: path, line: line, column: 1),
        suggestion: help
      )
    }
    func endRow() {
      if fields.count > 1 || !fields[0].isEmpty || wasQuoted {
        table.rows.append(fields)
        table.lines.append(rowLine)
      }
      fields = [[]]
      wasQuoted = false
      rowLine = line
    }

    while i < bytes.count {
      let byte = bytes[i]
      i += 1
      if byte == UInt8(ascii: "\n") { line += 1 }
      if isQuoted {
        if byte != UInt8(ascii: "\"") {
          fields[fields.count - 1].append(byte)
        } else if i < bytes.count, bytes[i] == byte {
          fields[fields.count - 1].append(byte)
          i += 1
        } else {
          isQuoted = false
        }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""):
        guard fields[fields.count - 1].isEmpty, !wasQuoted else {
          report(
            "a quote stands inside a field that does not begin with one",
            "put the field in quotes, and write each quote in it twice"
          )
          return nil
        }
        isQuoted = true
        wasQuoted = true
      case UInt8(ascii: ","):
        fields.append([])
        wasQuoted = false
      case UInt8(ascii: "\r") where i < bytes.count && bytes[i] == UInt8(ascii: "\n"): break
      case UInt8(ascii: "\n"): endRow()
      default:
        if wasQuoted {
          report("something follows the closing quote of a field", "write a quote inside of a field twice")
          return nil
        }
        fields[fields.count - 1].append(byte)
      }
    }
    guard !isQuoted else {
      report("a quote that opens a field is not closed", "close it")
      return nil
    }
    endRow()
    guard let first = table.rows.first else {
      report("the table is empty: it has no line with the names of its columns", "begin it with that line")
      return nil
    }
    var texts: [[String]] = []
    for (row, at) in zip(table.rows, table.lines) {
      guard row.count == first.count else {
        line = at
        report(
          "the line has \(row.count) fields, and there are \(first.count) columns",
          "add or remove commas"
        )
        return nil
      }
      let decoded = row.compactMap { String(validating: $0, as: UTF8.self) }
      guard decoded.count == row.count else {
        line = at
        report("the line is no UTF-8 text", "save the table as UTF-8")
        return nil
      }
      texts.append(decoded)
    }
    columns = texts[0]
    rows = Array(texts.dropFirst())
    lines = Array(table.lines.dropFirst())
  }
}

extension DiagnosticID {
  /// A table that is none.
  static let badTable: Self = "import.bad-table"
  /// A value of a table or entity that is none of its kind.
  static let badValue: Self = "import.bad-value"
  /// A row about something that is not there.
  static let badRow: Self = "import.bad-row"
  /// A file that cannot be read.
  static let badFile: Self = "import.bad-file"
}
