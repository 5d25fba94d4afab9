import Parallel
import Testing

@Suite struct ParallelMapTests {
  @Test(arguments: [0, 1, 2, 15, 16, 17, 1_000], [1, 16, 5_000])
  func `keeps the order of the numbers`(count: Int, grain: Int) async {
    let squares = await parallelMap(count: count, grain: grain) { $0 * $0 }
    #expect(squares == (0..<count).map { $0 * $0 })
  }

  @Test func `keeps a scratch from item to item`() async {
    let seen = await parallelMap(count: 100, grain: 1, scratch: [Int]()) { i, scratch in
      scratch.append(i)
      return scratch.count
    }
    // Every task counts up from 1, so that all tasks together count each number at least once up to some height.
    #expect(seen.contains(1))
    #expect(seen.reduce(0) { max($0, $1) } > 1)
  }
}
