import Diagnostics
import Markdown

// Everything in a noun that has a marking, with the place to tell of it.

extension Actor {
  var markedPlaces: [(Marking, SourceSpan)] {
    var places = marked([(marking, span)])
    places += marked(aliases.map { ($0.marking, $0.span) })
    places += marked(roles.map { ($0.marking, $0.of?.span ?? span) })
    places += marked(relations.map { ($0.marking, $0.actor.span) })
    places += marked(sources.map { ($0.marking, $0.span) })
    return places + (markedText?.places(span.path) ?? [])
  }
}

extension Event {
  var markedPlaces: [(Marking, SourceSpan)] {
    var places = marked([(marking, span)])
    places += marked(aliases.map { ($0.marking, $0.span) })
    places += marked(participants.map { ($0.marking, $0.actor.span) })
    places += marked(sources.map { ($0.marking, $0.span) })
    places += claims.flatMap(\.markedPlaces)
    return places + (markedText?.places(span.path) ?? [])
  }
}

extension Briefing {
  var markedPlaces: [(Marking, SourceSpan)] {
    var places = marked([(marking, span)])
    places += marked(judgements.map { ($0.marking, $0.span) })
    places += marked(sources.map { ($0.marking, $0.span) })
    places += claims.flatMap(\.markedPlaces)
    return places + (markedText?.places(span.path) ?? [])
  }
}

extension Claim {
  fileprivate var markedPlaces: [(Marking, SourceSpan)] {
    marked([(marking, span)] + positions.map { ($0.marking, $0.actor.span) })
  }
}

extension MarkedText {
  fileprivate func places(_ path: String) -> [(Marking, SourceSpan)] {
    zip(markings, blocks.blocks).map { marking, block in
      (marking, SourceSpan(path: path, line: firstLine + block.line, column: 1))
    }
  }
}

private func marked(_ all: [(Marking?, SourceSpan)]) -> [(Marking, SourceSpan)] {
  all.compactMap { marking, span in marking.map { ($0, span) } }
}
