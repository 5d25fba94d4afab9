import Foundation
import Synchronization

/// What is made for each number below `count`, in the order of the numbers, by as many tasks as there are cores.
///
/// Each task has a scratch of its own, kept from item to item, and takes the next few numbers as soon as it is done
/// with the ones before; which task makes what is left to chance, and so must not show in what is made.
///
///     let lengths = await parallelMap(count: files.count, scratch: Buffer()) { i, buffer in
///       buffer.read(files[i]).count
///     }
///
/// - Parameter grain: how many numbers a task takes at once.
package func parallelMap<Output: Sendable, Scratch: Sendable>(
  count: Int,
  grain: Int = 16,
  scratch: @autoclosure @escaping @Sendable () -> Scratch,
  _ body: @escaping @Sendable (Int, inout Scratch) -> Output
) async -> [Output] {
  guard count > 0 else { return [] }
  let grain = max(1, grain)
  let cores = max(1, ProcessInfo.processInfo.activeProcessorCount)
  let workers = min(cores, (count + grain - 1) / grain)
  let counter = Counter()
  return await withTaskGroup(of: [(start: Int, made: [Output])].self) { group in
    for _ in 0..<workers {
      group.addTask {
        var own = scratch()
        var runs: [(start: Int, made: [Output])] = []
        while true {
          let start = counter.take(grain)
          guard start < count else { return runs }
          let range = start..<min(count, start + grain)
          runs.append((start, range.map { body($0, &own) }))
        }
      }
    }
    var runs: [(start: Int, made: [Output])] = []
    for await some in group { runs.append(contentsOf: some) }
    runs.sort { $0.start < $1.start }
    var all: [Output] = []
    all.reserveCapacity(count)
    // Each run is given back as soon as it has been taken over: there may be much in them.
    for i in runs.indices {
      all.append(contentsOf: runs[i].made)
      runs[i].made = []
    }
    return all
  }
}

/// The same without a scratch.
package func parallelMap<Output: Sendable>(
  count: Int,
  grain: Int = 16,
  _ body: @escaping @Sendable (Int) -> Output
) async -> [Output] {
  await parallelMap(count: count, grain: grain, scratch: ()) { i, _ in body(i) }
}

/// Deals out numbers, each once.
private final class Counter: Sendable {
  private let next = Atomic<Int>(0)

  func take(_ count: Int) -> Int { next.wrappingAdd(count, ordering: .relaxed).oldValue }
}
