import Briefings
import Markdown
import Mentions

/// Makes the views of one page: what the nouns say, with links written from where the page is.
struct PageMaker {
  let index: SiteIndex
  let links: Links
  /// Of the page, below the site's root: `actors/kim-jong-un/`; a file's own path where it is no folder's index.
  let path: String

  /// - Parameter file: below the output folder: `actors/kim-jong-un/index.html`.
  init(_ index: SiteIndex, file: String) {
    self.index = index
    links = Links(from: file)
    path = file.hasSuffix("index.html") ? String(file.dropLast("index.html".count)) : file
  }

  /// A page that is served anywhere, or read elsewhere: `root` is the site's address or path.
  init(_ index: SiteIndex, file: String, root: String) {
    self.index = index
    links = Links(root: root)
    path = file
  }

  var library: Library { index.library }
  var words: SiteWords { index.words }

  // MARK: Frames

  func frame(_ kind: String, title: String, description: String?) -> Frame {
    var page = PageFrame(
      kind: kind,
      title: title,
      description: description,
      language: library.settings.language,
      canonical: index.address(path)
    )
    page.marking = library.pageMarking?.rawValue
    return Frame(page: page, site: siteFrame())
  }

  func siteFrame() -> SiteFrame {
    var frame = index.frames[links.root] ?? SiteFrame(library.settings, index.navigation, links, index.parts)
    for (i, item) in index.navigation.enumerated() {
      if item.url == path {
        frame.navigation[i].current = "page"
      } else if !item.url.isEmpty && path.hasPrefix(item.url) {
        frame.navigation[i].current = "true"
      }
    }
    return frame
  }

  // MARK: Markings

  /// A noun's own marking, where the pages of the site have another.
  func ownMarking(_ marking: Marking?) -> String? {
    guard let page = library.pageMarking, let own = marking ?? library.settings.defaultMarking, own != page
    else { return nil }
    return own.rawValue
  }

  /// The marking of a part, where it has one of its own and the pages of the site have another.
  func partMarking(_ marking: Marking?) -> String? {
    marking == library.pageMarking ? nil : marking?.rawValue
  }

  /// Marks the page of a noun that says for whom it is, in a site that does not.
  func mark(_ frame: inout Frame, _ marking: Marking?) {
    if let marking, library.pageMarking == nil { frame.page.marking = marking.rawValue }
  }

  // MARK: Parts

  func entity(_ entity: EntityID) -> EntityView {
    EntityView(
      name: index.name(of: entity),
      url: links.link(to: index.path(of: entity)),
      kind: index.kind(of: entity),
      kindWord: words.one(index.kind(of: entity))
    )
  }

  func actor(_ i: Int) -> EntityView { entity(index.linked.id(ofActor: i)) }

  /// The actor with what it is known for.
  func card(actor i: Int) -> EntityView {
    var view = actor(i)
    view.note = index.actorTitles[i]
    return view
  }

  func date(_ date: EDTFDate) -> DateView { DateView(date, words.dates) }

  func status(_ status: Event.Status) -> StatusView {
    StatusView(slug: status.rawValue, word: words.status(status))
  }

  // Fields are read one by one, and no property is asked that is computed: a noun copied whole would be counted twice
  // for each of its fields.

  func item(event i: Int, note: String? = nil) -> EventItem {
    EventItem(
      title: index.entityNames[index.actorCount + i],
      url: links.link(to: index.path(ofEvent: i)),
      date: index.eventDates[i],
      status: library.events[i].status.map(status),
      type: words.noun(library.events[i].category),
      note: note
    )
  }

  /// - Parameter isBrief: whether it stands in a list of titles.
  func item(briefing i: Int, isBrief: Bool = false) -> BriefingItem {
    var item = BriefingItem(
      title: library.briefings[i].title,
      url: links.link(to: index.briefingPaths[i]),
      date: index.briefingDates[i]
    )
    item.isDraft = library.briefings[i].isDraft
    item.isRetracted = library.briefings[i].corrections.haveRetraction
    item.marking = ownMarking(library.briefings[i].marking)
    if !isBrief {
      item.summary = library.briefings[i].summary ?? library.briefings[i].facts.opening
    }
    return item
  }

}
