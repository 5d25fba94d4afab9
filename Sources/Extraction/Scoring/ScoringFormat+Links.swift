import Briefings
import Bytes

extension ScoringFormat {
  /// `"mentions":[{"start","end","text","type","actor"}]`: one id for all mentions of one actor.
  static func links(
    _ text: TokenizedText,
    _ date: EDTFDate?,
    _ offsets: ScalarOffsets,
    _ json: inout JSONWriter
  ) {
    let found = ActorFinder.actors(in: text, date: date)
    json.array("mentions") { json in
      for mention in found.mentions {
        let actor = found.actors[mention.actor]
        json.object { json in
          span(mention.range, text, offsets, &json)
          json.member("type", type(mention, actor))
          json.member("actor", actor.id)
          json.member("confidence", mention.confidence)
        }
      }
    }
  }

  private static func type(_ mention: ActorMention, _ actor: TextActor) -> String {
    if mention.means == .demonym { return "MISC" }
    return switch actor.category {
    case .person: "PER"
    case .state, nil: "LOC"
    case .government where mention.means == .metonym: "LOC"
    case .government, .organization, .armedForce, .media, .group: "ORG"
    }
  }
}
