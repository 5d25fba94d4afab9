import Diagnostics
import Markdown
import Storing

/// What one file of `Content/` gives.
struct ReadFile: Sendable {
  /// Boxed, as results are handed on several times before their nouns are taken out.
  indirect enum Noun: Sendable {
    case briefing(Briefing)
    case actor(Actor, sameAs: Reference?)
    case event(Event, sameAs: Reference?)
    case extracted(ExtractedFile)
    case settings(SiteSettings)
    case rejections([String])
    /// The file has faults; the id is taken all the same.
    case nothing
  }

  var noun = Noun.nothing
  var diagnostics = DiagnosticList()

  /// Forgets the document; what is asked of it otherwise stays known.
  mutating func leaveText() {
    switch noun {
    case .briefing(var briefing):
      briefing.take(Document(), briefing.facts)
      noun = .briefing(briefing)
    case .actor(var actor, let sameAs):
      actor.take(Document(), actor.facts)
      noun = .actor(actor, sameAs: sameAs)
    case .event(var event, let sameAs):
      event.take(Document(), event.facts)
      noun = .event(event, sameAs: sameAs)
    case .extracted, .settings, .rejections, .nothing: break
    }
  }
}

extension ReadFile: Storable {
  func store(in writer: inout ByteWriter) {
    switch noun {
    case .nothing: writer.number(0)
    case .briefing(let noun):
      writer.number(1)
      writer.value(noun)
    case .actor(let noun, let sameAs):
      writer.number(2)
      writer.value(noun)
      writer.optional(sameAs)
    case .event(let noun, let sameAs):
      writer.number(3)
      writer.value(noun)
      writer.optional(sameAs)
    case .extracted(let file):
      writer.number(4)
      writer.value(file)
    case .settings(let settings):
      writer.number(5)
      writer.value(settings)
    case .rejections(let ids):
      writer.number(6)
      writer.list(ids)
    }
    writer.value(diagnostics)
  }

  init(stored reader: inout ByteReader) throws(StoredFault) {
    switch try reader.number() as Int {
    case 0: noun = .nothing
    case 1: noun = .briefing(try reader.value())
    case 2: noun = .actor(try reader.value(), sameAs: try reader.optional())
    case 3: noun = .event(try reader.value(), sameAs: try reader.optional())
    case 4: noun = .extracted(try reader.value())
    case 5: noun = .settings(try reader.value())
    case 6: noun = .rejections(try reader.strings())
    default: throw StoredFault()
    }
    diagnostics = try reader.value()
  }
}
