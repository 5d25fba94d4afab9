/// A path as the file system sees it: bytes. Two ways to write an accented letter are two paths, although they are
/// equal strings.
struct ExactPath: Hashable, Sendable {
  let text: String

  init(_ text: String) { self.text = text }

  init(_ text: Substring) { self.text = String(text) }

  static func == (a: Self, b: Self) -> Bool { a.text.utf8.elementsEqual(b.text.utf8) }

  func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}

extension String {
  /// The folders that a relative path lies in, outermost first: `a/b/c` gives `a` and `a/b`.
  var parentFolders: [Substring] {
    utf8.indices.lazy.filter { self.utf8[$0] == UInt8(ascii: "/") }.map { self[..<$0] }
  }
}
