import Diagnostics

extension FieldReader {
  private enum SettingsKey: String, CaseIterable {
    case title, description, baseURL, language, release, defaultMarking, linking, navigation, extraction,
      assets, params
  }

  /// `site.yaml`.
  mutating func settings() -> SiteSettings {
    let what = "a site"
    var settings = SiteSettings(title: "")
    guard let root = root(what) else { return settings }
    let seen = fields(of: root, what: what) { (reader, key: SettingsKey, value) in
      switch key {
      case .title: settings.title = reader.requiredText(value, key.rawValue) ?? ""
      case .description: settings.description = reader.optionalText(value, key.rawValue)
      case .baseURL: settings.baseURL = reader.baseURL(value)
      case .language: settings.language = reader.language(value) ?? settings.language
      case .release: settings.release = reader.marking(value, key.rawValue)
      case .defaultMarking: settings.defaultMarking = reader.marking(value, key.rawValue)
      case .linking: settings.linking = reader.choice(value, key.rawValue) ?? settings.linking
      case .navigation:
        settings.navigation = reader.elements(value, key.rawValue).compactMap { reader.navigationItem($0) }
      case .extraction: reader.extraction(value, &settings)
      case .assets: reader.assets(value, &settings)
      case .params: settings.params = reader.params(value)
      }
    }
    if !seen.contains(.title) { missing("title", of: root, what: what) }
    return settings
  }

  private mutating func baseURL(_ node: Int) -> String? {
    guard let url = url(node, "baseURL") else { return nil }
    if url.contains("?") || url.contains("#") {
      diagnostics.error(
        .badURL,
        "'baseURL' has a query or a fragment: '\(shortened(url))'",
        at: span(node),
        suggestion: "write the folder that the site is published in: 'https://example.org/desk/'"
      )
      return nil
    }
    return url.hasSuffix("/") ? url : url + "/"
  }

  private enum NavigationKey: String, CaseIterable { case title, url }

  private mutating func navigationItem(_ node: Int) -> SiteSettings.NavigationItem? {
    var title: String?
    var url: String?
    let seen = fields(of: node, what: "an entry of 'navigation'") { (reader, key: NavigationKey, value) in
      switch key {
      case .title: title = reader.requiredText(value, key.rawValue)
      case .url: url = reader.navigationURL(value)
      }
    }
    guard tree.nodes[node].kind == .mapping else { return nil }
    if !seen.contains(.title) { missing("title", of: node, what: "an entry of 'navigation'") }
    if !seen.contains(.url) { missing("url", of: node, what: "an entry of 'navigation'") }
    guard let title, let url else { return nil }
    return SiteSettings.NavigationItem(title: title, url: url)
  }

  private mutating func navigationURL(_ node: Int) -> String? {
    guard let text = requiredText(node, "url") else { return nil }
    let path = text.prefix { $0 != "#" && $0 != "?" }
    if WebAddress.isValid(text) || SitePath.fault(of: String(path)) == nil { return text }
    diagnostics.error(
      .badURL,
      "'url' is neither a web address nor a path below the site's root: '\(shortened(text))'",
      at: span(node),
      suggestion: "write 'actors/' or 'https://example.org/'"
    )
    return nil
  }

  private enum AssetsKey: String, CaseIterable { case fingerprint }

  private mutating func assets(_ node: Int, _ settings: inout SiteSettings) {
    if isAbsent(node) { return }
    _ = fields(of: node, what: "'assets'") { (reader, key: AssetsKey, value) in
      switch key {
      case .fingerprint: settings.fingerprintsAssets = reader.flag(value, key.rawValue) ?? false
      }
    }
  }

  private enum ExtractionKey: String, CaseIterable { case publish, threshold }
  private enum Publish: String, CaseIterable { case all, reviewed }

  private mutating func extraction(_ node: Int, _ settings: inout SiteSettings) {
    if isAbsent(node) { return }
    _ = fields(of: node, what: "'extraction'") { (reader, key: ExtractionKey, value) in
      switch key {
      case .publish:
        if let publish: Publish = reader.choice(value, key.rawValue) {
          settings.publishesExtracted = publish == .all
        }
      case .threshold:
        settings.extractionThreshold =
          reader.number(value, key.rawValue, in: 0...1)
          ?? settings.extractionThreshold
      }
    }
  }
}
