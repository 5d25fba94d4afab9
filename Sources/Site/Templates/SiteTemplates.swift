import Diagnostics

/// A site's templates, compiled and checked against the pages' shapes.
package struct SiteTemplates: Sendable {
  package let assets: [TemplateFiles.Asset]

  /// Compiles `files`; faults go to `diagnostics`, and a template with faults gives nil.
  package init?(_ files: TemplateFiles, diagnostics: inout DiagnosticList) {
    assets = files.assets
  }
}
