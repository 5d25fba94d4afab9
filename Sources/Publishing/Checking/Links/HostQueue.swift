/// Lets one request at a time through to each host, with a pause between two; knows hosts that want no more of them.
actor HostQueue {
  private let pause: Duration
  private let find: @Sendable (String) async -> HostAddresses
  private let clock = ContinuousClock()
  private var free: [String: ContinuousClock.Instant] = [:]
  /// Those who wait for a host that is asked right now.
  private var waiting: [String: [CheckedContinuation<Void, Never>]] = [:]
  private var closed: Set<String> = []
  private var found: [String: HostAddresses] = [:]

  init(pause: Duration, find: @escaping @Sendable (String) async -> HostAddresses) {
    self.pause = pause
    self.find = find
  }

  func addresses(of host: String) async -> HostAddresses {
    if let known = found[host] { return known }
    let addresses = await find(host)
    found[host] = addresses
    return addresses
  }

  /// Waits until it is one's turn; every one that enters has to leave.
  ///
  /// - Returns: False where the host wants no more requests; then there is nothing to leave.
  func enter(_ host: String) async -> Bool {
    if waiting[host] == nil {
      waiting[host] = []
    } else {
      await withCheckedContinuation { waiting[host]?.append($0) }
    }
    if let time = free[host], !closed.contains(host) { try? await clock.sleep(until: time) }
    guard closed.contains(host) else { return true }
    passOn(host)
    return false
  }

  /// - Parameter wait: how long the host wants to be left alone, where it has said so.
  func leave(_ host: String, wait: Duration? = nil) {
    free[host] = clock.now + max(pause, wait ?? .zero)
    passOn(host)
  }

  /// Lets nobody through any more.
  func close(_ host: String) { closed.insert(host) }

  private func passOn(_ host: String) {
    if waiting[host]?.isEmpty == false {
      waiting[host]?.removeFirst().resume()
    } else {
      waiting[host] = nil
    }
  }
}
