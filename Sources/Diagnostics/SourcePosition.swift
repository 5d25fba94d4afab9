/// A place in a text file as editors count it: lines and columns from 1, columns in Unicode scalars.
package struct SourcePosition: Hashable, Comparable, Sendable {
  package var line: Int
  package var column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  package static func < (a: Self, b: Self) -> Bool { (a.line, a.column) < (b.line, b.column) }
}

/// Where in which file; without a position it means the file as a whole.
///
/// `path` is relative to the site's root (`Content/actors/kim.md`), with forward slashes.
package struct SourceSpan: Hashable, Comparable, Sendable {
  package var path: String
  package var start: SourcePosition?

  package init(path: String, start: SourcePosition? = nil) {
    self.path = path
    self.start = start
  }

  package init(path: String, line: Int, column: Int) {
    self.init(path: path, start: SourcePosition(line: line, column: column))
  }

  package static func < (a: Self, b: Self) -> Bool {
    if a.path != b.path { return a.path.utf8.lexicographicallyPrecedes(b.path.utf8) }
    let first = SourcePosition(line: 0, column: 0)
    return (a.start ?? first) < (b.start ?? first)
  }
}

extension SourceSpan: CustomStringConvertible {
  /// GNU style: `path:line:column`, or the path alone.
  package var description: String {
    guard let start else { return path }
    return "\(path):\(start.line):\(start.column)"
  }
}
