import Diagnostics
import Storing

/// Looks at one file of a built site: its links and its identifiers.
struct PageCheck {
  let path: String
  private let index: OutputIndex
  private let folder: Folder
  private let baseURL: String?
  /// Links that lead to the site itself.
  private(set) var links = 0
  var diagnostics = DiagnosticList()
  private var lines: LineTable?
  /// Looking for what was meant takes long; a page with many broken links gets only so many answers.
  private var suggestionsLeft = 10
  /// What links begin with that are read from the site's root: `../../`.
  private let toRoot: [UInt8]
  /// Links from the root that have been found to lead somewhere, by the pages looked at before.
  private var known: Set<ContentHash>

  init(_ path: String, index: OutputIndex, folder: Folder, baseURL: String?, known: Set<ContentHash>) {
    self.path = path
    self.index = index
    self.folder = folder
    self.baseURL = baseURL
    self.known = known
    toRoot = Array(String(repeating: "../", count: path.split(separator: "/").count - 1).utf8)
  }

  /// Hands on what has been found to lead somewhere.
  mutating func takeKnown() -> Set<ContentHash> {
    defer { known = [] }
    return known
  }

  mutating func run(_ bytes: [UInt8]) {
    var seen: [String: Int] = [:]
    MarkupScanner.scan(bytes) { kind, range in
      let value = bytes[range]
      switch kind {
      case .identifier:
        let identifier = CharacterReferences.decoded(value)
        if let first = seen[identifier] {
          if OutputIndex.isPage(path) { reportTwice(identifier, first, range.lowerBound, bytes) }
        } else {
          seen[identifier] = range.lowerBound
        }
      case .link: follow(value, bytes)
      case .linkSet:
        for candidate in value.split(separator: UInt8(ascii: ",")) {
          if let address = candidate.split(whereSeparator: { $0 <= 0x20 }).first { follow(address, bytes) }
        }
      case .refresh:
        if let equals = value.firstIndex(of: UInt8(ascii: "=")) { follow(value[(equals + 1)...], bytes) }
      }
    }
  }

  private mutating func follow(_ value: ArraySlice<UInt8>, _ bytes: [UInt8]) {
    // Most links of a site are read from its root, by many pages: such a one need not be followed again.
    let key = !toRoot.isEmpty && value.starts(with: toRoot) ? ContentHash(value.dropFirst(toRoot.count)) : nil
    if let key, known.contains(key) {
      links += 1
      return
    }
    let text = CharacterReferences.decoded(value)
    let at = value.startIndex
    let before = diagnostics.all.count
    switch Address(text, in: path, base: baseURL) {
    case .elsewhere: return
    case .malformed:
      report(
        .brokenLink,
        "link to '\(text)' is no address: a '%' in it is not followed by two digits",
        at,
        bytes
      )
    case .outside:
      report(.brokenLink, "link to '\(text)' leads out of the site", at, bytes)
    case .inside(let target, let fragment, let isAbsolute):
      // A page for what is missing is sent at any depth, and so cannot link otherwise.
      if isAbsolute && path != "404.html" { reportAbsolute(text, target, at, bytes) }
      follow(text, to: target, fragment, at, bytes)
    }
    links += 1
    if let key, diagnostics.all.count == before { known.insert(key) }
  }

  private mutating func follow(
    _ text: String,
    to target: String,
    _ fragment: String?,
    _ at: Int,
    _ bytes: [UInt8]
  ) {
    guard let file = index.file(at: target) else {
      let meant = suggest { $0.index.nearest(to: target).map($0.relative) }
      report(.brokenLink, "link to '\(text)' leads to no file of the site", at, bytes, meant)
      return
    }
    guard let fragment, !fragment.isEmpty, fragment.lowercased() != "top", !fragment.hasPrefix(":~:"),
      OutputIndex.isPage(index.files[file]), !index.has(fragment, in: file)
    else { return }
    let meant = suggest { check in
      nearestName(to: fragment, in: check.identifiers(in: file)).map { "#\($0)" }
    }
    report(
      .brokenFragment,
      "link to '\(text)' leads to no place in '\(index.files[file])': it has no id '\(fragment)'",
      at,
      bytes,
      meant
    )
  }

  private mutating func suggest(_ find: (Self) -> String?) -> String? {
    guard suggestionsLeft > 0 else { return nil }
    suggestionsLeft -= 1
    return find(self).map { "did you mean '\($0)'?" }
  }

  private func identifiers(in file: Int) -> [String] {
    var bytes: [UInt8] = []
    guard (try? folder.read(index.files[file], into: &bytes)) == true else { return [] }
    let text = bytes
    var all: [String] = []
    MarkupScanner.scan(text) { kind, range in
      if kind == .identifier { all.append(CharacterReferences.decoded(text[range])) }
    }
    return all
  }

  /// How this page links to a path below the output folder.
  private func relative(_ target: String) -> String {
    let from = path.split(separator: "/").dropLast()
    let to = target.split(separator: "/")
    let isFolder = target.isEmpty || target.hasSuffix("/")
    let shared = zip(from, isFolder ? to[...] : to.dropLast()).prefix { $0 == $1 }.count
    let up = String(repeating: "../", count: from.count - shared)
    let down = to[shared...].joined(separator: "/") + (isFolder && to.count > shared ? "/" : "")
    return up + down == "" ? "./" : up + down
  }
}

// MARK: - Reporting

extension PageCheck {
  private mutating func report(
    _ id: DiagnosticID,
    _ message: String,
    _ at: Int,
    _ bytes: [UInt8],
    _ suggestion: String? = nil
  ) {
    diagnostics.error(id, message, at: span(at, bytes), suggestion: suggestion)
  }

  private mutating func reportAbsolute(_ text: String, _ target: String, _ at: Int, _ bytes: [UInt8]) {
    diagnostics.warning(
      .absoluteLink,
      "link to '\(text)' begins with a slash and breaks when the site lies in a sub-folder",
      at: span(at, bytes),
      suggestion: "write it relative to the page: '\(relative(target))'"
    )
  }

  private mutating func reportTwice(_ identifier: String, _ first: Int, _ second: Int, _ bytes: [UInt8]) {
    diagnostics.warning(
      .duplicateIdentifier,
      "id '\(identifier)' is there twice; links lead to the first",
      at: span(second, bytes),
      notes: [Diagnostic.Note("the first is here", at: span(first, bytes))],
      suggestion: "give one of them another id"
    )
  }

  /// Lines are counted only where there is something to report.
  private mutating func span(_ at: Int, _ bytes: [UInt8]) -> SourceSpan {
    let lines = lines ?? LineTable(bytes)
    self.lines = lines
    return SourceSpan(path: "\(folder.name)/\(path)", start: lines.position(at: at))
  }
}
