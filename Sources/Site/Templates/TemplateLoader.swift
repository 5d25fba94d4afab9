import DefaultTemplates
import Diagnostics
import Foundation
import Words

/// Reads templates: the default ones, and over them, file by file, those of a site.
///
/// A site's folder may hold any of the default files under the same name, partials of its own that they use, and
/// more files under `assets/`. What it does not hold stays as it is by default.
package struct TemplateLoader {
  /// Templates are small; a file over this is no template.
  private static let largestText = 1 << 20
  private static let largestAsset = 32 << 20

  private let folder: URL
  private let name: String
  private var texts: [String: TemplateFiles.Text]
  private var assets: [String: TemplateFiles.Asset]
  private var words: [WordsFile] = []

  /// The default templates alone, their style sheet without what only its authors read.
  package static let defaults = TemplateFiles(
    texts: DefaultTemplates.texts.map {
      TemplateFiles.Text(name: $0.name, text: $0.bytes, path: "Templates/\($0.name).mustache")
    },
    assets: DefaultTemplates.assets.map { asset in
      let bytes = asset.path.hasSuffix(".css") ? StyleSheet.squeezed(asset.bytes) : asset.bytes
      return TemplateFiles.Asset(path: asset.path, bytes: bytes)
    }
  )

  static let words = DefaultTemplates.words.map { file in
    WordsFile(language: file.language, bytes: file.bytes, path: "Templates/words/\(file.language).yaml")
  }

  /// `folder`: a site's own `Templates/` in the file system, or nil. `name`: how diagnostics call it.
  package static func load(
    folder: String?,
    name: String = "Templates",
    diagnostics: inout DiagnosticList
  ) -> TemplateFiles {
    guard let folder else { return defaults }
    var loader = TemplateLoader(folder: URL(filePath: folder, directoryHint: .isDirectory), name: name)
    loader.readTexts(&diagnostics)
    loader.readAssets(in: loader.folder.appending(path: "assets"), below: "", &diagnostics)
    loader.readWords(&diagnostics)
    loader.reportUnused(&diagnostics)
    return TemplateFiles(
      texts: loader.texts.values.sorted { $0.name < $1.name },
      assets: loader.assets.values.sorted { $0.path < $1.path },
      words: loader.words
    )
  }

  private init(folder: URL, name: String) {
    self.folder = folder
    self.name = name
    let defaults = Self.defaults
    texts = Dictionary(uniqueKeysWithValues: defaults.texts.map { ($0.name, $0) })
    assets = Dictionary(uniqueKeysWithValues: defaults.assets.map { ($0.path, $0) })
  }

  private mutating func readTexts(_ diagnostics: inout DiagnosticList) {
    for file in entries(of: folder, named: name, &diagnostics) {
      let path = "\(name)/\(file)"
      let url = folder.appending(path: file)
      // The project's own folder is the default one, and a target of its package.
      if file == "assets" || file == "words" || file == "DefaultTemplates.swift" { continue }
      guard file.hasSuffix(".mustache"), !isFolder(url) else {
        diagnostics.warning(
          .unknownTemplate,
          "'\(file)' is no template and is not used",
          at: SourceSpan(path: path),
          suggestion: "templates are named '*.mustache'; files that pages link belong into '\(name)/assets'"
        )
        continue
      }
      guard let bytes = readText(url, path: path, &diagnostics) else { continue }
      let template = String(file.dropLast(".mustache".count))
      texts[template] = TemplateFiles.Text(name: template, text: bytes, path: path)
    }
  }

  private mutating func readWords(_ diagnostics: inout DiagnosticList) {
    let folder = folder.appending(path: "words")
    guard isFolder(folder) else { return }
    for file in entries(of: folder, named: "\(name)/words", &diagnostics) {
      let path = "\(name)/words/\(file)"
      guard file.hasSuffix(".yaml"), !isFolder(folder.appending(path: file)) else {
        diagnostics.warning(
          .unknownTemplate,
          "'\(file)' is no file of words and is not used",
          at: SourceSpan(path: path),
          suggestion: "files of words are named by their language: 'de.yaml'"
        )
        continue
      }
      guard let bytes = readText(folder.appending(path: file), path: path, &diagnostics) else { continue }
      words.append(WordsFile(language: String(file.dropLast(".yaml".count)), bytes: bytes, path: path))
    }
  }

  private mutating func readAssets(in folder: URL, below parent: String, _ diagnostics: inout DiagnosticList)
  {
    guard isFolder(folder) else { return }
    for file in entries(of: folder, named: "\(name)/assets", &diagnostics) {
      let url = folder.appending(path: file)
      if isFolder(url) {
        readAssets(in: url, below: parent + file + "/", &diagnostics)
        continue
      }
      let path = parent + file
      let shown = "\(name)/assets/\(path)"
      guard let bytes = read(url, path: shown, limit: Self.largestAsset, &diagnostics) else { continue }
      // The project's own folder holds the default style sheet as its authors read it.
      if DefaultTemplates.assets.contains(where: { $0.path == path && $0.bytes == bytes }) { continue }
      assets[path] = TemplateFiles.Asset(path: path, bytes: bytes)
    }
  }

  /// A template that is none of the default ones, and that no other includes, is most likely misnamed.
  private func reportUnused(_ diagnostics: inout DiagnosticList) {
    let known = Set(DefaultTemplates.texts.map(\.name))
    let added = texts.keys.filter { !known.contains($0) }.sorted()
    guard !added.isEmpty else { return }
    let included = texts.values.reduce(into: Set<String>()) { $0.formUnion(Inclusions.names(in: $1.text)) }
    for template in added where !included.contains(template) {
      diagnostics.warning(
        .unknownTemplate,
        "no page and no other template uses '\(template).mustache'",
        at: texts[template].map { SourceSpan(path: $0.path) },
        suggestion: nearestName(to: template, in: known).map { "did you mean '\($0).mustache'?" }
      )
    }
  }
}

