/// Feeds as Atom, https://www.rfc-editor.org/rfc/rfc4287.
enum AtomFeed {
  static let name = "feed.xml"

  static func bytes(_ feed: Feed) -> [UInt8] {
    var xml = XMLWriter()
    xml.element("feed", ["xmlns": "http://www.w3.org/2005/Atom", "xml:lang": feed.language]) { xml in
      let page = feed.base + feed.page
      xml.element("id", text: page)
      xml.element("title", text: feed.title)
      xml.element("subtitle", text: feed.subtitle)
      xml.element("updated", text: Timestamp.rfc3339(feed.updated))
      xml.empty("link", ["rel": "self", "type": "application/atom+xml", "href": page + name])
      xml.empty("link", ["rel": "alternate", "type": "text/html", "href": page])
      xml.element("icon", text: feed.base + "assets/favicon.svg")
      xml.element("author") { $0.element("name", text: feed.author) }
      xml.element("rights", text: feed.marking)
      for item in feed.items { xml.element("entry") { write(item, &$0) } }
    }
    return xml.bytes
  }

  private static func write(_ item: FeedItem, _ xml: inout XMLWriter) {
    xml.element("id", text: item.address)
    xml.element("title", text: item.title)
    xml.empty("link", ["rel": "alternate", "type": "text/html", "href": item.address])
    xml.element("published", text: item.published.map(Timestamp.rfc3339))
    xml.element("updated", text: Timestamp.rfc3339(item.updated))
    for author in item.authors { xml.element("author") { $0.element("name", text: author) } }
    for tag in item.tags { xml.empty("category", ["term": tag]) }
    xml.element("summary", text: item.summary)
    switch item.body {
    case .whole(let html): xml.element("content", ["type": "html", "xml:base": item.address], html: html)
    case .excerpt(let html): xml.element("summary", ["type": "html"], html: html)
    case .words(let words): xml.element("content", ["type": "text"], text: words)
    }
  }
}
