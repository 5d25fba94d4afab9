import Briefings
import Diagnostics
import Mentions

/// Decides every file of the site: a page for each noun and list, feeds and maps where there is a base URL,
/// redirects, the assets that pages use, and `files`, which are made elsewhere. Links that lead nowhere and two files at one path are reported.
package func plan(
  _ linked: LinkedLibrary,
  templates: SiteTemplates,
  files: [MadeFile] = [],
  diagnostics: inout DiagnosticList
) -> SitePlan {
  let index = SiteIndex(linked, words: templates.words)
  var planner = Planner(index)
  planner.addNouns()
  planner.addLists()
  planner.addMachineFiles()
  planner.addTemplateAssets(templates.assets)
  planner.add(files)
  let assets = planner.addUsedAssets(diagnostics: &diagnostics)
  planner.addRedirects(diagnostics: &diagnostics)
  return SitePlan(
    pages: planner.pages.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) },
    assets: assets,
    files: files,
    index: index
  )
}
