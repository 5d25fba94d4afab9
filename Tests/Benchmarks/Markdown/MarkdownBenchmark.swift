import Diagnostics
import Foundation
import Glibc
import Markdown
import TestSupport

/// Parses and writes hostile documents, each in a process of its own, and prints time and memory of each;
/// `markdown-benchmark throughput` measures an ordinary text.
@main
struct MarkdownBenchmark {
  static func main() throws {
    let arguments = CommandLine.arguments
    if arguments.count == 3, let number = Int(arguments[1]), let size = Int(arguments[2]) {
      measure(HostileMarkdown.all[number].make(size))
    } else if arguments.dropFirst().first == "throughput" {
      Throughput.measure()
    } else {
      let sizes = arguments.dropFirst().compactMap { Int($0) }
      for (number, one) in HostileMarkdown.all.enumerated() {
        for size in sizes.isEmpty ? [10_000, 50_000, 200_000] : sizes {
          print("\(size / 1000) KB\t\(try child(number, size))\t\(one.name)")
        }
      }
    }
  }

  private static func child(_ number: Int, _ size: Int) throws -> String {
    let process = Process()
    process.executableURL = Bundle.main.executableURL
    process.arguments = [String(number), String(size)]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return process.terminationReason == .exit ? text : "ENDED BY SIGNAL \(process.terminationStatus)"
  }

  /// Prints milliseconds, megabytes at most, and what came of it.
  private static func measure(_ source: [UInt8]) {
    var diagnostics = DiagnosticList()
    var html: [UInt8] = []
    var outcome = ""
    let time = ContinuousClock().measure {
      if let document = MarkdownParser.parse(source[...], path: "a.md", diagnostics: &diagnostics) {
        HTMLWriter.write(document, into: &html)
        outcome = "\(document.nodes.count) nodes, \(html.count / 1000) KB"
      } else {
        outcome = "refused: \(diagnostics.all.first?.message ?? "")"
      }
    }
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    let milliseconds = Int(time / .milliseconds(1))
    print("\(milliseconds) ms\t\(usage.ru_maxrss / 1000) MB\t\(outcome)", terminator: "")
  }
}
