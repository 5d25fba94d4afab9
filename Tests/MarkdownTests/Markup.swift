/// Reads our own HTML, strictly: what is opened is closed in order, and nothing but our elements appears.
struct Markup {
  private let html: [UInt8]
  private var at = 0
  private var open: [String] = []
  private(set) var ids: [String] = []
  private static let void: Set = ["br", "hr", "img", "input"]
  private static let known: Set = [
    "a", "blockquote", "br", "code", "del", "div", "em", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "img",
    "input", "li", "ol", "p", "pre", "section", "strong", "sup", "table", "tbody", "td", "th", "thead", "tr",
    "ul",
  ]

  init(_ html: [UInt8]) { self.html = html }

  /// The first thing that is wrong; nil if nothing is.
  mutating func fault() -> String? {
    while at < html.count {
      guard html[at] == UInt8(ascii: "<") else {
        at += 1
        continue
      }
      guard let end = html[at...].firstIndex(of: UInt8(ascii: ">")) else { return "a tag does not end" }
      let tag = String(decoding: html[(at + 1)..<end], as: UTF8.self)
      at = end + 1
      if let fault = read(tag) { return fault }
    }
    if let left = open.last { return "<\(left)> is not closed" }
    return Set(ids).count == ids.count ? nil : "an id stands twice"
  }

  private mutating func read(_ tag: String) -> String? {
    let closes = tag.first == "/"
    let name = String(tag.drop { $0 == "/" }.prefix { $0 != " " })
    guard Self.known.contains(name) else { return "<\(tag)> is none of our elements" }
    if closes {
      guard open.popLast() == name else { return "</\(name)> closes what is not open" }
      return nil
    }
    if name == "a", open.contains("a") { return "a link in a link: <\(tag)>" }
    if let found = tag.firstRange(of: " id=\"") {
      ids.append(String(tag[found.upperBound...].prefix { $0 != "\"" }))
    }
    if !Self.void.contains(name) { open.append(name) }
    return nil
  }
}
