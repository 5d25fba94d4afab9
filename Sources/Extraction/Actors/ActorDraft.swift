/// Words that name an actor, before it is settled which.
struct ActorDraft: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    case person, organization, place
    /// A number in ``KnownState/all``.
    case state(Int)
    case people(Int)
    /// A number in ``KnownRegion/all``.
    case regional(Int)
    case force(Int)
    case direction(Int)
    /// The name of a capital or of a seat, and what the words beside it tell: the government, or the place.
    case capital(Int, isGovernment: Bool?)
    case seat(Int)
    /// A number in ``KnownOrganization/all``.
    case known(Int)
  }

  var tokens: Range<Int>
  /// Bytes of the text.
  var range: Range<Int>
  var kind: Kind
  var confidence: Double

  /// The state that the words name or belong to.
  var state: Int? {
    switch kind {
    case .state(let state), .people(let state), .force(let state), .direction(let state), .seat(let state):
      state
    case .capital(let state, _): state
    case .person, .organization, .place, .known, .regional: nil
    }
  }
}

/// Whose name it is: equal keys, one actor.
enum ActorKey: Hashable, Sendable {
  case state(Int)
  case government(Int)
  case force(Int)
  case known(Int)
  case person(Int)
  case organization(Int)
  case place(String)
  case described(String)

  var isOfPerson: Bool {
    if case .person = self { true } else { false }
  }
}
