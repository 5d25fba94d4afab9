import Briefings

/// The files that tell crawlers what there is.
enum Sitemap {
  /// https://www.sitemaps.org/protocol.html: every page that is meant to be found. `paths` are below the base URL.
  static func xml(base: String, paths: [(path: String, modified: Int32?)]) -> [UInt8] {
    var xml = XMLWriter()
    xml.element("urlset", ["xmlns": "http://www.sitemaps.org/schemas/sitemap/0.9"]) { xml in
      for (path, modified) in paths {
        xml.element("url") { xml in
          xml.element("loc", text: base + path)
          xml.element("lastmod", text: modified.map(Timestamp.isoDay))
        }
      }
    }
    return xml.bytes
  }

  /// The list of the files that hold the pages.
  static func index(base: String, paths: [String]) -> [UInt8] {
    var xml = XMLWriter()
    xml.element("sitemapindex", ["xmlns": "http://www.sitemaps.org/schemas/sitemap/0.9"]) { xml in
      for path in paths {
        xml.element("sitemap") { $0.element("loc", text: base + path) }
      }
    }
    return xml.bytes
  }

  /// https://www.rfc-editor.org/rfc/rfc9309: everything may be read.
  static func robots(base: String?) -> [UInt8] {
    var text = "User-agent: *\nAllow: /\n"
    if let base { text += "\nSitemap: \(base)sitemap.xml\n" }
    return Array(text.utf8)
  }
}
