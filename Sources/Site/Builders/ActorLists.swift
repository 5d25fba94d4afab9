import Briefings
import Mentions
import Words

extension PageMaker {
  func actors(_ selection: Page.ActorSelection, _ number: Int) -> ActorsView {
    let heading: String
    let count: Int
    var groups: [ActorsView.Group]
    var path = "actors/"
    var current: (letter: Int?, category: Int?) = (nil, nil)
    switch selection {
    case .overview:
      heading = words[.actors]
      count = index.actorCount
      groups =
        index.splitsActors
        ? [mostNamed()]
        : index.names.letters.indices.map(letter) + EntityKind.ofActors.indices.compactMap(category)
    case .letter(let i):
      heading =
        index.letter(i).map { words.text(.actorsAt, ["letter": $0]) } ?? words[.actorsInOtherScripts]
      groups = [letter(i)]
      count = groups[0].names.count { $0.alias == nil }
      current.letter = i
      path = index.path(ofLetter: i)
    case .category(let i):
      let kind = EntityKind.ofActors[i]
      heading = words.many(kind)
      groups = [category(i)].compactMap { $0 }
      count = index.names.categories[i].count
      current.category = i
      path = index.path(ofCategory: i)
    }
    var part: PartView?
    if selection != .overview, let names = groups.first?.names {
      let range = ListPart(number, of: names.count, limit: ListPart.names)
      groups[0].names = Array(names[range.range])
      part = PartView(range, of: path, links, words)
    }
    let description =
      selection == .overview ? words[.allActors] : words.text(.everyName, ["title": heading])
    return ActorsView(
      frame: frame("actors", title: words.title(heading, part), description: description),
      heading: heading,
      isPart: selection != .overview,
      count: count,
      part: part,
      letters: letters(current: current.letter),
      kinds: kinds(current: current.category),
      groups: groups.filter { !$0.names.isEmpty }
    )
  }

  // MARK: Navigation

  /// Pages where there are several, else places on the one page.
  private func letters(current: Int?) -> [JumpItem] {
    index.names.letters.indices.map { i in
      JumpItem(
        label: index.letter(i) ?? words[.otherLetter],
        url: index.splitsActors ? links.to(index.path(ofLetter: i)) : "#_" + index.letterSlug(i),
        isCurrent: i == current
      )
    }
  }

  private func kinds(current: Int?) -> [JumpItem] {
    EntityKind.ofActors.indices.compactMap { i in
      let members = index.names.categories[i].count
      guard members > 0 else { return nil }
      let kind = EntityKind.ofActors[i]
      return JumpItem(
        label: words.many(kind),
        url: index.splitsActors ? links.to(index.path(ofCategory: i)) : "#_type-" + kind.slug,
        count: members,
        glyph: kind.glyph,
        isCurrent: i == current
      )
    }
  }

  // MARK: Groups

  private func letter(_ i: Int) -> ActorsView.Group {
    let names = index.names.entries[index.names.letters[i].range].map { entry in
      let entity = actor(Int(entry.actor))
      return ActorsView.Name(
        entity: entity,
        alias: entry.alias,
        type: entry.alias == nil ? entity.kindWord : nil
      )
    }
    return ActorsView.Group(
      id: "_" + index.letterSlug(i),
      label: index.letter(i) ?? words[.otherLetter],
      names: names
    )
  }

  private func category(_ i: Int) -> ActorsView.Group? {
    let members = index.names.categories[i]
    guard !members.isEmpty else { return nil }
    let kind = EntityKind.ofActors[i]
    return ActorsView.Group(
      id: "_type-" + kind.slug,
      label: words.many(kind),
      glyph: kind.glyph,
      names: members.map { member in
        // Many are described in the same words: the briefing tells them apart.
        ActorsView.Name(
          entity: actor(Int(member)),
          type: kind == .unnamed ? index.briefings(ofUnnamed: Int(member)).first.map(title(ofBriefing:)) : nil
        )
      }
    )
  }

  func title(ofBriefing i: Int32) -> String { library.briefings[Int(i)].title }

  private func mostNamed() -> ActorsView.Group {
    ActorsView.Group(
      id: "_most-named",
      label: words[.mostNamed],
      names: index.mostNamedActors.map { i in
        let entity = actor(Int(i))
        return ActorsView.Name(entity: entity, type: entity.kindWord)
      }
    )
  }
}
