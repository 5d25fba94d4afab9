import Diagnostics

/// Finds the close of every opening tag, and which tokens lie in a parent tag outside its blocks.
struct TagMatching {
  let text: [UInt8]
  let at: (Int) -> SourceSpan

  /// Returns whether every opening tag has its close.
  func match(_ tokens: inout [Token], _ diagnostics: inout DiagnosticList) -> Bool {
    var open: [Int] = []
    var isSound = true
    for i in tokens.indices {
      if let top = open.last { tokens[i].isIgnored = tokens[top].kind == .parent }
      if tokens[i].opens {
        open.append(i)
      } else if tokens[i].kind == .close {
        guard let opener = open.popLast() else {
          diagnostics.error(
            .templateWrongClose,
            "'\(source(tokens[i]))' closes nothing",
            at: at(tokens[i].range.lowerBound)
          )
          isSound = false
          continue
        }
        if text[tokens[opener].name] != text[tokens[i].name] {
          diagnostics.error(
            .templateWrongClose,
            "'\(source(tokens[i]))' closes '\(source(tokens[opener]))'",
            at: at(tokens[i].range.lowerBound),
            notes: [.init("opened here", at: at(tokens[opener].range.lowerBound))],
            suggestion: "did you mean '{{/\(name(tokens[opener]))}}'?"
          )
          isSound = false
        }
        // A close belongs to what it closes, not to what that lies in.
        tokens[i].isIgnored = false
        tokens[i].partner = opener
        tokens[opener].partner = i
      }
    }
    for opener in open {
      diagnostics.error(
        .templateUnclosedSection,
        "'\(source(tokens[opener]))' is not closed",
        at: at(tokens[opener].range.lowerBound),
        suggestion: "close it with '{{/\(name(tokens[opener]))}}'"
      )
      isSound = false
    }
    return isSound
  }

  private func source(_ token: Token) -> String { String(decoding: text[token.range], as: UTF8.self) }
  private func name(_ token: Token) -> String { String(decoding: text[token.name], as: UTF8.self) }
}
