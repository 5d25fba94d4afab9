import Foundation
import Synchronization

/// One line on a terminal that tells how far the work is, if it takes longer than a second.
///
/// It is drawn by a thread of its own: the tasks of the work keep all others busy.
final class ProgressLine: Sendable {
  private let text: @Sendable () -> String
  private let state = Mutex(State())

  private struct State {
    var isOver = false
    var isDrawn = false
  }

  /// - Parameter text: How far the work is; asked for ten times a second.
  init(_ text: @escaping @Sendable () -> String) {
    self.text = text
    guard Terminal.Channel.error.isTerminal else { return }
    Thread.detachNewThread { [weak self] in
      Thread.sleep(forTimeInterval: 1)
      while let line = self, line.draw() { Thread.sleep(forTimeInterval: 0.1) }
    }
  }

  /// Draws the present state; false when there is nothing more to draw.
  private func draw() -> Bool {
    state.withLock {
      guard !$0.isOver else { return false }
      Terminal.say("\r\(text())\u{1B}[K", on: .error)
      $0.isDrawn = true
      return true
    }
  }

  /// Ends it and leaves no trace.
  func erase() {
    state.withLock {
      if $0.isDrawn { Terminal.say("\r\u{1B}[K", on: .error) }
      $0.isOver = true
    }
  }
}
