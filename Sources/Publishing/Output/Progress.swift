import Synchronization

/// How far a build is, for whoever wants to show it: written by the tasks of the build, read by another.
package final class Progress: Sendable {
  package enum Stage: Int, CaseIterable, Sendable {
    case read, link, index, plan, publish, check, links

    package var word: String {
      switch self {
      case .read: "reading"
      case .link: "linking"
      case .index: "indexing"
      case .plan: "planning"
      case .publish: "writing"
      case .check: "checking"
      case .links: "asking the web for addresses:"
      }
    }
  }

  private let stage = Atomic(0)
  private let total = Atomic(0)
  private let done = Atomic(0)

  package init() {}

  /// `writing 1200 of 17533`, or the word alone where there is nothing to count.
  package var text: String {
    let word = (Stage(rawValue: stage.load(ordering: .relaxed)) ?? .read).word
    let total = total.load(ordering: .relaxed)
    return total == 0 ? word : "\(word) \(min(done.load(ordering: .relaxed), total)) of \(total)"
  }

  func begin(_ next: Stage, of count: Int = 0) {
    total.store(0, ordering: .relaxed)
    done.store(0, ordering: .relaxed)
    stage.store(next.rawValue, ordering: .relaxed)
    total.store(count, ordering: .relaxed)
  }

  func advance() { done.wrappingAdd(1, ordering: .relaxed) }
}
