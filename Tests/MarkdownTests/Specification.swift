import Foundation
import Testing

/// The examples of the GFM specification, from the text that Debian's `cmark-gfm` package installs.
enum Specification {
  struct Example: Sendable, CustomTestStringConvertible {
    var number: Int
    /// `table`, `autolink`, …, or nothing; the extension that the example is of.
    var extensionName: String
    var markdown: String
    var html: String
    var testDescription: String { "example \(number)" }
  }

  static let path = "/usr/share/doc/cmark-gfm/spec.txt.gz"
  static var isInstalled: Bool { FileManager.default.fileExists(atPath: path) }

  static let examples: [Example] = isInstalled ? ((try? read()) ?? []) : []

  private static func read() throws -> [Example] {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/gzip")
    process.arguments = ["-dc", path]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return parse(text)
  }

  private static func parse(_ text: String) -> [Example] {
    let fence = String(repeating: "`", count: 32)
    var examples: [Example] = []
    var part = 0
    var name = ""
    var (markdown, html): ([Substring], [Substring]) = ([], [])
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix(fence + " example") {
        (part, markdown, html) = (1, [], [])
        name = line.dropFirst(fence.count + 8).trimmingCharacters(in: .whitespaces)
      } else if part == 1, line == "." {
        part = 2
      } else if part == 2, line == fence {
        part = 0
        func join(_ lines: [Substring]) -> String {
          lines.map { $0 + "\n" }.joined().replacing("\u{2192}", with: "\t")
        }
        examples.append(
          Example(
            number: examples.count + 1,
            extensionName: name,
            markdown: join(markdown),
            html: join(html)
          )
        )
      } else if part == 1 {
        markdown.append(line)
      } else if part == 2 {
        html.append(line)
      }
    }
    return examples
  }
}
