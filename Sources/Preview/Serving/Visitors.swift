import Site
import Synchronization

/// What the preview has to say to open pages, and those pages.
///
/// It owns the number of the last build and the faults that stand; builds change both, connections read them.
package final class Visitors: Sendable {
  private struct State {
    /// How many builds have changed the site since the preview began.
    var serial = 0
    /// As JSON, what stands on every page while `Content/` has a fault.
    var faults: String?
    /// A page that is newer than the output folder, until a build has ended.
    var look: OnePage?
    var isLookTaken = false
    var listeners: [Int: Listener] = [:]
    var next = 0
  }

  /// How often it is asked, every two milliseconds, whether somebody has taken a look.
  private static let patience = 40
  /// How long a browser may take to show what it has.
  private static let painting = Duration.milliseconds(30)

  /// An open page.
  private struct Listener {
    var continuation: AsyncStream<String>.Continuation
    /// Its file, below the output folder, if it has said so.
    var page: String?
  }

  private let state = Mutex(State())

  package init() {}

  var serial: Int { state.withLock { $0.serial } }

  /// Messages for one page: first where things stand, then whatever happens.
  ///
  /// - Parameter page: its file, below the output folder.
  func listen(for page: String? = nil) -> AsyncStream<String> {
    let (stream, continuation) = AsyncStream.makeStream(of: String.self)
    let id = state.withLock { state in
      state.next += 1
      state.listeners[state.next] = Listener(continuation: continuation, page: page)
      continuation.yield(Message.hello(serial: state.serial))
      if let faults = state.faults { continuation.yield(faults) }
      return state.next
    }
    continuation.onTermination = { [weak self] _ in
      self?.state.withLock { _ = $0.listeners.removeValue(forKey: id) }
    }
    return stream
  }

  /// The bytes of a page that is newer than the output folder.
  func look(at path: String) -> [UInt8]? {
    state.withLock { state in
      guard let look = state.look, look.path == path else { return nil }
      state.isLookTaken = true
      return look.bytes
    }
  }

  /// Shows a page that a build is about to write.
  ///
  /// Ends when those have it who have the page open: a build takes all cores, and a browser that is to paint a page
  /// needs one.
  func tellLook(_ page: OnePage) async {
    let isAwaited = state.withLock { state in
      guard state.faults == nil else { return false }
      state.look = page
      state.isLookTaken = false
      state.serial += 1
      send(Message.built(serial: state.serial, changed: [page.path]), to: state)
      return state.listeners.values.contains { $0.page == page.path }
    }
    guard isAwaited else { return }
    for _ in 0..<Self.patience where !state.withLock({ $0.isLookTaken }) {
      try? await Task.sleep(for: .milliseconds(2))
    }
    if state.withLock({ $0.isLookTaken }) { try? await Task.sleep(for: Self.painting) }
  }

  /// - Parameter changed: Files of the site that are others than before, or gone.
  func tellBuilt(_ changed: [String]) {
    state.withLock { state in
      state.look = nil
      let wasFaulty = state.faults != nil
      state.faults = nil
      if !changed.isEmpty { state.serial += 1 }
      guard wasFaulty || !changed.isEmpty else { return }
      send(Message.built(serial: state.serial, changed: changed), to: state)
    }
  }

  func tellFaults(_ message: String) {
    state.withLock { state in
      state.faults = message
      // The site stands as it was, and so does the page.
      if let look = state.look {
        state.look = nil
        state.serial += 1
        send(Message.built(serial: state.serial, changed: [look.path]), to: state)
      }
      send(message, to: state)
    }
  }

  /// Ends all connections.
  package func finish() {
    let listeners = state.withLock { state in
      defer { state.listeners = [:] }
      return state.listeners.values
    }
    // Outside of the lock: each of them says that it has ended.
    for listener in listeners { listener.continuation.finish() }
  }

  private func send(_ message: String, to state: borrowing State) {
    for listener in state.listeners.values { listener.continuation.yield(message) }
  }
}
