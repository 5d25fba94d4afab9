import Words

extension PageMaker {
  /// The drawing and the table of an actor's ties; nil where it has none.
  func ties(of actor: Int, company: [Companion]) -> TiesView? {
    let neighbours = neighbours(of: actor, company: company)
    guard !neighbours.isEmpty else { return nil }
    let nodes = neighbours.map { neighbour in
      let kind = index.entityKinds[neighbour.actor]
      return NeighbourDrawing.Node(
        glyph: kind.glyph,
        name: index.entityNames[neighbour.actor],
        url: links.to(index.path(ofActor: neighbour.actor)),
        kind: kind.slug,
        words: neighbour.word ?? neighbour.together.map { words.words.counted(.briefings, Int($0)) } ?? "",
        isAsserted: neighbour.word != nil
      )
    }
    let name = index.entityNames[actor]
    var drawing: [UInt8] = []
    NeighbourDrawing(name: name, nodes: nodes).write(label: words.text(.tiesOf, ["name": name]), to: &drawing)
    return TiesView(
      drawing: drawing,
      rows: neighbours.map { neighbour in
        TiesView.Row(
          entity: self.actor(neighbour.actor),
          word: neighbour.word,
          together: neighbour.together.map(Int.init)
        )
      }
    )
  }
}
