import Briefings
import Diagnostics
import Mentions
import Site

// The stages of a build, each a function of what the ones before made.

func read(_ site: SiteLocation, _ options: BuildOptions, _ diagnostics: inout DiagnosticList) async -> Library
{
  options.progress?.begin(.read)
  return await Briefings.read(root: site.root, options: options.reading, diagnostics: &diagnostics)
}

func link(
  _ library: Library,
  _ options: BuildOptions,
  _ diagnostics: inout DiagnosticList
) async -> LinkedLibrary {
  options.progress?.begin(.link)
  return await Mentions.link(library, diagnostics: &diagnostics)
}

/// Nil where a template has a fault.
func compile(_ site: SiteLocation, _ diagnostics: inout DiagnosticList) -> SiteTemplates? {
  let files = TemplateLoader.load(
    folder: site.templates,
    name: site.templatesName,
    diagnostics: &diagnostics
  )
  return SiteTemplates(files, diagnostics: &diagnostics)
}

/// Without templates the plan is made by the default ones, for the faults that it finds.
func plan(
  _ linked: LinkedLibrary,
  _ templates: SiteTemplates?,
  _ options: BuildOptions,
  _ diagnostics: inout DiagnosticList
) -> SitePlan? {
  options.progress?.begin(.plan)
  var ignored = DiagnosticList()
  guard let some = templates ?? SiteTemplates(TemplateLoader.defaults, diagnostics: &ignored) else {
    return nil
  }
  let pages = Site.plan(linked, templates: some, diagnostics: &diagnostics)
  if options.isStrict { diagnostics = diagnostics.promotingWarnings() }
  return pages
}

/// Makes the bytes of one file of the site: a page, or an asset as it is.
struct FileMaker: Sendable {
  let plan: SitePlan
  let renderer: Renderer
  let content: Folder?
  let fault: SystemFault?

  var paths: [String] { plan.pages.map(\.path) + plan.assets.map(\.path) }

  /// Appends the bytes of the file with that index in ``paths``.
  func make(_ index: Int, _ bytes: inout [UInt8], _ scratch: inout PageScratch) -> Diagnostic? {
    if index < plan.pages.count {
      renderer.render(plan.pages[index], into: &bytes, scratch: &scratch)
      return nil
    }
    let source = "assets/\(plan.assets[index - plan.pages.count].source)"
    let path = "Content/\(source)"
    do throws(SystemFault) {
      guard let content else { throw fault ?? SystemFault(attempt: .read, path: path, code: 0) }
      if try content.read(source, into: &bytes, followsLinks: true) { return nil }
      return Diagnostic(.error, .assetUnreadable, "'\(path)' was removed while the site was built")
    } catch {
      return Diagnostic(
        .error,
        .assetUnreadable,
        error.message,
        at: SourceSpan(path: path),
        suggestion: error.suggestion
      )
    }
  }
}

func render(_ plan: SitePlan, _ templates: SiteTemplates, _ site: SiteLocation) -> FileMaker {
  let renderer = Renderer(plan, templates: templates)
  do throws(SystemFault) {
    let content = try Folder(path: "\(site.root)/Content", name: "Content")
    return FileMaker(plan: plan, renderer: renderer, content: content, fault: nil)
  } catch {
    return FileMaker(plan: plan, renderer: renderer, content: nil, fault: error)
  }
}

/// Renders and writes page by page.
func publish(
  _ plan: SitePlan,
  _ render: FileMaker,
  _ site: SiteLocation,
  _ options: BuildOptions,
  _ diagnostics: inout DiagnosticList
) async -> Publisher.Outcome? {
  var publisher = Publisher(site)
  publisher.isClean = options.isClean
  publisher.progress = options.progress
  publisher.limit = options.limit
  return await publisher.publish(
    render.paths,
    scratch: PageScratch(),
    diagnostics: &diagnostics,
    make: render.make
  )
}

extension SiteLocation {
  /// Nil, with a diagnostic, where the lock is another's or cannot be had.
  func lock(_ diagnostics: inout DiagnosticList) -> Lock? {
    do throws(SystemFault) {
      let state = try Folder(path: statePath, name: stateName, isMade: true)
      if let lock = try Lock("lock", in: state) { return lock }
      reportLocked(&diagnostics)
    } catch {
      diagnostics.append(Publisher.diagnostic(error))
    }
    return nil
  }
}
