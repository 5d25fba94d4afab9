import Briefings
import Bytes

/// Claims, judgements and sources, as JSON.
extension MachineDocument {
  func judgements(_ judgements: [Judgement], _ json: inout JSONWriter) {
    json.list("judgements", judgements) { json, judgement in
      json.member("text", judgement.text)
      json.member("likelihood", judgement.likelihood?.rawValue)
      if let percent = judgement.likelihood?.percent {
        json.object("percent") { json in
          json.member("from", percent.lowerBound)
          json.member("to", percent.upperBound)
        }
      }
      json.member("confidence", judgement.confidence?.rawValue)
    }
  }

  /// - Parameters:
  ///   - carrier: whose document it is; positions name its sources by their ids.
  func claims(
    _ key: StaticString,
    _ members: some Collection<Int32>,
    in carrier: Proposition.Carrier,
    _ json: inout JSONWriter
  ) {
    json.list(key, members) { json, i in
      let claim = index.claims.all[Int(i)]
      json.member("id", claim.id)
      json.member("text", claim.text)
      if claim.proposal != nil { json.member("reviewed", false) }
      json.member("about", claim.about.map { id(of: $0) })
      json.member("status", claim.status.rawValue)
      if claim.history.changes.last?.cause == .verdict { json.member("reason", claim.verdict?.reason) }
      json.member("claimant", claim.claimant.map { library.actors[Int($0)].id })
      if let figure = claim.figure { write(figure, &json) }
      json.list("positions", claim.stands) { json, stand in
        json.member("actor", library.actors[Int(stand.party)].id)
        json.member("stance", stand.stance.rawValue)
        json.member("date", stand.date?.source)
        json.member("grade", stand.grade)
        json.member("text", stand.text)
        json.member("sources", stand.citations.filter { $0.carrier == carrier }.map { library.source($0).id })
      }
      json.list("evidence", claim.evidence) { json, evidence in
        json.member("actor", library.actors[Int(evidence.party)].id)
        json.member("stance", evidence.stance.rawValue)
        json.member("briefing", library.briefings[Int(evidence.briefing)].id)
        json.member("text", evidence.text)
      }
      json.list("history", claim.history.changes) { json, change in
        json.member("status", change.status.rawValue)
        json.member("date", change.date?.source)
      }
      let cited = index.register.independent(claim.citations.map { index.register.entry(of: $0) })
      if cited.all > 0 {
        json.member("sourceCount", cited.all)
        json.member("independentSourceCount", cited.independent)
      }
    }
  }

  private func write(_ figure: Figure, _ json: inout JSONWriter) {
    json.object("figure") { json in
      write(figure.amount, isApproximate: figure.isApproximate, &json)
      json.member("unit", figure.unit)
      json.list("parts", figure.parts) { json, part in
        write(part.amount, isApproximate: part.isApproximate, &json)
        json.member("text", part.text)
      }
    }
  }

  private func write(_ amount: Figure.Amount, isApproximate: Bool, _ json: inout JSONWriter) {
    json.member("min", amount.low)
    json.member("max", amount.high)
    if isApproximate { json.member("approx", true) }
  }

  func sources(of carrier: Proposition.Carrier, _ json: inout JSONWriter) {
    let sources = library.sources(of: carrier)
    json.list("sources", sources) { json, source in
      json.member("id", source.id)
      json.member("title", source.title)
      json.member("publisher", source.publisher)
      json.member("url", source.url)
      json.member("archive", source.archive)
      json.member("published", source.published?.source)
      json.member("accessed", source.accessed?.source)
      json.member("grade", source.grade)
      json.member("derivedFrom", source.derivedFrom)
    }
    guard sources.count > 1 else { return }
    json.member(
      "independentSourceCount",
      index.register.independent(index.register.entries(of: carrier)).independent
    )
  }
}
