/// A value without a declared shape: what an author writes under `params`.
///
/// `null`, false, empty text and empty lists are false in sections.
package indirect enum DynamicValue: Sendable {
  case null
  case flag(Bool)
  /// A number as it was written, so that templates write it unchanged.
  case number(String)
  case text(String)
  case list([DynamicValue])
  /// Keys in the author's order; the first of equal keys is the one found.
  case table([(key: String, value: DynamicValue)])

  /// Whether a section over the value is rendered.
  package var isTrue: Bool {
    switch self {
    case .null: false
    case .flag(let flag): flag
    case .number: true
    case .text(let text): !text.isEmpty
    case .list(let items): !items.isEmpty
    case .table: true
    }
  }

  /// The value under a table's key; nil where there is none.
  package subscript(key key: String) -> DynamicValue? {
    guard case .table(let entries) = self else { return nil }
    return entries.first { $0.key == key }?.value
  }
}
