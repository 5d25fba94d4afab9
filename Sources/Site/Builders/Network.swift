import Words

extension PageMaker {
  func network() -> NetworkView {
    let graph = TieGraph(index)
    let nodes = zip(graph.actors, graph.briefings).map { actor, briefings in
      let kind = index.entityKinds[Int(actor)]
      return NetworkDrawing.Node(
        glyph: kind.glyph,
        name: index.entityNames[Int(actor)],
        url: links.to(index.path(ofActor: Int(actor))),
        kind: kind.slug,
        briefings: briefings
      )
    }
    let edges = graph.edges.map {
      NetworkDrawing.Edge(a: $0.a, b: $0.b, isAsserted: $0.word != nil)
    }
    var drawing: [UInt8] = []
    NetworkDrawing(nodes: nodes, edges: edges).write(label: words[.networkDrawing], to: &drawing)
    return NetworkView(
      frame: frame(
        "network",
        title: words[.network],
        description: words[.networkSummary]
      ),
      count: graph.actors.count,
      script: links.to("assets/network.js"),
      drawing: drawing,
      rows: rows(of: graph)
    )
  }

  /// Each tie stands once, with the more named of its two.
  private func rows(of graph: TieGraph) -> [NetworkView.Row] {
    var rows = zip(graph.actors, graph.briefings).map { actor, briefings in
      NetworkView.Row(entity: self.actor(Int(actor)), briefings: briefings, asserted: [], together: [])
    }
    for edge in graph.edges {
      var other = self.actor(Int(graph.actors[edge.b]))
      if let word = edge.word {
        rows[edge.a].asserted.append(NetworkView.Tie(word: word, entity: other))
      } else {
        other.count = Int(edge.together)
        rows[edge.a].together.append(other)
      }
    }
    for i in rows.indices {
      let ordered = rows[i].together.enumerated().sorted {
        ($1.element.count ?? 0, $0.offset) < ($0.element.count ?? 0, $1.offset)
      }
      rows[i].together = ordered.map(\.element)
    }
    return rows.filter { !$0.asserted.isEmpty || !$0.together.isEmpty }
  }
}
