/// Gathers changes of files until whoever makes them seems to be done.
///
/// A single file that has been written whole is told of after a moment; a burst (a checkout, ten files saved at once)
/// after a longer silence; and a file that is still being written after a long one.
struct Settling: Sendable {
  /// How a file was changed.
  enum Change: Sendable {
    /// It was closed, renamed, removed or made a folder: it is as it was meant to be.
    case whole
    /// Bytes were written to it, and more may follow.
    case partial
  }

  /// Silence after a change of one file, or a few.
  static let moment = Duration.milliseconds(8)
  /// Silence after a change among many.
  static let burst = Duration.milliseconds(80)
  /// Silence after bytes were written to a file that has not been closed.
  static let writing = Duration.milliseconds(300)
  /// Changes that go on and on are told of after this time.
  static let limit = Duration.seconds(3)
  /// How many files make a burst.
  static let few = 3

  private var whole: Set<String> = []
  private var partial: Set<String> = []
  private var first: ContinuousClock.Instant?
  private var last: ContinuousClock.Instant?

  mutating func note(_ path: String, _ change: Change, at now: ContinuousClock.Instant) {
    switch change {
    case .whole:
      partial.remove(path)
      whole.insert(path)
    case .partial:
      if !whole.contains(path) { partial.insert(path) }
    }
    first = first ?? now
    last = now
  }

  /// When the changes may be taken, if no other comes; nil where there are none.
  var deadline: ContinuousClock.Instant? {
    guard let first, let last else { return nil }
    let silence =
      if !partial.isEmpty { Self.writing } else if whole.count > Self.few { Self.burst } else { Self.moment }
    return min(last + silence, first + Self.limit)
  }

  /// The files that were changed, if it is time to tell of them.
  mutating func take(at now: ContinuousClock.Instant) -> Set<String>? {
    guard let deadline, deadline <= now else { return nil }
    defer { self = Settling() }
    return whole.union(partial)
  }
}
