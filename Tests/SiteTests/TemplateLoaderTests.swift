import Diagnostics
import Foundation
import Testing

@testable import Site

@Suite struct TemplateLoaderTests {
  /// The files and what is said when a site has these templates of its own.
  private func load(_ files: [String: String]) throws -> (files: TemplateFiles, said: String) {
    let folder = FileManager.default.temporaryDirectory.appending(path: "templates-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    for (path, text) in files {
      let url = folder.appending(path: path)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(),
        withIntermediateDirectories: true
      )
      try Data(text.utf8).write(to: url)
    }
    var diagnostics = DiagnosticList()
    let loaded = TemplateLoader.load(folder: folder.path, diagnostics: &diagnostics)
    return (loaded, TextPrinter().text(of: diagnostics))
  }

  @Test func `one file of a site's own leaves all others as they are`() throws {
    let (files, said) = try load(["entity.mustache": "<b>{{name}}</b>", "assets/style.css": "b {}"])
    #expect(said == "")
    #expect(files.texts.count == TemplateLoader.defaults.texts.count)
    #expect(files.assets.count == TemplateLoader.defaults.assets.count)
    let changed = zip(files.texts, TemplateLoader.defaults.texts).filter { $0.0.text != $0.1.text }
    #expect(changed.map(\.0.name) == ["entity"])
    #expect(files.assets.first { $0.path == "style.css" }?.bytes == Array("b {}".utf8))
  }

  @Test func `a partial of a site's own may be new, and an asset lie in a folder`() throws {
    let (files, said) = try load([
      "404.mustache": "{{>mine}}", "mine.mustache": "x", "assets/fonts/a.txt": "x",
    ])
    #expect(said == "")
    #expect(files.texts.contains { $0.name == "mine" })
    #expect(files.assets.contains { $0.path == "fonts/a.txt" })
  }

  @Test func `a template that nothing uses is said with the nearest name`() throws {
    let said = try load(["breifing.mustache": ""]).said
    #expect(
      said == """
        Templates/breifing.mustache: warning: no page and no other template uses 'breifing.mustache' \
        [template.unknown-file]
          help: did you mean 'briefing.mustache'?

        """
    )
  }

  @Test func `a file that is no template is said`() throws {
    let said = try load(["style.css": ""]).said
    #expect(
      said == """
        Templates/style.css: warning: 'style.css' is no template and is not used [template.unknown-file]
          help: templates are named '*.mustache'; files that pages link belong into 'Templates/assets'

        """
    )
  }

  @Test func `no folder means the default templates`() {
    var diagnostics = DiagnosticList()
    let files = TemplateLoader.load(folder: nil, diagnostics: &diagnostics)
    #expect(files.texts == TemplateLoader.defaults.texts && diagnostics.isEmpty)
  }
}
