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
    var listeners: [Int: AsyncStream<String>.Continuation] = [:]
    var next = 0
  }

  private let state = Mutex(State())

  package init() {}

  var serial: Int { state.withLock { $0.serial } }

  /// Messages for one page: first where things stand, then whatever happens.
  func listen() -> AsyncStream<String> {
    let (stream, continuation) = AsyncStream.makeStream(of: String.self)
    let id = state.withLock { state in
      state.next += 1
      state.listeners[state.next] = continuation
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
    state.withLock { state in state.look.flatMap { $0.path == path ? $0.bytes : nil } }
  }

  /// Shows a page that a build is about to write.
  func tellLook(_ page: OnePage) {
    state.withLock { state in
      guard state.faults == nil else { return }
      state.look = page
      state.serial += 1
      send(Message.built(serial: state.serial, changed: [page.path]), to: state)
    }
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
    for listener in listeners { listener.finish() }
  }

  private func send(_ message: String, to state: borrowing State) {
    for listener in state.listeners.values { listener.yield(message) }
  }
}
