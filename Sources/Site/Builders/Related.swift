import Briefings
import Mentions
import Words

extension PageMaker {
  private static var seenWithAtMost: Int { 8 }

  /// Each with what both name: `Both name A, B and C`.
  func items(_ related: [RelatedBriefing]) -> [BriefingItem] {
    related.map { related in
      var item = item(briefing: Int(related.briefing), isBrief: true)
      item.note = words.list(related.shared.map(index.name(of:))).map { words.text(.bothName, ["names": $0]) }
      return item
    }
  }

  /// The first of an entity's company, as a list.
  func seenWith(_ company: [Companion]) -> [EntityView] {
    company.prefix(Self.seenWithAtMost).map { companion in
      var view = entity(companion.entity)
      view.count = Int(companion.briefings)
      return view
    }
  }
}
