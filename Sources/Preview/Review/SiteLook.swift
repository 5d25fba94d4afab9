/// The style sheets and the icon of the site, so that pages of the preview's own look like it.
struct SiteLook: Hashable, Sendable {
  /// Addresses from the server's root, in their order.
  private(set) var styleSheets: [String] = []
  private(set) var icon: String?

  init() {}

  /// - Parameter home: the page at the root; what it links to by a relative address is taken.
  init(home: [UInt8]) {
    for tag in String(decoding: home, as: UTF8.self).split(separator: "<") where tag.hasPrefix("link ") {
      guard let end = tag.firstIndex(of: ">"), let address = Self.value(of: "href", in: tag[..<end]),
        case .file = RequestPath("/" + address)
      else { continue }
      switch Self.value(of: "rel", in: tag[..<end]) {
      case "stylesheet": styleSheets.append("/" + address)
      case "icon": icon = "/" + address
      default: continue
      }
    }
  }

  private static func value(of name: String, in attributes: Substring) -> String? {
    guard let start = attributes.firstRange(of: " \(name)=\"")?.upperBound,
      let end = attributes[start...].firstIndex(of: "\"")
    else { return nil }
    return String(attributes[start..<end])
  }
}
