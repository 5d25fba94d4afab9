import Briefings
import Mustache

extension DynamicValue {
  /// What an author wrote under `params`, for templates.
  init(_ param: Param) {
    self =
      switch param {
      case .text(let text): .text(text)
      case .flag(let flag): .flag(flag)
      case .list(let items): .list(items.map { DynamicValue($0) })
      case .table(let entries): .table(entries.map { ($0.key, DynamicValue($0.value)) })
      }
  }
}
