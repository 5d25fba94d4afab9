import Foundation

/// Turns the text of a note into the Markdown of `Content/`.
///
/// Code stays as it is. Links to notes become links to their pages, or their words; what Markdown has no word for is
/// taken out, and told.
struct ObsidianText {
  /// Where a note leads, by its name or an alias in lower case: `[[id]]` for an actor or event, a path for a briefing.
  enum Target: Sendable {
    case entity(String)
    case briefing(String)
  }

  let targets: [String: Target]
  /// The note, for the losses.
  let name: String
  /// What leads from the note's folder to that of briefings: nothing, or `../briefings/`.
  let briefings: String
  private(set) var losses = Losses()

  init(_ targets: [String: Target], of name: String, briefings: String, losses: Losses) {
    self.targets = targets
    self.name = name
    self.briefings = briefings
    self.losses = losses
  }

  mutating func converted(_ text: String) -> String {
    var lines: [String] = []
    var fence: Substring?
    var isDropped = false
    var isComment = false
    for whole in text.split(separator: "\n", omittingEmptySubsequences: false) {
      var line = whole
      if fence == nil {
        let wasComment = isComment
        line = withoutComments(whole, &isComment)
        // A line of a comment alone is none.
        if line.isEmpty, wasComment || isComment { continue }
      }
      let start = line.drop { $0 == " " }
      if let open = fence {
        if !isDropped { lines.append(String(line)) }
        if start.hasPrefix(open) { fence = nil }
        continue
      }
      if start.hasPrefix("```") || start.hasPrefix("~~~") {
        fence = start.prefix(3)
        isDropped = ["dataview", "dataviewjs", "query", "tasks"].contains(start.dropFirst(3).lowercased())
        if isDropped { losses.add("queries", name) } else { lines.append(String(line)) }
        continue
      }
      lines.append(inline(callout(line)))
    }
    return lines.joined(separator: "\n")
  }

  /// What stands between `%%` and `%%`, on one line or many, is for who wrote it alone; so is all after one that is not
  /// closed.
  private mutating func withoutComments(_ line: Substring, _ isComment: inout Bool) -> Substring {
    guard isComment || line.contains("%%") else { return line }
    var kept = ""
    var isCode = false
    var rest = line
    while let first = rest.first {
      if !isCode, rest.hasPrefix("%%") {
        if !isComment { losses.add("comments", name) }
        isComment.toggle()
        rest = rest.dropFirst(2)
        continue
      }
      if !isComment {
        if first == "`" { isCode.toggle() }
        kept.append(first)
      }
      rest = rest.dropFirst()
    }
    return kept[...]
  }

  /// `> [!warning] Title` is a quote that begins with its title.
  private mutating func callout(_ line: Substring) -> String {
    guard let match = line.firstMatch(of: /^(\s*>\s*)\[!\w+\][+-]?\s*(.*)$/) else { return String(line) }
    losses.add("kinds of callouts", name)
    return match.2.isEmpty ? String(match.1) : "\(match.1)**\(match.2)**"
  }

  private mutating func inline(_ line: String) -> String {
    var out = ""
    // Between backticks nothing is touched.
    for (i, part) in line.split(separator: "`", omittingEmptySubsequences: false).enumerated() {
      if i > 0 { out += "`" }
      out += i % 2 == 1 ? String(part) : plain(String(part))
    }
    if let id = out.firstMatch(of: /\s\^[A-Za-z0-9-]+$/) { out.removeSubrange(id.range) }
    return out
  }

  private mutating func plain(_ text: String) -> String {
    var out = text
    for match in out.matches(of: /!\[\[(.+?)\]\]/).reversed() {
      losses.add("embedded files and notes", "\(name): \(match.1)")
      out.removeSubrange(match.range)
    }
    for match in out.matches(of: /\[\[([^\]\|#]*)(#[^\]\|]*)?(?:\|([^\]]*))?\]\]/).reversed() {
      out.replaceSubrange(match.range, with: link(String(match.1), match.2, match.3.map(String.init)))
    }
    for match in out.matches(of: /==(.+?)==/).reversed() {
      out.replaceSubrange(match.range, with: "**\(match.1)**")
    }
    return out
  }

  private mutating func link(_ target: String, _ heading: Substring?, _ words: String?) -> String {
    let note = target.split(separator: "/").last.map(String.init) ?? target
    if heading != nil, !target.isEmpty { losses.add("headings that links lead to", "\(name): \(target)") }
    let shown = words ?? (note.isEmpty ? heading.map { String($0.dropFirst()) } ?? "" : note)
    switch targets[note.lowercased()] {
    case .entity(let id): return "[[\(id)|\(shown)]]"
    case .briefing(let id): return "[\(shown)](\(briefings)\(id).md)"
    case nil:
      if !note.isEmpty { losses.add("links to notes that have no page", "\(name): \(note)") }
      return shown
    }
  }
}
