import Briefings

/// The words for what happened and who was what in it.
enum EventWords {
  /// PLOVER's type as a noun; nil for `other`, which says nothing.
  static func noun(_ category: Event.Category) -> String? {
    switch category {
    case .agree: "agreement"
    case .consult: "consultation"
    case .support: "support"
    case .cooperate: "cooperation"
    case .aid: "aid"
    case .yield: "concession"
    case .request: "request"
    case .accuse: "accusation"
    case .reject: "rejection"
    case .threaten: "threat"
    case .protest: "protest"
    case .sanction: "sanctions"
    case .mobilize: "mobilization"
    case .coerce: "coercion"
    case .assault: "assault"
    case .retreat: "retreat"
    case .other: nil
    }
  }

  /// In the past tense, which one and many share; what is not confirmed is not told as if it were:
  /// `withdrew before (disputed)`.
  static func verb(_ event: Event, hasRecipients: Bool) -> String {
    let verb = verb(event.category, hasRecipients: hasRecipients)
    guard let status = event.status, status != .confirmed else { return verb }
    return "\(verb) (\(status.rawValue))"
  }

  private static func verb(_ category: Event.Category, hasRecipients: Bool) -> String {
    let (alone, toward): (String, String) =
      switch category {
      case .agree: ("agreed", "agreed with")
      case .consult: ("consulted", "consulted with")
      case .support: ("voiced support", "voiced support for")
      case .cooperate: ("cooperated", "cooperated with")
      case .aid: ("gave aid", "aided")
      case .yield: ("yielded", "yielded to")
      case .request: ("made a request", "made a request of")
      case .accuse: ("made an accusation", "accused")
      case .reject: ("refused", "rejected")
      case .threaten: ("threatened", "threatened")
      case .protest: ("protested", "protested against")
      case .sanction: ("imposed sanctions", "imposed sanctions on")
      case .mobilize: ("mobilized", "mobilized against")
      case .coerce: ("used coercion", "coerced")
      case .assault: ("attacked", "attacked")
      case .retreat: ("withdrew", "withdrew before")
      case .other: ("took part", "acted toward")
      }
    return hasRecipients ? toward : alone
  }

  static func role(_ role: Event.Participant.Role) -> String? {
    switch role {
    case .actor, .recipient: nil
    case .mediator: "mediator"
    case .host: "host"
    case .other: "also involved"
    }
  }

  /// What an actor was in an event, on the actor's own page; nil where it is what one expects.
  static func part(_ role: Event.Participant.Role) -> String? {
    switch role {
    case .actor: nil
    case .recipient: "On the receiving end"
    case .mediator: "As mediator"
    case .host: "As host"
    case .other: "Also involved"
    }
  }
}
