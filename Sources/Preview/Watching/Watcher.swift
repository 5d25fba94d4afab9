import Foundation
import Publishing
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

  /// Begins to watch at once what a site is made from: no change after this is missed.
  ///
  /// - Parameter isPolling: for file systems of which the system does not tell, such as those of other machines.
  package init(_ site: SiteLocation, isPolling: Bool = false) {
    let watched = Watched(site)
    #if os(Linux)
      if !isPolling, let source = Inotify(watched) {
        means = .system
        start(source)
        return
      }
    #endif
    means = .polling
    start(Poll(watched))
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

  private func start(_ source: some ChangeSource) {
    Thread.detachNewThread { [weak self] in
      let clock = ContinuousClock()
      var settling = Settling()
      while true {
        let wait = settling.deadline.map { max(.zero, $0 - clock.now) }
        for (path, change) in source.next(within: wait) { settling.note(path, change, at: clock.now) }
        guard let watcher = self, !watcher.state.withLock({ $0.isOver }) else { return }
        if let changes = settling.take(at: clock.now) {
          watcher.state.withLock { $0.pending.formUnion(changes) }
          watcher.signal.yield()
        }
      }
    }
  }
}

/// Sees changes of files, one caller at a time.
protocol ChangeSource: Sendable {
  /// What has changed since it was last asked.
  ///
  /// - Parameter wait: For how long at most to wait for a change; nil for as long as a stop may take to be noticed.
  func next(within wait: Duration?) -> [(path: String, change: Settling.Change)]
}
