/// Why a text is no YAML document that we read, and where.
struct YAMLFault: Error, Equatable {
  enum Reason: Equatable {
    /// libyaml's words.
    case syntax(String)
    case tooManyNodes, tooDeep
    case unknownAlias(String)
    case aliasInside(String)
    case secondDocument
  }

  var reason: Reason
  var line: Int
  var column: Int

  var message: String {
    switch reason {
    case .syntax(let problem): "this is no valid YAML: \(problem)"
    case .tooManyNodes: "more than \(YAMLBounds.nodes) values in one file, those that aliases repeat included"
    case .tooDeep: "lists and tables are nested more than \(YAMLBounds.depth) deep"
    case .unknownAlias(let name): "alias '*\(name)' has no anchor '&\(name)' before it"
    case .aliasInside(let name): "alias '*\(name)' stands inside its own anchor '&\(name)'"
    case .secondDocument: "a second YAML document begins here"
    }
  }

  var suggestion: String? {
    switch reason {
    case .syntax(let problem): Self.advice(problem)
    case .tooManyNodes, .tooDeep: "keep data of this size in files under Content/assets"
    case .unknownAlias(let name): "put quotes around a text that begins with '*', as '\"*\(name)\"'"
    case .aliasInside: nil
    case .secondDocument: "keep one: remove the line '...' or '---' before it"
    }
  }

  private static func advice(_ problem: String) -> String? {
    switch problem {
    case "mapping values are not allowed in this context":
      "put quotes around a text with ': ' in it, and begin every key in the column of the first"
    case "found character that cannot start any token":
      "put quotes around a text that begins with '@', '`' or '%', and indent with spaces, not tabs"
    case "did not find expected key", "could not find expected ':'":
      "write 'key: value', every key in the column of the first; put quotes around a text with quotes in it"
    case "did not find expected ',' or ']'": "close the list with ']'"
    case "did not find expected ',' or '}'": "close the table with '}'"
    case "found unexpected end of stream": "close the quotes"
    case "did not find expected <document start>": "write 'key: value' lines, and no line '...' before them"
    case "control characters are not allowed": "remove the character"
    default: nil
    }
  }
}
