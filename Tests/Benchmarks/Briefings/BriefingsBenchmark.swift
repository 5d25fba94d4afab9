import Briefings
import Diagnostics
import Foundation
import Yams

/// Times reading a site, and what composing the same front matter by Yams alone would take.
///
///     swift run -c release briefings-benchmark SITE
@main
struct BriefingsBenchmark {
  static func main() async {
    let root = CommandLine.arguments.dropFirst().first ?? "."
    var lines: [String] = []
    for _ in 0..<3 {
      var diagnostics = DiagnosticList()
      let processor = processorTime()
      let clock = ContinuousClock.now
      let library = await read(root: root, options: ReadOptions(), diagnostics: &diagnostics)
      let count = library.briefings.count + library.actors.count + library.events.count
      lines.append(
        "read: \(count) files, \(diagnostics.all.count) diagnostics, wall \(ContinuousClock.now - clock), "
          + "processor \(processorTime() - processor) s"
      )
    }
    let texts = frontMatter(of: root)
    let processor = processorTime()
    var nodes = 0
    for text in texts where (try? Yams.compose(yaml: text)) != nil { nodes += 1 }
    lines.append("Yams.compose: \(nodes) front matters, processor \(processorTime() - processor) s")
    FileHandle.standardOutput.write(Data(lines.map { $0 + "\n" }.joined().utf8))
  }

  private static func frontMatter(of root: String) -> [String] {
    ["briefings", "actors", "events"].flatMap { (folder: String) -> [String] in
      let path = root + "/Content/" + folder
      let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
      return names.compactMap { (name: String) -> String? in
        guard let text = try? String(contentsOfFile: path + "/" + name, encoding: .utf8) else { return nil }
        let parts = text.split(separator: "---\n", maxSplits: 2, omittingEmptySubsequences: false)
        return parts.count == 3 ? String(parts[1]) : nil
      }
    }
  }

  /// Seconds of processor time that this process has used.
  private static func processorTime() -> Double {
    var usage = rusage()
    getrusage(__rusage_who_t(0), &usage)
    func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
    return seconds(usage.ru_utime) + seconds(usage.ru_stime)
  }
}
