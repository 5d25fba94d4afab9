import Foundation
import Synchronization

/// Tells of changed files, by a thread of its own that mostly sleeps.
///
/// Changes are told in batches, each when those who make them seem to be done (``Settling``). Batches that nobody has
/// asked for yet are put together, so that however much happens during a build is one change after it.
package final class Watcher: Sendable {
  /// By which means files are watched.
  package enum Means: Sendable {
    /// The system tells of each change (inotify, on Linux).
    case system
    /// Sizes and times are compared, again and again.
    case polling
  }

  private struct State {
    var pending: Set<String> = []
    var isOver = false
  }

  package let means: Means
  private let state = Mutex(State())
  private let (signals, signal) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))

  /// Begins to watch at once: no change after this is missed.
  ///
  /// - Parameter isPolling: for file systems of which the system does not tell, such as those of other machines.
  init(_ watched: Watched, isPolling: Bool = false) {
    #if os(Linux)
      if !isPolling, let source = Inotify(watched) {
        means = .system
        start { source.next(within: $0) }
        return
      }
    #endif
    means = .polling
    var source = Poll(watched)
    start { source.next(within: $0) }
  }

  deinit { stop() }

  /// Ends it; who waits for changes gets nil.
  package func stop() {
    state.withLock { $0.isOver = true }
    signal.finish()
  }

  /// The files that have changed since it was last asked, by their paths as the site's folder was named; waits for
  /// some. Nil when the watcher was stopped.
  package func changes() async -> Set<String>? {
    for await _ in signals {
      let changes = state.withLock { state in
        defer { state.pending = [] }
        return state.pending
      }
      if !changes.isEmpty { return changes }
    }
    return nil
  }

  /// Whether something has changed that nobody has asked for yet.
  package var isPending: Bool { state.withLock { !$0.pending.isEmpty } }

  /// What a source has seen within a while.
  typealias Source = (_ wait: Duration?) -> [(path: String, change: Settling.Change)]

  private func start(_ next: sending @escaping Source) {
    let box = UncheckedSource(next: next)
    Thread.detachNewThread { [weak self] in
      let next = box.next
      let clock = ContinuousClock()
      var settling = Settling()
      while true {
        let wait = settling.deadline.map { max(.zero, $0 - clock.now) }
        for (path, change) in next(wait) { settling.note(path, change, at: clock.now) }
        guard let watcher = self, !watcher.state.withLock({ $0.isOver }) else { return }
        if let changes = settling.take(at: clock.now) {
          watcher.state.withLock { $0.pending.formUnion(changes) }
          watcher.signal.yield()
        }
      }
    }
  }

  /// Hands a source to the one thread that uses it from then on.
  private struct UncheckedSource: @unchecked Sendable {
    let next: Source
  }
}
