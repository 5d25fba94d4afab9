import Briefings
import Diagnostics
import Markdown
import Mentions

/// A Markdown text of the site.
enum Prose {
  typealias Place = TextOwner
}

extension SiteIndex {
  func document(at place: Prose.Place) -> Document {
    switch place {
    case .briefing(let i): library.body(ofBriefing: i)
    case .profile(let i): library.profile(ofActor: i)
    case .account(let i): library.account(ofEvent: i)
    }
  }

  /// The file of `Content/` that the text stands in.
  func file(of place: Prose.Place) -> String {
    switch place {
    case .briefing(let i): library.briefings[i].span.path
    case .profile(let i): library.actors[i].span.path
    case .account(let i): library.events[i].span.path
    }
  }

  func linkedDocument(at place: Prose.Place) -> LinkedDocument {
    switch place {
    case .briefing(let i): linked.briefings[i]
    case .profile(let i): linked.profiles[i]
    case .account(let i): linked.accounts[i]
    }
  }
}
