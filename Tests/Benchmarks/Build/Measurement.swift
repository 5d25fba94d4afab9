import Foundation

/// What one run of a program cost.
struct Measurement {
  /// Seconds.
  var wall: Double
  /// Seconds of all its threads, in user and system code.
  var processor: Double
  /// Peak resident memory in bytes.
  var memory: Int
  var output: String

  /// Runs a program to its end and measures it; a program that fails ends the benchmark.
  static func run(_ arguments: [String]) throws -> Measurement {
    let pipe = Pipe()
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, pipe.fileHandleForWriting.fileDescriptor, 1)
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    var pointers: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
    defer { for pointer in pointers { free(pointer) } }
    let clock = ContinuousClock()
    let start = clock.now
    var child: pid_t = 0
    guard posix_spawnp(&child, arguments[0], &actions, nil, &pointers, environ) == 0 else {
      throw BenchmarkFault("cannot run \(arguments[0])")
    }
    try pipe.fileHandleForWriting.close()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    var status: Int32 = 0
    var usage = rusage()
    wait4(child, &status, 0, &usage)
    let elapsed = start.duration(to: clock.now)
    guard status == 0 else {
      throw BenchmarkFault("\(arguments.joined(separator: " ")) ended with status \(status >> 8 & 0xFF)")
    }
    let (whole, attoseconds) = elapsed.components
    return Measurement(
      wall: Double(whole) + Double(attoseconds) / 1e18,
      processor: seconds(usage.ru_utime) + seconds(usage.ru_stime),
      memory: usage.ru_maxrss * 1024,
      output: String(decoding: output, as: UTF8.self)
    )
  }

  private static func seconds(_ time: timeval) -> Double {
    Double(time.tv_sec) + Double(time.tv_usec) / 1e6
  }
}

struct BenchmarkFault: Error, CustomStringConvertible {
  var description: String
  init(_ description: String) { self.description = description }
}
