import Foundation

/// A thread for a test that other programs wait for: hundreds of tests share the threads of all tasks, and between two of
/// its steps each would stand in line for longer than a program is patient.
///
///     try await withTaskExecutorPreference(OwnThread()) { … }
public final class OwnThread: TaskExecutor {
  /// The thread holds this alone, and so ends with the executor.
  private final class Line: @unchecked Sendable {
    private let condition = NSCondition()
    private var jobs: [UnownedJob] = []
    private var isOver = false

    func append(_ job: UnownedJob) {
      condition.withLock {
        jobs.append(job)
        condition.signal()
      }
    }

    func end() {
      condition.withLock {
        isOver = true
        condition.signal()
      }
    }

    /// The jobs since the last call; nil when there will be none.
    func next() -> [UnownedJob]? {
      condition.withLock {
        while jobs.isEmpty {
          if isOver { return nil }
          condition.wait()
        }
        defer { jobs = [] }
        return jobs
      }
    }
  }

  private let line = Line()

  public init() {
    let line = line
    let executor = asUnownedTaskExecutor()
    Thread.detachNewThread {
      while let jobs = line.next() {
        for job in jobs { job.runSynchronously(on: executor) }
      }
    }
  }

  deinit { line.end() }

  public func enqueue(_ job: consuming ExecutorJob) { line.append(UnownedJob(job)) }
}
