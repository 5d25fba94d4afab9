import Briefings
import Images
import Markdown
import Mentions

extension PageMaker {
  /// A text with the names that it mentions made links, and its own links resolved.
  func prose(at place: Prose.Place) -> ProseView {
    let document = index.document(at: place)
    guard !document.isEmpty else { return ProseView(document: document) }
    var view = ProseView(document: document)
    view.labels = words.labels
    let linked = index.linkedDocument(at: place)
    var resolved: [Int32: LinkOverlay.Resolution] = [:]
    var references: [String: Int] = [:]
    view.overlay.attributes.reserveCapacity(linked.mentions.count * 80)
    for mention in linked.mentions where mention.isLinked && mention.rule != .explicit {
      view.overlay.spans.append(
        LinkOverlay.Span(
          start: mention.start,
          end: mention.end,
          attributes: append(entity: mention.entity, to: &view.overlay.attributes)
        )
      )
    }
    for (node, entity) in linked.explicitLinks {
      resolved[node] = resolution(node, entity, document, &view.overlay.attributes)
    }
    for (i, node) in document.nodes.enumerated() {
      switch node.kind {
      case .link, .image:
        guard resolved[Int32(i)] == nil else { continue }
        resolved[Int32(i)] = resolution(node, document, place, &view.overlay.attributes)
      case .sourceReference:
        let id = document.attribute(node.string)
        guard let mark = mark(id, in: Carrier(place)) else { continue }
        references[id, default: 0] += 1
        resolved[Int32(i)] = reference(
          mark,
          references[id] ?? 1,
          in: Carrier(place),
          &view.overlay.attributes
        )
      case .footnoteDefinition:
        view.reservedIDs.insert("fn-\(node.number)")
        for ordinal in 1...max(1, node.ordinal) {
          view.reservedIDs.insert("fnref-\(node.number)\(ordinal > 1 ? "-\(ordinal)" : "")")
        }
      default: continue
      }
    }
    view.overlay.resolutions = resolved
    return view
  }

  /// A number that leads to the source, and that the source leads back to; from feeds it leads to the noun's page.
  private func reference(
    _ mark: SourceMark,
    _ ordinal: Int,
    in carrier: Carrier,
    _ html: inout [UInt8]
  ) -> LinkOverlay.Resolution {
    let start = Int32(html.count)
    let isHome = path == index.path(of: carrier)
    html += "<sup class=\"source\"><a href=\"".utf8
    if !isHome { HTMLText.append(links.to(index.path(of: carrier)), to: &html) }
    HTMLText.append(mark.url, to: &html)
    if isHome {
      let source = String(mark.url.dropFirst("#_source-".count))
      html += "\" id=\"\(SourceView.Reference.anchor(source, ordinal: ordinal))\" role=\"doc-noteref".utf8
    }
    html += "\" title=\"".utf8
    HTMLText.append(mark.title ?? "", to: &html)
    html += "\">[\(mark.label)]</a></sup>".utf8
    return .replaced(start..<Int32(html.count))
  }

  /// An explicit link to an entity: with the entity's name where only its id is written.
  private func resolution(
    _ node: Int32,
    _ entity: EntityID?,
    _ document: Document,
    _ attributes: inout [UInt8]
  ) -> LinkOverlay.Resolution {
    guard let entity else { return .words }
    let range = append(entity: entity, to: &attributes)
    let link = document.nodes[Int(node)]
    guard link.traits.contains(.wiki), document.text[link.text] == document.strings[link.string] else {
      return .attributes(range)
    }
    let start = Int32(attributes.count)
    attributes.append(contentsOf: index.name(of: entity).utf8)
    return .renamed(range, words: start..<Int32(attributes.count))
  }

  /// A link to a file, an asset or another site; nil where it stays as Markdown has it.
  private func resolution(
    _ node: Node,
    _ document: Document,
    _ place: Prose.Place,
    _ attributes: inout [UInt8]
  ) -> LinkOverlay.Resolution? {
    switch index.target(of: node, in: document, from: place) {
    case .elsewhere: return nil
    case .nothing: return .words
    case .found(let path, let suffix):
      let start = Int32(attributes.count)
      attributes.append(contentsOf: (node.kind == .image ? "loading=\"lazy\" src=\"" : "href=\"").utf8)
      if node.kind == .image, let size = index.imageSize(at: path) {
        let told = "width=\"\(size.width)\" height=\"\(size.height)\" "
        attributes.insert(contentsOf: told.utf8, at: Int(start))
      }
      HTMLText.append(links.to(index.published(path)), to: &attributes)
      HTMLText.append(Links.encodedSuffix(suffix), to: &attributes)
      attributes.append(UInt8(ascii: "\""))
      let range = start..<Int32(attributes.count)
      guard node.traits.contains(.wiki), document.text[node.text] == document.strings[node.string],
        let briefing = index.briefing(ofWikiLink: node, in: document)
      else { return .attributes(range) }
      let words = Int32(attributes.count)
      attributes.append(contentsOf: library.briefings[briefing].title.utf8)
      return .renamed(range, words: words..<Int32(attributes.count))
    }
  }

  /// Appends what stands between `<a ` and `>` of a link to an entity; where it stands.
  func append(entity: EntityID, to attributes: inout [UInt8]) -> Range<Int32> {
    let start = Int32(attributes.count)
    attributes.append(contentsOf: "class=\"entity\" data-kind=\"".utf8)
    attributes.append(contentsOf: index.kind(of: entity).slug.utf8)
    attributes.append(contentsOf: "\" href=\"".utf8)
    // Ids are letters, digits and hyphens; the root may be an address of anyone's.
    HTMLText.append(links.root, to: &attributes)
    attributes.append(contentsOf: index.path(of: entity).utf8)
    attributes.append(UInt8(ascii: "\""))
    return start..<Int32(attributes.count)
  }
}

extension Links {
  /// A query or fragment with what may not stand in a URL encoded: spaces, quotes, control characters, and what is
  /// beyond ASCII.
  static func encodedSuffix(_ suffix: String) -> String {
    if suffix.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && !#""<>\^`{|}"#.utf8.contains($0) }) {
      return suffix
    }
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in suffix.utf8 {
      if byte > 0x20, byte < 0x7F, !#""<>\^`{|}"#.utf8.contains(byte) {
        bytes.append(byte)
      } else {
        bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 0xF)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
