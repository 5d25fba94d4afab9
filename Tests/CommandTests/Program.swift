import Foundation

/// Runs the built program as a user does.
struct Program {
  struct Run {
    var status: Int32
    var output: String
    var errors: String
  }

  /// Beside the test bundle that the package manager has built, wherever it has put it.
  static let path: String = {
    let bundles =
      CommandLine.arguments.filter { $0.contains(".xctest") } + [CommandLine.arguments.first ?? ""]
    let folders = bundles.map { bundle in
      var url = URL(filePath: bundle)
      while url.path.contains(".xctest") { url.deleteLastPathComponent() }
      return url
    }
    let project = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let candidates = (folders + [project.appending(path: ".build/debug")]).map {
      $0.appending(path: "dossier").path
    }
    return candidates.first { FileManager.default.isExecutableFile(atPath: $0) } ?? "dossier"
  }()

  static func run(_ arguments: String..., in folder: String = "/") throws -> Run {
    try finish(start(arguments, in: folder))
  }

  static func finish(_ started: Started) throws -> Run {
    started.process.waitUntilExit()
    defer {
      try? FileManager.default.removeItem(at: started.output)
      try? FileManager.default.removeItem(at: started.errors)
    }
    return Run(
      status: started.process.terminationStatus,
      output: String(decoding: try Data(contentsOf: started.output), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: started.errors), as: UTF8.self)
    )
  }

  struct Started {
    var process: Process
    var output: URL
    var errors: URL
  }

  /// - Parameter shell: A shell command that runs the program as `"$@"`.
  static func start(
    _ arguments: [String],
    in folder: String = "/",
    environment: [String: String] = [:],
    shell: String? = nil
  ) throws -> Started {
    let process = Process()
    if let shell {
      process.executableURL = URL(filePath: "/bin/sh")
      process.arguments = ["-c", shell, "sh", path] + arguments
    } else {
      process.executableURL = URL(filePath: path)
      process.arguments = arguments
    }
    process.currentDirectoryURL = URL(filePath: folder)
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    let name = FileManager.default.temporaryDirectory.path + "/dossier-run-" + UUID().uuidString
    let (output, errors) = (URL(filePath: name + ".out"), URL(filePath: name + ".err"))
    for (url, isOutput) in [(output, true), (errors, false)] {
      _ = FileManager.default.createFile(atPath: url.path, contents: nil)
      let handle = try FileHandle(forWritingTo: url)
      if isOutput { process.standardOutput = handle } else { process.standardError = handle }
    }
    process.standardInput = FileHandle.nullDevice
    try process.run()
    return Started(process: process, output: output, errors: errors)
  }
}
