import Diagnostics
import Parallel

/// Reads a site's `Content/`: all that can be read, with every fault of every file in `diagnostics`.
///
/// - Parameter root: the folder that holds `Content/`.
package func read(
  root: String,
  options: ReadOptions,
  diagnostics: inout DiagnosticList
) async -> Library {
  let scan = ContentScan(root: root)
  diagnostics.append(contentsOf: scan.diagnostics)
  let settings = readSettings(scan, root: root, &diagnostics)
  let rejected = Rejections.read(scan, root: root, &diagnostics)

  let files = scan.files
  let results = await parallelMap(count: files.count, grain: 16, scratch: FileReader()) { i, reader in
    reader.read(files[i], root: root)
  }
  for result in results { diagnostics.append(contentsOf: result.diagnostics) }

  var content = Content(settings: settings, files: files, results: results)
  content.replaceSameAs(&diagnostics)
  content.keep(options)
  await content.mergeExtracted(rejected, &diagnostics)
  content.check(&diagnostics)
  return content.library(assets: scan.assets)
}

private func readSettings(
  _ scan: ContentScan,
  root: String,
  _ diagnostics: inout DiagnosticList
) -> SiteSettings {
  let path = "Content/site.yaml"
  var bytes: [UInt8] = []
  guard scan.hasSettings,
    FileBytes.read(path, root: root, limit: FileBytes.textLimit, into: &bytes, diagnostics: &diagnostics)
  else { return SiteSettings(title: "") }
  var reader = FieldReader()
  guard reader.begin(wholeFile: bytes, path: path) else {
    diagnostics.append(contentsOf: reader.diagnostics)
    return SiteSettings(title: "")
  }
  let settings = reader.settings()
  diagnostics.append(contentsOf: reader.diagnostics)
  return settings
}

extension FieldReader {
  /// Reads a file that is YAML from beginning to end.
  mutating func begin(wholeFile bytes: [UInt8], path: String) -> Bool {
    bytes.withUnsafeBufferPointer { buffer in
      guard FrontMatter.isText(buffer, path: path, diagnostics: &diagnostics) else { return false }
      guard buffer.count <= YAMLBounds.size else {
        diagnostics.error(
          .oversize,
          "the file is larger than \(YAMLBounds.size >> 10) KB",
          at: SourceSpan(path: path)
        )
        return false
      }
      let text = UnsafeBufferPointer(rebasing: buffer[FrontMatter.start(of: buffer)...])
      return begin(text, path: path, firstLine: 1)
    }
  }
}
