import Synchronization

/// How far an extraction is, for whoever wants to show it: written by its tasks, read by another.
package final class ExtractionProgress: Sendable {
  private let total = Atomic(0)
  private let done = Atomic(0)

  package init() {}

  /// `extracting 120 of 10000`
  package var text: String {
    let total = total.load(ordering: .relaxed)
    return total == 0 ? "reading" : "extracting \(min(done.load(ordering: .relaxed), total)) of \(total)"
  }

  func begin(of count: Int) { total.store(count, ordering: .relaxed) }

  func advance() { done.wrappingAdd(1, ordering: .relaxed) }
}
