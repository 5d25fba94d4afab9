import Diagnostics
import TestSupport

@testable import Publishing

/// A site that is nothing but files, for tests of what happens to them.
struct FileSite {
  let folder: TemporaryFolder
  var isClean = false
  var limit: WriteLimit?

  init() throws { folder = try TemporaryFolder() }

  /// What a publisher said and did.
  struct Result {
    var outcome: Publisher.Outcome?
    var text: String
    var ids: [String]
  }

  @discardableResult
  func publish(_ files: [String: String], output: String = "Public") async -> Result {
    var publisher = Publisher(SiteLocation(root: folder.path, output: folder(output)))
    publisher.isClean = isClean
    publisher.limit = limit
    let paths = files.keys.sorted()
    var diagnostics = DiagnosticList()
    let planned = OutputPaths(paths, diagnostics: &diagnostics)
    guard let planned else { return result(nil, diagnostics) }
    let outcome = await publisher.publish(planned, scratch: 0, diagnostics: &diagnostics) { i, bytes, _ in
      bytes.append(contentsOf: (files[paths[i]] ?? "").utf8)
      return nil
    }
    var plain = outcome
    plain?.rendered = 0
    return result(plain, diagnostics)
  }

  private func result(_ outcome: Publisher.Outcome?, _ diagnostics: DiagnosticList) -> Result {
    let text = TextPrinter().text(of: diagnostics).replacing(folder.path + "/", with: "")
    return Result(outcome: outcome, text: text, ids: diagnostics.all.map(\.id.rawValue))
  }

  /// What the output folder holds after a first build of these files.
  static func tree(_ files: [String: String]) -> [String: String?] {
    var tree: [String: String?] = files.mapValues { $0 }
    for path in files.keys {
      for parent in path.parentFolders { tree[String(parent)] = .some(nil) }
    }
    return tree
  }
}
