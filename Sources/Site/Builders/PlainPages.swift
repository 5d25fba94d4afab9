import Briefings
import Words

extension PageMaker {
  func notFound() -> NotFoundView {
    var frame = frame("404", title: words[.notFound], description: nil)
    frame.page.isIndexed = false
    frame.page.canonical = nil
    return NotFoundView(frame: frame)
  }

  func search() -> SearchView {
    var frame = frame("search", title: words[.search], description: nil)
    frame.page.isIndexed = false
    return SearchView(frame: frame, script: links.to("assets/search.js"))
  }

  /// - Parameter target: below the site's root: `actors/kim-jong-un/`.
  func redirect(to target: String) -> RedirectView {
    let title = index.title(of: target)
    var frame = frame("redirect", title: title, description: nil)
    frame.page.isIndexed = false
    frame.page.canonical = index.address(target)
    return RedirectView(frame: frame, title: title, target: links.to(target))
  }

}

extension SiteIndex {
  /// Of the page at `path`; the site's own where there is none.
  func title(of path: String) -> String {
    let parts = path.split(separator: "/")
    guard parts.count == 2 else { return library.settings.title }
    let id = String(parts[1])
    switch parts[0] {
    case "briefings":
      if let i = briefingIndices[id] { return library.briefings[Int(i)].title }
    case "actors":
      if let i = actorIndices[id] { return library.actors[Int(i)].name }
    case "events":
      if let i = eventIndices[id] { return library.events[Int(i)].title }
    default: break
    }
    return library.settings.title
  }
}
