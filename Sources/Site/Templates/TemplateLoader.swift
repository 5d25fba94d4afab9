import Diagnostics

/// Reads templates: the default ones, and over them, file by file, those of a site.
package enum TemplateLoader {
  /// `folder`: the site's own `Templates/` in the file system, or nil. `name`: how diagnostics call it.
  package static func load(
    folder: String?,
    name: String = "Templates",
    diagnostics: inout DiagnosticList
  ) -> TemplateFiles {
    TemplateFiles()
  }
}
