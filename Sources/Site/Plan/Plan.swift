import Diagnostics
import Mentions

/// Decides every file of the site.
package func plan(
  _ linked: LinkedLibrary,
  templates: SiteTemplates,
  diagnostics: inout DiagnosticList
) -> SitePlan {
  SitePlan()
}
