import Mustache

/// The page that servers send where there is none.
struct NotFoundView: Framed {
  var frame: Frame

  static let shape = Shape<NotFoundView>("404", frameFields)
}

/// The page that searches; what it finds, a script writes.
struct SearchView: Framed {
  var frame: Frame
  var script: String

  static let shape = Shape<SearchView>("search", frameFields + [.url("script") { $0.script }])
}

/// A page that leads to another.
struct RedirectView: Framed {
  var frame: Frame
  /// The other page's title.
  var title: String
  var target: String

  static let shape = Shape<RedirectView>(
    "redirect",
    frameFields
      + [
        .text("title") { $0.title },
        .url("target") { $0.target },
      ]
  )
}
