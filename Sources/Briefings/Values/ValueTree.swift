/// A YAML or JSON document as nodes in one array and text in one buffer, with the place of each node in its file.
///
/// Yams' own composer resolves tags by regular expressions and boxes every node; front matter is read thousands
/// of times, wants its scalars as they are written (`date: 2024-06-19`, `name: No`), and is done with at once.
struct ValueTree: Sendable {
  enum Kind: UInt8, Sendable {
    /// Without quotes: what other programs may take for a number, a date or null; in JSON these alone.
    case plain
    /// In quotes, or a block.
    case quoted
    case sequence
    /// Its children are keys and values in turn.
    case mapping

    var isScalar: Bool { self == .plain || self == .quoted }
  }

  struct Node: Sendable {
    var kind: Kind
    /// Bytes of ``ValueTree/text``.
    var start: Int32 = 0
    var finish: Int32 = 0
    /// In the file, from 1, columns in Unicode scalars.
    var line: Int32
    var column: Int32
    /// One past the subtree; 0 while it is being read. Children of node `i` begin at `i + 1`.
    var end: Int32 = 0
  }

  /// In document order; the first is the root. Empty for a document without content.
  var nodes: [Node] = []
  /// UTF-8.
  var text: [UInt8] = []

  mutating func removeAll() {
    nodes.removeAll(keepingCapacity: true)
    text.removeAll(keepingCapacity: true)
  }

  func bytes(of node: Int) -> ArraySlice<UInt8> {
    text[Int(nodes[node].start)..<Int(nodes[node].finish)]
  }

  func string(of node: Int) -> String { String(decoding: bytes(of: node), as: UTF8.self) }

  /// The indices of a sequence's or mapping's children.
  func children(of node: Int) -> Children { Children(tree: self, at: node + 1, end: Int(nodes[node].end)) }

  struct Children: Sequence, IteratorProtocol {
    let tree: ValueTree
    var at: Int
    let end: Int

    mutating func next() -> Int? {
      guard at < end else { return nil }
      defer { at = Int(tree.nodes[at].end) }
      return at
    }
  }
}
