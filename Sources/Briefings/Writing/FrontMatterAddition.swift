import Diagnostics

/// Adds to the front matter of a file that a person has written: every byte that was there stays.
package enum FrontMatterAddition {
  /// The file with one entry more in a list of its front matter, which is made if there is none.
  ///
  /// - Parameters:
  ///   - entry: The lines of a table in block style, without the list's indentation.
  ///   - key: `claims`.
  /// - Returns: Nil where the file has no front matter of lines, or the list is not one of lines either: to
  ///   `claims: [{…}]` only a person can add.
  package static func adding(_ entry: [String], to key: String, in file: [UInt8]) -> [UInt8]? {
    file.withUnsafeBufferPointer { bytes in
      var ignored = DiagnosticList()
      guard let yaml = FrontMatter.divide(bytes, path: "", diagnostics: &ignored)?.yaml else { return nil }
      let lines = Lines(bytes, yaml)
      guard let place = lines.place(after: key) else { return nil }
      let rest = String(repeating: " ", count: place.indent + 2)
      let dash = String(repeating: " ", count: place.indent) + "- "
      var text = place.hasKey ? [] : ["\(key):"]
      text += entry.enumerated().map { ($0 == 0 ? dash : rest) + $1 }
      let added = text.flatMap { Array("\($0)\(lines.end)".utf8) }
      return Array(bytes[..<place.offset]) + added + Array(bytes[place.offset...])
    }
  }

  private struct Lines {
    /// Each with its offset, without its end.
    private var all: [(start: Int, next: Int, text: String)] = []
    /// How the file ends its lines.
    private(set) var end = "\n"
    private let yaml: Range<Int>

    init(_ bytes: UnsafeBufferPointer<UInt8>, _ yaml: Range<Int>) {
      self.yaml = yaml
      var start = yaml.lowerBound
      while start < yaml.upperBound {
        let stop = bytes[start..<yaml.upperBound].firstIndex(of: Ascii.lineFeed) ?? yaml.upperBound
        var text = String(decoding: bytes[start..<stop], as: UTF8.self)
        if text.unicodeScalars.last == "\r" {
          text.unicodeScalars.removeLast()
          end = "\r\n"
        }
        all.append((start, min(stop + 1, yaml.upperBound), text))
        start = stop + 1
      }
    }

    /// Where an entry goes, and how far in.
    func place(after key: String) -> (offset: Int, indent: Int, hasKey: Bool)? {
      // Keys of a table in braces are not at the beginning of lines.
      if let first = all.first(where: { !Self.isBlank($0.text) && !$0.text.hasPrefix("#") }),
        first.text.hasPrefix("{")
      {
        return nil
      }
      guard let at = all.firstIndex(where: { $0.text.hasPrefix("\(key):") }) else {
        return (yaml.upperBound, 2, false)
      }
      let value = all[at].text.dropFirst(key.utf8.count + 1)
      guard Self.isBlank(value) || value.drop(while: { $0 == " " }).hasPrefix("#") else { return nil }
      var (offset, indent) = (all[at].next, 2)
      var isFirst = true
      for line in all[(at + 1)...] {
        if Self.isBlank(line.text) || line.text.hasPrefix("#") { continue }
        guard line.text.hasPrefix(" ") || line.text.hasPrefix("-") else { break }
        if isFirst {
          indent = line.text.prefix { $0 == " " }.utf8.count
          guard line.text.dropFirst(indent).hasPrefix("-") else { return nil }
          isFirst = false
        }
        offset = line.next
      }
      return (offset, indent, true)
    }

    private static func isBlank(_ text: some StringProtocol) -> Bool {
      text.allSatisfy { $0 == " " || $0 == "\t" }
    }
  }
}
