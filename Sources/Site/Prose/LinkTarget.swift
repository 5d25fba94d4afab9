import Briefings
import Images
import Markdown

/// What a link written in Markdown leads to.
enum LinkTarget: Hashable, Sendable {
  /// Another site, a mail address, or a place on the same page.
  case elsewhere
  /// Below the site's root, encoded; the suffix is a query or fragment: `#background`.
  case found(path: String, suffix: String)
  case nothing
}

extension SiteIndex {
  /// Where a link or image of a text leads that names no entity: `[[id]]` then means a briefing.
  func target(of node: Node, in document: Document, from place: Prose.Place) -> LinkTarget {
    guard node.traits.contains(.wiki) else { return target(of: document.strings[node.string], from: place) }
    return briefing(ofWikiLink: node, in: document)
      .map { .found(path: briefingPaths[$0], suffix: "") } ?? .nothing
  }

  /// The briefing that a wiki link means; nil where there is none of that id.
  func briefing(ofWikiLink node: Node, in document: Document) -> Int? {
    briefingIndices[document.attribute(node.string)].map(Int.init)
  }

  /// Resolves a link as a file link (`../actors/kim.md`, `../assets/map.png`), or as a link to a page
  /// (`../actors/kim/`), from the folder in `Content/` of the file that it stands in.
  func target(of destination: ArraySlice<UInt8>, from place: Prose.Place) -> LinkTarget {
    guard ProseFacts.leadsIntoSite(destination) else { return .elsewhere }
    let end =
      destination.firstIndex { $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: "?") } ?? destination.endIndex
    guard let path = Links.decoded(destination[..<end]),
      let parts = Self.parts(of: path, below: folder(of: place))
    else { return .nothing }
    let suffix = String(decoding: destination[end...], as: UTF8.self)
    return page(parts).map { .found(path: $0, suffix: suffix) } ?? .nothing
  }

  /// Of an image that was found at a path below the site's root; without it pages jump when the image comes.
  func imageSize(at path: String) -> ImageSize? {
    guard !library.imageSizes.isEmpty, path.hasPrefix("assets/") else { return nil }
    return Links.decoded(path.dropFirst("assets/".count).utf8).flatMap { library.imageSizes[$0] }
  }

  /// Where a file of `Content/assets/` is published, below the site's root: `assets/map.png`, or
  /// `assets/map.0123456789.png` where names tell the content.
  func assetPath(_ source: String) -> String {
    guard let mark = library.assetMarks[source] else { return "assets/\(source)" }
    let name = source.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return "assets/\(source).\(mark)" }
    return "assets/\(source[..<dot]).\(mark)\(source[dot...])"
  }

  /// The path of a page or file of the content as it is published, encoded.
  func published(_ path: String) -> String {
    guard !library.assetMarks.isEmpty, path.hasPrefix("assets/"),
      let source = Links.decoded(path.dropFirst("assets/".count).utf8)
    else { return path }
    return "assets/" + Links.encoded(String(assetPath(source).dropFirst("assets/".count)))
  }

  /// Of a text's first image, below the site's root, encoded; nil where it has none of the site's own.
  func firstImage(of facts: ProseFacts, at place: Prose.Place) -> String? {
    for link in facts.links where link.isImage {
      if case .found(let path, _) = target(of: Array(link.destination.utf8)[...], from: place) {
        return published(path)
      }
    }
    return nil
  }

  private func folder(of place: Prose.Place) -> Substring {
    switch place {
    case .briefing: "briefings"
    case .profile: "actors"
    case .account: "events"
    }
  }

  /// The path's parts below `Content/`; nil where it leads out of it. A leading slash means `Content/` itself.
  private static func parts(of path: String, below folder: Substring) -> [Substring]? {
    var parts: [Substring] = path.hasPrefix("/") ? [] : [folder]
    for part in path.split(separator: "/") where part != "." {
      if part != ".." {
        parts.append(part)
      } else if parts.popLast() == nil {
        return nil
      }
    }
    return parts
  }

  private func page(_ parts: [Substring]) -> String? {
    if parts.isEmpty { return "" }
    if parts[0] == "assets" {
      let path = parts.dropFirst().joined(separator: "/")
      return assets.contains(path) ? "assets/" + Links.encoded(path) : nil
    }
    if parts.count == 1 {
      return ["briefings", "actors", "events"].contains(parts[0]) ? parts[0] + "/" : nil
    }
    guard parts.count == 2 else { return nil }
    let written = String(parts[1].hasSuffix(".md") ? parts[1].dropLast(3) : parts[1])
    // A file that gave way by `sameAs` has no page of its own.
    let id = library.replacements[written] ?? written
    switch parts[0] {
    case "briefings": return briefingIndices[written].map { briefingPaths[Int($0)] }
    case "actors": return actorIndices[id].map { path(ofActor: Int($0)) }
    case "events": return eventIndices[id].map { path(ofEvent: Int($0)) }
    default: return nil
    }
  }
}
