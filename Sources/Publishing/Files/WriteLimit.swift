import Foundation
import Synchronization

/// Lets tests end a build in the middle: after so many changes of the file system, none succeeds any more.
package final class WriteLimit: Sendable {
  package enum Mode: Sendable {
    /// As if the process were killed: nothing at all is changed afterwards, tidying up included.
    case killed
    /// As if the disk were full: nothing more is written, but files can be removed.
    case diskFull
  }

  private let mode: Mode
  private let left: Atomic<Int>

  package init(after changes: Int, _ mode: Mode) {
    self.mode = mode
    left = Atomic(changes)
  }

  /// How many changes there might still have been; below zero when some were refused.
  package var remaining: Int { left.load(ordering: .relaxed) }

  /// Whether a change may happen now.
  func allows(writing: Bool) -> Bool {
    if mode == .diskFull && !writing { return true }
    return left.wrappingSubtract(1, ordering: .relaxed).newValue >= 0
  }
}
