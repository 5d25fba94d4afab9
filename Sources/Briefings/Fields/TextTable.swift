import Diagnostics

/// One text of a YAML table of texts, with where it stands.
package struct TableText: Hashable, Sendable {
  /// The keys that lead to it, and places in lists from 1: `dates.months.4`.
  package var key: String
  package var text: String
  package var span: SourceSpan
}

/// The texts of `yaml` (UTF-8, no BOM), a table of texts, lists of texts and tables, in the order of the file.
package func readTexts(
  yaml: [UInt8],
  path: String,
  diagnostics: inout DiagnosticList
) -> [TableText] {
  var reader = FieldReader()
  defer { diagnostics.append(contentsOf: reader.diagnostics) }
  guard yaml.withUnsafeBufferPointer({ reader.begin($0, path: path, firstLine: 1) }),
    !reader.tree.nodes.isEmpty
  else { return [] }
  guard reader.tree.nodes[0].kind == .mapping else {
    reader.wrongType(0, "a table of texts is written as 'key: text' lines, not as \(reader.found(0))")
    return []
  }
  var texts: [TableText] = []
  reader.collect(0, under: "", into: &texts)
  return texts
}

extension FieldReader {
  fileprivate func collect(_ node: Int, under key: String, into texts: inout [TableText]) {
    switch tree.nodes[node].kind {
    case .plain, .quoted: texts.append(TableText(key: key, text: tree.string(of: node), span: span(node)))
    case .sequence:
      for (i, child) in tree.children(of: node).enumerated() {
        collect(child, under: "\(key).\(i + 1)", into: &texts)
      }
    case .mapping:
      var name: String?
      for child in tree.children(of: node) {
        if let known = name {
          collect(child, under: key.isEmpty ? known : "\(key).\(known)", into: &texts)
          name = nil
        } else {
          name = tree.string(of: child)
        }
      }
    }
  }
}
