import Briefings
import Diagnostics
import Mentions
import Testing

@testable import Site

@Suite struct FingerprintTests {
  /// A site's files and what stands for them, by path.
  private struct Built {
    var files: [String: [UInt8]] = [:]
    var prints: [String: Fingerprint] = [:]
    var memory = NeighbourPrints.Memory()

    /// Paths of files that are in both, with another fingerprint.
    func changed(since other: Built) -> [String] {
      prints.keys.filter { path in other.prints[path].map { $0 != prints[path] } ?? false }.sorted()
    }
  }

  private func build(
    _ site: SampleSite,
    _ templates: SiteTemplates,
    window: Int = 120,
    version: String = "1",
    after earlier: Built = Built()
  ) async -> Built {
    var diagnostics = DiagnosticList()
    let whole = plan(site.linked, templates: templates, diagnostics: &diagnostics)
    let index = SiteIndex(site.linked, words: SampleSite.words, window: window)
    let plan = SitePlan(pages: whole.pages, assets: whole.assets, files: [], index: index)
    let renderer = Renderer(plan, templates: templates)
    var scratch = PageScratch()
    var built = Built()
    let (prints, neighbours) = await plan.fingerprints(
      templates: templates,
      version: version,
      memory: earlier.memory
    )
    built.memory = neighbours.memory
    for (page, print) in zip(plan.pages, prints) {
      var bytes: [UInt8] = []
      renderer.render(page, into: &bytes, scratch: &scratch)
      built.files[page.path] = bytes
      built.prints[page.path] = print
    }
    #expect(prints.count == plan.pages.count)
    return built
  }

  @Test(arguments: 0..<24)
  func `pages whose fingerprints are as before an edit have the same bytes`(_ seed: UInt64) async throws {
    let templates = try #require(SampleSite.defaults)
    let window = seed % 2 == 0 ? 120 : 4
    var random = RandomSite(seed: seed, briefings: 10 + Int(seed % 11))
    var before = await build(random.site, templates, window: window)
    var kept = 0
    for step in 0..<21 {
      let edit = random.edit()
      let after = await build(random.site, templates, window: window, after: before)
      for (path, print) in after.prints where before.prints[path] == print {
        kept += 1
        #expect(before.files[path] == after.files[path], "\(path) after step \(step): \(edit)")
      }
      before = after
    }
    // Else nothing would have been tested.
    #expect(kept > 200)
  }

  @Test func `the same site has the same fingerprints, and another version others`() async throws {
    let templates = try #require(SampleSite.defaults)
    let first = await build(.kursk, templates)
    #expect(await build(.kursk, templates).prints == first.prints)
    let assets = first.prints.keys.filter { $0.hasPrefix("assets/") }
    let other = await build(.kursk, templates, version: "2")
    #expect(Set(other.changed(since: first)).union(assets) == Set(first.prints.keys))
  }

  @Test func `a template that changes leaves feeds and maps as they are`() async throws {
    let templates = try #require(SampleSite.defaults)
    var files = TemplateLoader.defaults
    let place = try #require(files.texts.firstIndex { $0.name == "base" })
    files.texts[place].text += Array("<!-- new -->".utf8)
    var diagnostics = DiagnosticList()
    let edited = try #require(SiteTemplates(files, language: "en", diagnostics: &diagnostics))
    let first = await build(.kursk, templates)
    let changed = await build(.kursk, edited).changed(since: first)
    #expect(changed == first.prints.keys.filter { $0.hasSuffix(".html") }.sorted())
  }

  @Test func `a sentence that names two more actors changes few pages`() async throws {
    let templates = try #require(SampleSite.defaults)
    var site = SampleSite()
    for i in 0..<60 { site.add(actor: "a\(i)", "Actor No\(i)x") }
    for i in 0..<200 {
      let names = (0..<3).map { "Actor No\((i / 5 + $0 * 7) % 60)x" }.joined(separator: ", ")
      site.add(briefing: "b\(i)", "Title \(i)", date: "2024-0\(1 + i % 9)-1\(i % 10)", "\(names) met.")
    }
    let before = await build(site, templates)
    site.briefings[100].body = SampleSite.markdown("Nothing. Actor No1x, Actor No2x met.")
    let after = await build(site, templates)
    let changed = after.changed(since: before)
    let differing = after.files.keys.filter { before.files[$0] != after.files[$0] }
    #expect(changed.contains("briefings/b100/index.html"))
    #expect(Set(changed).isSuperset(of: differing))
    #expect(changed.count < 90, "\(changed.count), \(differing.count) differ")
  }

  @Test func `a mention that moves from one older briefing to another is told in the actor's JSON`()
    async throws
  {
    let templates = try #require(SampleSite.defaults)
    var site = SampleSite()
    site.add(actor: "one", "Actor Onex")
    for i in 10..<70 {
      let names = i == 20 ? "Actor Onex met Actor Onex." : "Actor Onex met nobody."
      site.add(briefing: "b\(i)", "Title \(i)", date: "20\(i)", names)
    }
    let before = await build(site, templates)
    for (i, text) in [(20, "Actor Onex met nobody."), (21, "Actor Onex met Actor Onex.")] {
      let place = try #require(site.briefings.firstIndex { $0.id == "b\(i)" })
      site.briefings[place].body = SampleSite.markdown(text)
    }
    let after = await build(site, templates)
    let path = "actors/one/index.json"
    #expect(before.files[path] != after.files[path])
    #expect(before.prints[path] != after.prints[path])
  }
}
