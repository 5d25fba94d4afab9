import Markdown
import Storing

/// What is asked of a Markdown text except to show it: kept with its noun, so that a text that has not changed need
/// not be parsed again.
package struct ProseFacts: Hashable, Sendable {
  /// A link or image that leads to a file or page of the site.
  package struct Link: Hashable, Sendable {
    /// As written.
    package var destination: String
    /// Where it begins in the file, from 1; 0 where that is not known.
    package var line: Int32
    package var column: Int32
    package var isImage: Bool
  }

  /// Where something begins in the file, from 1; 0 where that is not known.
  package struct Place: Hashable, Sendable {
    package var line: Int32
    package var column: Int32
  }

  /// Of the Markdown source.
  package var hash: ContentHash
  /// The line of the file that the source begins on, from 1; 0 where there is no file.
  package var firstLine = 0
  package var isEmpty: Bool
  /// The first paragraph, cut at a word's end after about 200 bytes; nil where there is none.
  package var opening: String?
  /// At least 1.
  package var readingMinutes: Int
  /// In the order of the text; links by id, which `Mentions` resolves, are not among them.
  package var links: [Link]
  /// Images that nothing is said of for those who do not see them.
  package var bareImages: [Place]
  /// A link by id: `[[id]]`, `[words](actor:id)`, `[words](event:id)`.
  package struct Reference: Hashable, Sendable {
    package var id: String
    package var place: Place
  }

  package var references: [Reference]
  /// References to sources, in the order of the text: `s1` for `[^s1]`.
  package var sourceReferences: [Reference]

  /// - Parameter hash: of the Markdown source; default: of what the document holds.
  package init(_ document: Document = Document(), hash: ContentHash? = nil) {
    self.hash = hash ?? Self.hash(of: document)
    isEmpty = document.isEmpty
    opening = Self.opening(of: document)
    readingMinutes = Self.readingMinutes(document.text)
    references = document.nodes.compactMap { node in
      Self.id(of: node, document.strings[node.string]).map {
        Reference(id: $0, place: Place(line: node.line, column: node.column))
      }
    }
    links = document.nodes.compactMap { node in
      guard node.kind == .link || node.kind == .image, !node.traits.contains(.wiki),
        Self.leadsIntoSite(document.strings[node.string])
      else { return nil }
      return Link(
        destination: document.attribute(node.string),
        line: node.line,
        column: node.column,
        isImage: node.kind == .image
      )
    }
    sourceReferences = document.nodes.filter { $0.kind == .sourceReference }.map { node in
      Reference(id: document.attribute(node.string), place: Place(line: node.line, column: node.column))
    }
    bareImages = document.nodes.filter { $0.kind == .image && $0.alternative.isEmpty }
      .map { Place(line: $0.line, column: $0.column) }
  }

  /// Whether a destination is a path: no address with a scheme, and no place on the same page.
  package static func leadsIntoSite(_ destination: ArraySlice<UInt8>) -> Bool {
    guard let first = destination.first, first != UInt8(ascii: "#") else { return false }
    if destination.starts(with: "//".utf8) { return false }
    // Letters before a colon that comes before any slash are a scheme.
    let end = destination.firstIndex { byte in
      byte == UInt8(ascii: ":") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "#")
        || byte == UInt8(ascii: "?")
    }
    return end.map { destination[$0] != UInt8(ascii: ":") } ?? true
  }

  /// What a link by id leads to, as it is written; nil for any other node.
  static func id(of node: Node, _ destination: ArraySlice<UInt8>) -> String? {
    guard node.kind == .link else { return nil }
    if node.traits.contains(.wiki) { return String(decoding: destination, as: UTF8.self) }
    for scheme in ["actor:", "event:"] where destination.starts(with: scheme.utf8) {
      return String(decoding: destination.dropFirst(scheme.utf8.count), as: UTF8.self)
    }
    return nil
  }

  private static func hash(of document: Document) -> ContentHash {
    guard !document.isEmpty else { return ContentHash([]) }
    var writer = ByteWriter()
    writer.raw(document.text)
    writer.raw(document.strings)
    for node in document.nodes {
      writer.number(Int(node.kind.rawValue))
      writer.number(Int(node.traits.rawValue))
      writer.number(node.number)
      writer.number(node.ordinal)
      writer.number(node.end)
      writer.number(node.stringEnd)
      writer.number(node.altEnd)
      writer.number(node.textStart)
    }
    return ContentHash(writer.bytes)
  }
}

