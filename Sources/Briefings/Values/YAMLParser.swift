internal import CYaml
import Diagnostics

/// Reads YAML by the events of libyaml, as Yams has it with it; the only code of this target that touches C.
struct YAMLParser {
  private var anchors: [String: Int] = [:]
  private var open: [Int] = []
  private let firstLine: Int
  /// Where tags stand that we do not follow, for a warning.
  private(set) var ignoredTags: [(name: String, line: Int, column: Int)] = []

  init(firstLine: Int) { self.firstLine = firstLine }

  /// Fills `tree` from `source`, valid UTF-8 without BOM, that begins on line `firstLine` of its file.
  mutating func parse(_ source: UnsafeBufferPointer<UInt8>, into tree: inout ValueTree) throws(YAMLFault) {
    tree.removeAll()
    var parser = yaml_parser_t()
    guard yaml_parser_initialize(&parser) == 1 else {
      throw YAMLFault(reason: .syntax("out of memory"), line: firstLine, column: 1)
    }
    defer { yaml_parser_delete(&parser) }
    yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(&parser, source.baseAddress, source.count)
    var documents = 0
    while true {
      var event = yaml_event_t()
      guard yaml_parser_parse(&parser, &event) == 1 else { throw fault(of: parser, source) }
      defer { yaml_event_delete(&event) }
      switch event.type {
      case YAML_STREAM_END_EVENT: return
      case YAML_DOCUMENT_START_EVENT:
        documents += 1
        if documents > 1 { throw fault(.secondDocument, event) }
      default: try take(event, into: &tree)
      }
    }
  }

  private mutating func take(_ event: yaml_event_t, into tree: inout ValueTree) throws(YAMLFault) {
    switch event.type {
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      var node = node(scalar.style == YAML_PLAIN_SCALAR_STYLE ? .plain : .quoted, event)
      node.start = Int32(tree.text.count)
      tree.text.append(contentsOf: UnsafeBufferPointer(start: scalar.value, count: scalar.length))
      node.finish = Int32(tree.text.count)
      node.end = Int32(tree.nodes.count + 1)
      register(scalar.anchor, tree)
      note(scalar.tag, event)
      try append(node, event, &tree)
    case YAML_SEQUENCE_START_EVENT:
      register(event.data.sequence_start.anchor, tree)
      note(event.data.sequence_start.tag, event)
      try begin(.sequence, event, &tree)
    case YAML_MAPPING_START_EVENT:
      register(event.data.mapping_start.anchor, tree)
      note(event.data.mapping_start.tag, event)
      try begin(.mapping, event, &tree)
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
      if let index = open.popLast() { tree.nodes[index].end = Int32(tree.nodes.count) }
    case YAML_ALIAS_EVENT: try copy(event, into: &tree)
    default: break
    }
  }

  private mutating func begin(_ kind: ValueTree.Kind, _ event: yaml_event_t, _ tree: inout ValueTree)
    throws(YAMLFault)
  {
    guard open.count < YAMLBounds.depth else { throw fault(.tooDeep, event) }
    open.append(tree.nodes.count)
    try append(node(kind, event), event, &tree)
  }

  private func append(_ node: ValueTree.Node, _ event: yaml_event_t, _ tree: inout ValueTree)
    throws(YAMLFault)
  {
    guard tree.nodes.count < YAMLBounds.nodes else { throw fault(.tooManyNodes, event) }
    tree.nodes.append(node)
  }

  /// An alias is read as if its anchor's value stood there; how much that makes is bounded before it is made.
  private func copy(_ event: yaml_event_t, into tree: inout ValueTree) throws(YAMLFault) {
    let name = Self.string(event.data.alias.anchor)
    guard let first = anchors[name] else { throw fault(.unknownAlias(name), event) }
    let end = Int(tree.nodes[first].end)
    guard end > 0 else { throw fault(.aliasInside(name), event) }
    guard tree.nodes.count + end - first <= YAMLBounds.nodes else { throw fault(.tooManyNodes, event) }
    let shift = Int32(tree.nodes.count - first)
    let place = node(.plain, event)
    for index in first..<end {
      var node = tree.nodes[index]
      node.end += shift
      node.line = place.line
      node.column = place.column
      tree.nodes.append(node)
    }
  }

  private mutating func register(_ anchor: UnsafeMutablePointer<UInt8>?, _ tree: ValueTree) {
    if anchor != nil { anchors[Self.string(anchor)] = tree.nodes.count }
  }

  private mutating func note(_ tag: UnsafeMutablePointer<UInt8>?, _ event: yaml_event_t) {
    guard tag != nil else { return }
    let core = "tag:yaml.org,2002:"
    let name = Self.string(tag)
    let short = name.hasPrefix(core) ? "!!" + name.dropFirst(core.count) : name
    guard !["!!str", "!!map", "!!seq", "!"].contains(short) else { return }
    let place = node(.plain, event)
    ignoredTags.append((short, Int(place.line), Int(place.column)))
  }

  private func node(_ kind: ValueTree.Kind, _ event: yaml_event_t) -> ValueTree.Node {
    ValueTree.Node(
      kind: kind,
      line: Int32(truncatingIfNeeded: event.start_mark.line) + Int32(firstLine),
      column: Int32(truncatingIfNeeded: event.start_mark.column) + 1
    )
  }

  private func fault(_ reason: YAMLFault.Reason, _ event: yaml_event_t) -> YAMLFault {
    let place = node(.plain, event)
    return YAMLFault(reason: reason, line: Int(place.line), column: Int(place.column))
  }

  private func fault(of parser: yaml_parser_t, _ source: UnsafeBufferPointer<UInt8>) -> YAMLFault {
    let problem = parser.problem.map { String(cString: $0) } ?? "it cannot be read"
    if parser.error == YAML_READER_ERROR {
      let offset = min(Int(parser.problem_offset), source.count)
      let place = TextPlace.position(of: offset, in: source)
      return YAMLFault(reason: .syntax(problem), line: place.line + firstLine - 1, column: place.column)
    }
    return YAMLFault(
      reason: .syntax(problem),
      line: Int(parser.problem_mark.line) + firstLine,
      column: Int(parser.problem_mark.column) + 1
    )
  }

  private static func string(_ bytes: UnsafeMutablePointer<UInt8>?) -> String {
    bytes.map { String(cString: $0) } ?? ""
  }
}
