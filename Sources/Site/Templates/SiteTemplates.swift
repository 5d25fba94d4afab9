import Diagnostics
import Mustache
import Words

/// A site's templates, compiled and checked against the pages' shapes.
package struct SiteTemplates: Sendable {
  package let assets: [TemplateFiles.Asset]
  package let words: Words
  /// Of all texts, and of each of ``assets``.
  let hash: Fingerprint
  let wordsHash: Fingerprint
  let assetHashes: [Fingerprint]

  let home: Template<HomeView>
  let briefing: Template<BriefingView>
  let actor: Template<ActorView>
  let event: Template<EventView>
  let briefings: Template<BriefingsView>
  let actors: Template<ActorsView>
  let events: Template<EventsView>
  let quotes: Template<QuotesView>
  let corrections: Template<CorrectionsView>
  let claims: Template<ClaimsView>
  let sources: Template<RegisterView>
  let network: Template<NetworkView>
  let search: Template<SearchView>
  let notFound: Template<NotFoundView>
  let redirect: Template<RedirectView>

  /// Compiles `files`; faults go to `diagnostics`, and a template with faults gives nil.
  ///
  /// - Parameter language: of the site (BCP 47), whose words its pages use.
  package init?(_ files: TemplateFiles, language: String, diagnostics: inout DiagnosticList) {
    var found = DiagnosticList()
    defer { diagnostics.append(contentsOf: found.saidOnce()) }
    words = Words.make(
      language: language,
      defaults: TemplateLoader.words,
      own: files.words,
      isUsed: { key in files.texts.contains { Inclusions.hasWord(key, $0.text) } },
      diagnostics: &found
    )
    let set = TemplateSet(
      files.texts.map { TemplateSource(name: $0.name, text: $0.text, path: $0.path) },
      constants: Constants(words),
      diagnostics: &found
    )
    // Each is compiled before any is missed, so that one run tells the faults of all.
    let home = set.compile("home", for: HomeView.shape, diagnostics: &found)
    let briefing = set.compile("briefing", for: BriefingView.shape, diagnostics: &found)
    let actor = set.compile("actor", for: ActorView.shape, diagnostics: &found)
    let event = set.compile("event", for: EventView.shape, diagnostics: &found)
    let briefings = set.compile("briefings", for: BriefingsView.shape, diagnostics: &found)
    let actors = set.compile("actors", for: ActorsView.shape, diagnostics: &found)
    let events = set.compile("events", for: EventsView.shape, diagnostics: &found)
    let quotes = set.compile("quotes", for: QuotesView.shape, diagnostics: &found)
    let corrections = set.compile("corrections", for: CorrectionsView.shape, diagnostics: &found)
    let claims = set.compile("claims", for: ClaimsView.shape, diagnostics: &found)
    let sources = set.compile("register", for: RegisterView.shape, diagnostics: &found)
    let network = set.compile("network", for: NetworkView.shape, diagnostics: &found)
    let search = set.compile("search", for: SearchView.shape, diagnostics: &found)
    let notFound = set.compile("404", for: NotFoundView.shape, diagnostics: &found)
    let redirect = set.compile("redirect", for: RedirectView.shape, diagnostics: &found)
    guard let home, let briefing, let actor, let event, let briefings, let actors, let events,
      let quotes, let corrections, let claims, let sources, let network, let search, let notFound,
      let redirect
    else { return nil }
    assets = files.assets
    var mixer = Mixer()
    for text in files.texts {
      mixer.add(text.name)
      mixer.add(text.text)
    }
    hash = mixer.fingerprint
    mixer = Mixer()
    mixer.add(language)
    for file in TemplateLoader.words + files.words {
      mixer.add(file.language)
      mixer.add(file.bytes)
    }
    wordsHash = mixer.fingerprint
    assetHashes = files.assets.map { asset in
      var mixer = Mixer()
      mixer.add(asset.bytes)
      return mixer.fingerprint
    }
    self.home = home
    self.briefing = briefing
    self.actor = actor
    self.event = event
    self.briefings = briefings
    self.actors = actors
    self.events = events
    self.quotes = quotes
    self.corrections = corrections
    self.claims = claims
    self.sources = sources
    self.network = network
    self.search = search
    self.notFound = notFound
    self.redirect = redirect
  }
}

extension Constants {
  /// `{{words.skip}}`
  fileprivate init(_ words: Words) {
    self.init(
      name: "words",
      texts: words.templateTexts,
      counted: words.countedTexts.mapValues { Counted(forms: $0) { words.form(of: $0) } }
    )
  }
}

extension DiagnosticList {
  /// The same without what several pages say of one place, as they do of a fault in a partial.
  fileprivate func saidOnce() -> DiagnosticList {
    struct Place: Hashable {
      var id: DiagnosticID
      var span: SourceSpan
    }
    var said: Set<Place> = []
    var list = DiagnosticList()
    for diagnostic in all {
      if let span = diagnostic.span, !said.insert(Place(id: diagnostic.id, span: span)).inserted { continue }
      list.append(diagnostic)
    }
    return list
  }
}