// MARK: - Computed from the text

extension ProseFacts {
  /// At 230 words a minute, and 400 characters of scripts that put no spaces between words; at least 1.
  package static func readingMinutes(_ text: [UInt8]) -> Int {
    var words = 0
    var characters = 0
    var isInWord = false
    for byte in text {
      switch byte {
      case 0x20, 0x0A, 0x09: isInWord = false
      // The lead bytes of kana, Han and Hangul.
      case 0xE3...0xED:
        characters += 1
        isInWord = false
      case 0x80..<0xC0: break
      default:
        if !isInWord { words += 1 }
        isInWord = true
      }
    }
    return max(1, (words * 400 + characters * 230 + 46_000) / 92_000)
  }

  package static func opening(of document: Document) -> String? {
    guard let paragraph = document.nodes.first(where: { $0.kind == .paragraph && !$0.text.isEmpty }) else {
      return nil
    }
    let bytes = document.text[paragraph.text]
    let limit = 200
    guard bytes.count > limit else { return String(decoding: bytes, as: UTF8.self) }
    let cut = bytes.prefix(limit).lastIndex(of: UInt8(ascii: " ")) ?? wholeCharacters(bytes, limit)
    return String(decoding: bytes[..<cut], as: UTF8.self) + "…"
  }

  private static func wholeCharacters(_ bytes: ArraySlice<UInt8>, _ limit: Int) -> Int {
    var end = bytes.startIndex + limit
    while end > bytes.startIndex, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return end
  }
}

// MARK: - Stored

extension ProseFacts.Link: Storable {
  package func store(in writer: inout ByteWriter) {
    writer.string(destination)
    writer.number(line)
    writer.number(column)
    writer.flag(isImage)
  }

  package init(stored reader: inout ByteReader) throws(StoredFault) {
    self.init(
      destination: try reader.string(),
      line: try reader.number(),
      column: try reader.number(),
      isImage: try reader.flag()
    )
  }
}

extension ProseFacts.Place: Storable {
  package func store(in writer: inout ByteWriter) {
    writer.number(line)
    writer.number(column)
  }

  package init(stored reader: inout ByteReader) throws(StoredFault) {
    self.init(line: try reader.number(), column: try reader.number())
  }
}

extension ProseFacts.Reference: Storable {
  package func store(in writer: inout ByteWriter) {
    writer.string(id)
    writer.value(place)
  }

  package init(stored reader: inout ByteReader) throws(StoredFault) {
    self.init(id: try reader.string(), place: try reader.value())
  }
}

extension ProseFacts: Storable {
  package func store(in writer: inout ByteWriter) {
    writer.flag(isEmpty)
    if isEmpty { return }
    writer.value(hash)
    writer.number(firstLine)
    writer.optional(opening)
    writer.number(readingMinutes)
    writer.list(links)
    writer.list(bareImages)
    writer.list(references)
    writer.list(sourceReferences)
  }

  package init(stored reader: inout ByteReader) throws(StoredFault) {
    self.init()
    isEmpty = try reader.flag()
    if isEmpty { return }
    hash = try reader.value()
    firstLine = try reader.number()
    opening = try reader.optionalString()
    readingMinutes = try reader.number()
    links = try reader.list()
    bareImages = try reader.list()
    references = try reader.list()
    sourceReferences = try reader.list()
  }
}
