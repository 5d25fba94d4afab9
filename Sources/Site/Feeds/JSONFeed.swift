import Bytes

/// Feeds as JSON Feed 1.1, https://www.jsonfeed.org/version/1.1/.
enum JSONFeed {
  static let name = "feed.json"

  static func bytes(_ feed: Feed) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      let page = feed.base + feed.page
      json.member("version", "https://jsonfeed.org/version/1.1")
      json.member("title", feed.title)
      json.member("home_page_url", page)
      json.member("feed_url", page + name)
      json.member("description", feed.subtitle)
      json.member("favicon", feed.base + "assets/favicon.svg")
      json.member("language", feed.language)
      json.list("authors", [feed.author]) { $0.member("name", $1) }
      // Readers ask for the list even where it is empty.
      json.array("items") { json in
        for item in feed.items { json.object { write(item, &$0) } }
      }
    }
    return json.bytes + [0x0A]
  }

  private static func write(_ item: FeedItem, _ json: inout JSONWriter) {
    json.member("id", item.address)
    json.member("url", item.address)
    json.member("title", item.title)
    json.member("summary", item.summary)
    json.member("date_published", item.published.map(Timestamp.rfc3339))
    json.member("date_modified", Timestamp.rfc3339(item.updated))
    json.member("language", item.language)
    json.list("authors", item.authors) { $0.member("name", $1) }
    json.member("tags", item.tags)
    switch item.body {
    case .whole(let html), .excerpt(let html):
      json.member("content_html", String(decoding: html, as: UTF8.self))
    case .words(let words): json.member("content_text", words)
    }
  }
}
