import Briefings

/// The sources of one noun in the order of their use: those that its text refers to, in the order of the text; those
/// of its claims, roles and relations; then the others.
struct Endnotes: Sendable {
  /// Indices into the noun's sources.
  let order: [Int]
  /// How often the text refers to each, by index into the noun's sources.
  let references: [Int]

  init(_ sources: [Source], text: ProseFacts, uses: [String?]) {
    var places: [String: Int] = [:]
    for (i, source) in sources.enumerated() { places[source.id] = i }
    var references = [Int](repeating: 0, count: sources.count)
    var order: [Int] = []
    var isListed = [Bool](repeating: false, count: sources.count)
    func list(_ place: Int, _ order: inout [Int], _ isListed: inout [Bool]) {
      if !isListed[place] { order.append(place) }
      isListed[place] = true
    }
    if !sources.isEmpty {
      for reference in text.sourceReferences {
        guard let place = places[reference.id] else { continue }
        references[place] += 1
        list(place, &order, &isListed)
      }
      for use in uses {
        if let place = use.flatMap({ places[$0] }) { list(place, &order, &isListed) }
      }
      for place in sources.indices { list(place, &order, &isListed) }
    }
    self.order = order
    self.references = references
  }

  /// From 1, by index into the noun's sources.
  func number(of source: Int) -> Int { (order.firstIndex(of: source) ?? source) + 1 }
}

extension PageMaker {
  func endnotes(of carrier: Carrier) -> Endnotes {
    switch carrier {
    case .briefing(let i):
      Endnotes(
        library.briefings[i].sources,
        text: library.briefings[i].facts,
        uses: Self.uses(library.briefings[i].claims)
      )
    case .actor(let i):
      Endnotes(
        library.actors[i].sources,
        text: library.actors[i].facts,
        uses: library.actors[i].roles.map(\.source) + library.actors[i].relations.map(\.source)
      )
    case .event(let i):
      Endnotes(
        library.events[i].sources,
        text: library.events[i].facts,
        uses: Self.uses(library.events[i].claims)
      )
    }
  }

  /// The sources that claims name, in the order written.
  static func uses(_ claims: [Claim]) -> [String?] {
    claims.flatMap { [$0.source] + $0.positions.map(\.source) }
  }

  func sources(of carrier: Carrier) -> [SourceView] {
    let sources = library.sources(of: carrier)
    guard !sources.isEmpty else { return [] }
    let notes = endnotes(of: carrier)
    return notes.order.enumerated().map { place, i in
      var view = view(sources[i], number: place + 1)
      if notes.references[i] > 0 {
        view.references = (1...notes.references[i]).map { SourceView.Reference(view.anchor, ordinal: $0) }
      }
      let origins = sources[i].derivedFrom.compactMap { id in sources.firstIndex { $0.id == id } }
      view.derivedFrom = origins.map { origin in
        let number = notes.number(of: origin)
        return SourceMark(
          url: "#_source-" + SourceView.anchor(sources[origin].id, number: number),
          label: String(number)
        )
      }
      return view
    }
  }

  /// How many of a noun's sources are independent; nil where it has but one.
  func independent(of carrier: Carrier) -> String? {
    let count = index.register.independent(index.register.entries(of: carrier))
    return count.all > 1 ? words.independent(count) : nil
  }

  func view(_ source: Source, number: Int) -> SourceView {
    SourceView(
      source: source,
      number: number,
      published: source.published.map(date),
      accessed: source.accessed.map(date),
      gradeWords: source.grade.map(words.grade),
      marking: partMarking(source.marking)
    )
  }

  /// The mark for the source `id` of a noun, on that noun's page; nil where there is none.
  func mark(_ id: String?, in carrier: Carrier) -> SourceMark? {
    let sources = library.sources(of: carrier)
    guard let id, let place = sources.firstIndex(where: { $0.id == id }) else { return nil }
    let number = endnotes(of: carrier).number(of: place)
    return SourceMark(
      url: "#_source-" + SourceView.anchor(id, number: number),
      label: String(number),
      title: sources[place].publisher ?? sources[place].title
    )
  }
}
