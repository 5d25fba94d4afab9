import Briefings
import Diagnostics
import Images
import Mentions
import Search
import Site
import Storing
import Words

// The stages of a build, each a function of what the ones before made.

func read(
  _ site: SiteLocation,
  _ options: BuildOptions,
  _ memory: ReadMemory?,
  _ diagnostics: inout DiagnosticList
) async -> (unreleased: Unreleased, reading: Reading) {
  options.progress?.begin(.read)
  return await Briefings.read(
    root: site.root,
    options: options.reading,
    memory: memory,
    diagnostics: &diagnostics
  )
}

/// The library for those whom the site is for; the rest is gone before anything is computed.
func release(_ unreleased: consuming Unreleased, _ diagnostics: inout DiagnosticList) async -> Library {
  await Briefings.release(unreleased, diagnostics: &diagnostics)
}

func link(
  _ library: Library,
  _ options: BuildOptions,
  _ memory: LinkMemory?,
  _ diagnostics: inout DiagnosticList
) async -> Linking {
  options.progress?.begin(.link)
  return await Mentions.link(library, memory: memory, diagnostics: &diagnostics)
}

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

/// What browsers search, made from what pages show.
///
/// Nil without templates, which have the words for it.
func index(
  _ linked: LinkedLibrary,
  _ templates: SiteTemplates?,
  _ options: BuildOptions,
  _ memory: SearchMemory
) async -> SearchIndex? {
  options.progress?.begin(.index)
  guard let words = templates?.words else { return nil }
  let searched = SearchWords(kinds: kindWords(words), dates: words.dates)
  return await SearchIndex.make(linked, words: searched, memory: memory)
}

/// Nil where a template has a fault.
func compile(_ site: SiteLocation, _ library: Library, _ diagnostics: inout DiagnosticList) -> SiteTemplates?
{
  let files = TemplateLoader.load(
    folder: site.templates,
    name: site.templatesName,
    diagnostics: &diagnostics
  )
  return SiteTemplates(files, language: library.settings.language, diagnostics: &diagnostics)
}

/// Every file of the site, in the order of ``paths``: first the pages, then the assets of the content.
struct Plan: Sendable {
  let site: SitePlan
  let paths: OutputPaths
}

/// What is known of the plan without the search index, so that both can be made at once.
///
/// Without templates it is made by the default ones, for the faults that it finds.
func draft(_ linked: LinkedLibrary, _ templates: SiteTemplates?) -> PlanDraft? {
  var ignored = DiagnosticList()
  let some =
    templates
    ?? SiteTemplates(
      TemplateLoader.defaults,
      language: linked.library.settings.language,
      diagnostics: &ignored
    )
  return some.map { PlanDraft(linked, $0) }
}

func plan(
  _ draft: PlanDraft?,
  _ search: SearchIndex?,
  _ options: BuildOptions,
  _ memory: OutputMemory?,
  _ diagnostics: inout DiagnosticList
) -> Plan? {
  options.progress?.begin(.plan)
  guard let draft else { return nil }
  let site = draft.plan(
    files: search?.files.map { MadeFile(path: $0.path, hash: $0.hash, make: $0.make) } ?? [],
    diagnostics: &diagnostics
  )
  let paths = OutputPaths(
    site.pages.map(\.path) + site.assets.map(\.path),
    known: memory?.files.map(\.path) ?? [],
    diagnostics: &diagnostics
  )
  if options.isStrict { diagnostics = diagnostics.promotingWarnings() }
  return paths.map { Plan(site: site, paths: $0) }
}

/// Makes the bytes of one file of the site: a page, or an asset as it is.
struct FileMaker: Sendable {
  let pages: [Page]
  let assets: [AssetCopy]
  let renderer: Renderer
  /// Whose files must not change while pages are made from them.
  let texts: Texts?
  let content: Folder?
  let fault: SystemFault?

  /// Appends the bytes of the file with that index.
  func make(_ index: Int, _ bytes: inout [UInt8], _ scratch: inout PageScratch) -> Diagnostic? {
    if index < pages.count {
      renderer.render(pages[index], into: &bytes, scratch: &scratch)
      return texts?.changed.map { path in
        Diagnostic(
          .error,
          .changedMeanwhile,
          "the file was changed while the site was built",
          at: SourceSpan(path: path),
          suggestion: "build again"
        )
      }
    }
    let source = "assets/\(assets[index - pages.count].source)"
    let path = "Content/\(source)"
    do throws(SystemFault) {
      guard let content else { throw fault ?? SystemFault(attempt: .read, path: path, code: 0) }
      let start = bytes.count
      if try content.read(source, into: &bytes, followsLinks: true) {
        return strip(path, from: start, &bytes)
      }
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

extension FileMaker {
  /// Takes the metadata out of an image that begins at `start`; one that cannot be read might tell where it was
  /// taken, and is not published.
  private func strip(_ path: String, from start: Int, _ bytes: inout [UInt8]) -> Diagnostic? {
    let whole = start == 0 ? bytes : Array(bytes[start...])
    do throws(Stripping.Fault) {
      let stripped = try Stripping.strip(whole, name: path)
      if stripped.count != whole.count || stripped != whole {
        bytes.replaceSubrange(start..., with: stripped)
      }
      return nil
    } catch {
      return Diagnostic(
        .error,
        .imageUnreadable,
        "the image is damaged: what it tells of its making cannot be taken out, so it is not published",
        at: SourceSpan(path: path),
        suggestion: "save it again with a program for images"
      )
    }
  }
}

func render(
  _ plan: Plan,
  _ templates: SiteTemplates,
  _ neighbours: NeighbourPrints,
  _ texts: Texts?,
  _ site: SiteLocation
) -> FileMaker {
  let renderer = Renderer(plan.site, templates: templates, neighbours: neighbours)
  do throws(SystemFault) {
    let content = try Folder(path: "\(site.root)/Content", name: "Content")
    return FileMaker(
      pages: plan.site.pages,
      assets: plan.site.assets,
      renderer: renderer,
      texts: texts,
      content: content,
      fault: nil
    )
  } catch {
    return FileMaker(
      pages: plan.site.pages,
      assets: plan.site.assets,
      renderer: renderer,
      texts: texts,
      content: nil,
      fault: error
    )
  }
}

/// Renders and writes page by page, those that cannot have changed aside.
func publish(
  _ plan: Plan,
  _ render: FileMaker,
  _ fingerprints: [Fingerprint],
  _ state: BuildState,
  _ site: SiteLocation,
  _ options: BuildOptions,
  _ ceiling: Marking?,
  _ diagnostics: inout DiagnosticList
) async -> (outcome: Publisher.Outcome, memory: OutputMemory, changed: [String])? {
  var publisher = Publisher(site)
  publisher.isClean = options.isClean
  publisher.ceiling = ceiling
  publisher.progress = options.progress
  publisher.limit = options.limit
  publisher.memory = state.output
  publisher.recordStamp = state.record
  publisher.fingerprints = fingerprints.map { ContentHash(high: $0.high, low: $0.low) }
  let outcome = await publisher.publish(
    plan.paths,
    scratch: PageScratch(),
    diagnostics: &diagnostics,
    make: render.make
  )
  guard let outcome, let memory = publisher.result else { return nil }
  return (outcome, memory, publisher.changed)
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

extension DiagnosticID {
  /// A file of `Content/` is not as it was when the build began.
  package static let changedMeanwhile: Self = "content.changed-meanwhile"
}
