/// What a field holds, and so where it may stand.
enum FieldKind: Sendable {
  case text
  case html
  case url
  case number
  case flag
  case params
  /// The child's shape is asked for only when a template goes there, so that shapes may be recursive.
  case record(@Sendable () -> ShapeInfo)
  case list(@Sendable () -> ShapeInfo)

  /// The kind in words, for messages: `a list`.
  var words: String {
    switch self {
    case .text: "text"
    case .html: "HTML"
    case .url: "a URL"
    case .number: "a number"
    case .flag: "a flag"
    case .params: "free parameters"
    case .record: "a record"
    case .list: "a list"
    }
  }
}

/// A ``Field`` without its type, as the compiler sees it.
struct FieldInfo: Sendable {
  var name: String
  var kind: FieldKind
}

/// A ``Shape`` without its type, as the compiler sees it.
struct ShapeInfo: Sendable {
  var name: String
  var type: ObjectIdentifier
  var fields: [FieldInfo]

  func index(of name: String) -> Int? { fields.firstIndex { $0.name == name } }

  func isSame(as other: ShapeInfo) -> Bool { type == other.type && name == other.name }
}
