import Diagnostics

/// Texts that are the same on all pages: `{{words.related}}` becomes a literal when the template is compiled.
package struct Constants: Sendable {
  /// What tags name them by, before the dot.
  package let name: String
  let texts: [String: String]

  package init(name: String, texts: [String: String]) {
    self.name = name
    self.texts = texts
  }
}

extension Compiler {
  /// Writes the constant that a tag names, escaped; false where it names none and is a field's.
  mutating func compileConstant(_ node: SyntaxNode) -> Bool {
    guard !isFree, let constants else { return false }
    let name = tree.name(of: node)
    guard name.hasPrefix(constants.name + ".") else { return false }
    let key = String(name.dropFirst(constants.name.utf8.count + 1))
    guard let text = constants.texts[key] else {
      let near = nearestName(to: key, in: constants.texts.keys)
      error(
        .templateUnknownField,
        "'\(constants.name)' has no '\(key)'",
        at: node,
        suggestion: near.map { "did you mean '\(constants.name).\($0)'?" }
      )
      return true
    }
    guard mayStandAsText(name, node) else { return true }
    var bytes: [UInt8] = []
    HTMLEscaping.append(text, to: &bytes)
    write(bytes)
    return true
  }
}
