import Mentions

/// Makes the bytes of pages. One value serves all tasks: rendering changes nothing in it.
package struct Renderer: Sendable {
  package init(_ plan: SitePlan, templates: SiteTemplates) {
  }

  /// Appends the whole file to `bytes`.
  package func render(_ page: Page, into bytes: inout [UInt8], scratch: inout PageScratch) {
  }
}
