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
  PlanDraft(linked, templates).plan(files: files, diagnostics: &diagnostics)
}

/// The files of a site as far as they are known before those that are made elsewhere.
package struct PlanDraft: Sendable {
  private let index: SiteIndex
  private var planner: Planner
  /// Files below `Content/assets/` that texts use.
  private let assets: [String]
  private var diagnostics = DiagnosticList()

  package init(_ linked: LinkedLibrary, _ templates: SiteTemplates) {
    index = SiteIndex(linked, words: templates.words)
    planner = Planner(index)
    planner.addNouns()
    planner.addLists()
    planner.addMachineFiles()
    planner.addTemplateAssets(templates.assets)
    // Others are few, and go to their places at little cost.
    planner.sort()
    assets = LinkChecker(index).usedAssets(diagnostics: &diagnostics)
  }

  /// The plan, with `files` in it.
  package consuming func plan(files: [MadeFile], diagnostics: inout DiagnosticList) -> SitePlan {
    diagnostics.append(contentsOf: self.diagnostics)
    planner.add(files)
    let copies = planner.add(assets, diagnostics: &diagnostics)
    planner.addRedirects(diagnostics: &diagnostics)
    planner.sort()
    return SitePlan(pages: planner.pages, assets: copies, files: files, index: index)
  }
}