extension DiagnosticID {
  package static let unknownTemplate: Self = "template.unknown-file"
  package static let unreadableTemplate: Self = "template.unreadable"
}

// MARK: - The file system

extension TemplateLoader {
  private func isFolder(_ url: URL) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder) && isFolder.boolValue
  }

  /// Names of what is in `folder`, ascending, without hidden files.
  private func entries(of folder: URL, named name: String, _ diagnostics: inout DiagnosticList) -> [String] {
    do {
      let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      return names.filter { !$0.hasPrefix(".") }.sorted()
    } catch {
      diagnostics.error(
        .unreadableTemplate,
        "the folder cannot be read: \(error.localizedDescription)",
        at: SourceSpan(path: name)
      )
      return []
    }
  }

  /// Without a BOM.
  private func readText(_ url: URL, path: String, _ diagnostics: inout DiagnosticList) -> [UInt8]? {
    guard var bytes = read(url, path: path, limit: Self.largestText, &diagnostics) else { return nil }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    guard String(validating: bytes, as: UTF8.self) != nil else {
      diagnostics.error(
        .unreadableTemplate,
        "the file is not valid UTF-8",
        at: SourceSpan(path: path),
        suggestion: "save it as UTF-8"
      )
      return nil
    }
    return bytes
  }

  private func read(
    _ url: URL,
    path: String,
    limit: Int,
    _ diagnostics: inout DiagnosticList
  ) -> [UInt8]? {
    func refuse(_ message: String) -> [UInt8]? {
      diagnostics.error(.unreadableTemplate, message, at: SourceSpan(path: path))
      return nil
    }
    let home = folder.resolvingSymlinksInPath().path
    guard url.resolvingSymlinksInPath().path.hasPrefix(home + "/") else {
      return refuse("the file is a link that leads out of '\(name)'")
    }
    do {
      // Asked of the file, not of a link to it.
      let attributes = try FileManager.default.attributesOfItem(atPath: url.resolvingSymlinksInPath().path)
      guard attributes[.type] as? FileAttributeType == .typeRegular else {
        return refuse("it is no regular file")
      }
      guard let size = attributes[.size] as? Int, size <= limit else {
        return refuse("the file is larger than \(limit >> 20) MB")
      }
      return Array(try Data(contentsOf: url))
    } catch {
      return refuse("the file cannot be read: \(error.localizedDescription)")
    }
  }
}
