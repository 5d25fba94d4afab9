extension Document {
  /// The ids of the document's headings, in order: their words in lower case joined by hyphens, made unique.
  ///
  /// `reserved`: ids that the page has already.
  package func headingIDs(reserved: Set<String> = []) -> [String] {
    var taken = reserved
    // The number tried last for each slug, so that a thousand equal headings are not a million tries.
    var numbers: [String: Int] = [:]
    var ids: [String] = []
    for heading in nodes where heading.kind == .heading {
      let slug = Self.slug(of: text[heading.text])
      var number = numbers[slug, default: 1]
      var id = number == 1 ? slug : "\(slug)-\(number)"
      while !taken.insert(id).inserted {
        number += 1
        id = "\(slug)-\(number)"
      }
      numbers[slug] = number
      ids.append(id)
    }
    return ids
  }

  /// Letters and digits of any script in lower case, everything else as single hyphens: `what-happened`.
  package static func slug(of text: ArraySlice<UInt8>) -> String {
    var out = String.UnicodeScalarView()
    var pending = false
    for scalar in String(decoding: text, as: UTF8.self).lowercased().unicodeScalars {
      let isWord =
        scalar.isASCII
        ? ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar)
        : scalar.properties.isAlphabetic || scalar.properties.numericType != nil
          || scalar.properties.generalCategory == .nonspacingMark
      if isWord {
        if pending, !out.isEmpty { out.append("-") }
        pending = false
        out.append(scalar)
      } else if scalar != "'" && scalar != "\u{2019}" {
        pending = true
      }
    }
    return out.isEmpty ? "section" : String(out)
  }

  /// Whether raw HTML is nothing but a comment, which authors use for notes to themselves.
  package static func isComment(_ html: ArraySlice<UInt8>) -> Bool {
    let trimmed = html.drop { $0 <= 0x20 }
    guard trimmed.starts(with: "<!--".utf8) else { return false }
    var end = trimmed.endIndex
    while end > trimmed.startIndex, trimmed[end - 1] <= 0x20 { end -= 1 }
    let body = trimmed[..<end]
    guard body.suffix(3).elementsEqual("-->".utf8) else { return false }
    // Only one comment: nothing may follow its end.
    return !body.dropLast(3).indices.contains { body[$0...].starts(with: "-->".utf8) }
  }
}
