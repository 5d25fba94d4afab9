/// How long the run has taken, for the closing line alone: nothing that is built knows the time.
struct Stopwatch {
  private let clock = ContinuousClock()
  private let start: ContinuousClock.Instant

  init() { start = clock.now }

  /// `0.42 s`, or whole minutes and seconds.
  var seconds: String {
    let hundredths = Int((clock.now - start) / .milliseconds(10))
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest) s"
  }
}
