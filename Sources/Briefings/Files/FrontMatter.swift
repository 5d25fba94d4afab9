import Diagnostics

/// A text file's two parts: YAML between lines of `---`, and what follows.
struct FrontMatter {
  /// Offsets of the file's bytes.
  var yaml: Range<Int>
  /// The line that the YAML begins on, from 1.
  var yamlLine: Int
  var body: Range<Int>
  var bodyLine: Int

  /// Divides `bytes`; nil, with an error, if they are not UTF-8 or have no front matter.
  static func divide(
    _ bytes: UnsafeBufferPointer<UInt8>,
    path: String,
    diagnostics: inout DiagnosticList
  ) -> FrontMatter? {
    guard isText(bytes, path: path, diagnostics: &diagnostics) else { return nil }
    let first = start(of: bytes)
    var line = Line(bytes, from: first)
    guard line.isFence else {
      diagnostics.error(
        .frontMatterMissing,
        "the file does not begin with front matter",
        at: SourceSpan(path: path, line: 1, column: 1),
        suggestion: "begin it with a line '---', 'key: value' lines, and another line '---'"
      )
      return nil
    }
    let yaml = line.next
    var number = 1
    while line.next < bytes.count {
      line = Line(bytes, from: line.next)
      number += 1
      guard line.isFence else { continue }
      guard line.start - yaml <= YAMLBounds.size else {
        diagnostics.error(
          .oversize,
          "the front matter is larger than \(YAMLBounds.size >> 10) KB",
          at: SourceSpan(path: path, line: 1, column: 1),
          suggestion: "keep data of this size in files under Content/assets"
        )
        return nil
      }
      return FrontMatter(
        yaml: yaml..<line.start,
        yamlLine: 2,
        body: line.next..<bytes.count,
        bodyLine: number + 1
      )
    }
    diagnostics.error(
      .frontMatterUnclosed,
      "the front matter that begins here is not closed",
      at: SourceSpan(path: path, line: 1, column: 1),
      suggestion: "write a line '---' after its last key"
    )
    return nil
  }

  /// Where the text begins: after a byte order mark, if there is one.
  static func start(of bytes: UnsafeBufferPointer<UInt8>) -> Int {
    bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF ? 3 : 0
  }

  /// Whether `bytes` are UTF-8; an error at the first that is not.
  static func isText(
    _ bytes: UnsafeBufferPointer<UInt8>,
    path: String,
    diagnostics: inout DiagnosticList
  ) -> Bool {
    guard let offset = TextPlace.invalidByte(in: bytes) else { return true }
    let digits = String(bytes[offset], radix: 16, uppercase: true)
    diagnostics.error(
      .notUTF8,
      "byte 0x\(digits) is no UTF-8",
      at: SourceSpan(path: path, start: TextPlace.position(of: offset, in: bytes)),
      suggestion: "save the file in the encoding UTF-8"
    )
    return false
  }

  private struct Line {
    let start: Int
    let next: Int
    let isFence: Bool

    init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) {
      var at = start
      while at < bytes.count, bytes[at] != Ascii.lineFeed, bytes[at] != Ascii.carriageReturn { at += 1 }
      var end = at
      while end > start, bytes[end - 1] == Ascii.space || bytes[end - 1] == Ascii.tab { end -= 1 }
      isFence = end - start == 3 && bytes[start..<end].allSatisfy { $0 == Ascii.hyphen }
      if at < bytes.count {
        at +=
          bytes[at] == Ascii.carriageReturn && at + 1 < bytes.count && bytes[at + 1] == Ascii.lineFeed ? 2 : 1
      }
      self.start = start
      next = at
    }
  }
}
