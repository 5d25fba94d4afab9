/// The templates and assets of this folder, compiled into the program, so that it has them wherever it runs.
///
/// `Package.swift` embeds every file here; a new one is listed there and below. The names on the right are made
/// by the package manager from the files' names.
package enum DefaultTemplates {
  /// By name without `.mustache`, ascending.
  package static let texts: [(name: String, bytes: [UInt8])] = [
    ("404", PackageResources._04_mustache),
    ("actor", PackageResources.actor_mustache),
    ("actors", PackageResources.actors_mustache),
    ("base", PackageResources.base_mustache),
    ("briefing", PackageResources.briefing_mustache),
    ("briefing-item", PackageResources.briefing_item_mustache),
    ("briefings", PackageResources.briefings_mustache),
    ("card", PackageResources.card_mustache),
    ("chip", PackageResources.chip_mustache),
    ("claim", PackageResources.claim_mustache),
    ("claim-notes", PackageResources.claim_notes_mustache),
    ("claims", PackageResources.claims_mustache),
    ("colophon", PackageResources.colophon_mustache),
    ("contexts", PackageResources.contexts_mustache),
    ("corrections", PackageResources.corrections_mustache),
    ("date", PackageResources.date_mustache),
    ("entity", PackageResources.entity_mustache),
    ("event", PackageResources.event_mustache),
    ("event-item", PackageResources.event_item_mustache),
    ("events", PackageResources.events_mustache),
    ("figure", PackageResources.figure_mustache),
    ("home", PackageResources.home_mustache),
    ("judgements", PackageResources.judgements_mustache),
    ("masthead", PackageResources.masthead_mustache),
    ("matrix", PackageResources.matrix_mustache),
    ("network", PackageResources.network_mustache),
    ("news", PackageResources.news_mustache),
    ("notices", PackageResources.notices_mustache),
    ("origin", PackageResources.origin_mustache),
    ("origin-place", PackageResources.origin_place_mustache),
    ("other-names", PackageResources.other_names_mustache),
    ("parts", PackageResources.parts_mustache),
    ("passage", PackageResources.passage_mustache),
    ("position", PackageResources.position_mustache),
    ("quote", PackageResources.quote_mustache),
    ("quotes", PackageResources.quotes_mustache),
    ("redirect", PackageResources.redirect_mustache),
    ("register", PackageResources.register_mustache),
    ("search", PackageResources.search_mustache),
    ("seen-with", PackageResources.seen_with_mustache),
    ("source", PackageResources.source_mustache),
    ("sources", PackageResources.sources_mustache),
    ("status", PackageResources.status_mustache),
    ("ties", PackageResources.ties_mustache),
    ("unreviewed", PackageResources.unreviewed_mustache),
  ]

  /// Files of words by language, ascending.
  package static let words: [(language: String, bytes: [UInt8])] = [
    ("de", PackageResources.de_yaml),
    ("en", PackageResources.en_yaml),
  ]

  /// By path below `assets/`, ascending.
  package static let assets: [(path: String, bytes: [UInt8])] = [
    ("dossier.js", PackageResources.dossier_js),
    ("favicon.svg", PackageResources.favicon_svg),
    ("network.js", PackageResources.network_js),
    ("palette.js", PackageResources.palette_js),
    ("search.js", PackageResources.search_js),
    ("style.css", PackageResources.style_css),
  ]
}
