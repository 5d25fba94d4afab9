import Testing

@testable import Preview

@Suite struct SettlingTests {
  private let start = ContinuousClock.now

  private func after(_ duration: Duration) -> ContinuousClock.Instant { start + duration }

  @Test func `a file that is whole is told of after a moment`() {
    var settling = Settling()
    #expect(settling.deadline == nil)
    settling.note("a.md", .whole, at: start)
    #expect(settling.take(at: start) == nil)
    #expect(settling.take(at: after(Settling.moment)) == ["a.md"])
    #expect(settling.deadline == nil)
  }

  @Test func `each change begins the silence anew`() {
    var settling = Settling()
    settling.note("a.md", .whole, at: start)
    settling.note("b.md", .whole, at: after(Settling.moment / 2))
    #expect(settling.take(at: after(Settling.moment)) == nil)
    #expect(settling.take(at: after(Settling.moment * 2)) == ["a.md", "b.md"])
  }

  @Test func `a burst is waited for`() {
    var settling = Settling()
    for i in 0..<10 { settling.note("\(i).md", .whole, at: start) }
    #expect(settling.take(at: after(Settling.moment * 2)) == nil)
    #expect(settling.take(at: after(Settling.burst))?.count == 10)
  }

  @Test func `a file that is still being written is waited for until it is closed`() {
    var settling = Settling()
    settling.note("a.md", .partial, at: start)
    #expect(settling.take(at: after(Settling.burst)) == nil)
    settling.note("a.md", .whole, at: after(Settling.burst))
    #expect(settling.take(at: after(Settling.burst + Settling.moment)) == ["a.md"])
    settling.note("b.md", .partial, at: start)
    #expect(settling.take(at: after(Settling.writing)) == ["b.md"])
  }

  @Test func `changes without an end are told of all the same`() {
    var settling = Settling()
    var told: Set<String>?
    var at = Duration.zero
    while told == nil && at < Settling.limit * 2 {
      settling.note("a.md", .whole, at: after(at))
      at += Settling.moment / 2
      told = settling.take(at: after(at))
    }
    #expect(told == ["a.md"])
    #expect(at <= Settling.limit + Settling.moment)
  }
}
