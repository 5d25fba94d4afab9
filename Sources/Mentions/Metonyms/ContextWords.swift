/// The words that tell a capital from its government.
enum ContextWords {
  /// After these it is the place.
  static let placing: Set<String> = [
    "in", "near", "from", "to", "at", "outside", "inside", "into", "toward", "towards", "around", "across",
    "through", "throughout", "via", "over", "above", "beyond", "within", "leaving", "visiting", "reached",
    "visited", "entered", "left", "central", "downtown", "greater", "northern", "southern", "eastern",
    "western", "surrounding", "en",
  ]

  /// What only governments have with each other: before `between`, `with`, `against`, `on`, `by`.
  static let relations: Set<String> = [
    "relations", "relationship", "ties", "talks", "alliance", "pact", "treaty", "agreement", "agreements",
    "deal", "accord", "partnership", "cooperation", "negotiations", "dialogue", "contacts", "diplomacy",
    "tension", "tensions", "dispute", "disputes", "rift", "war", "conflict", "détente", "rapprochement",
    "friendship", "coordination", "exchange", "exchanges", "consultations", "communication", "trust",
    "sanctions", "pressure", "ultimatum", "stand-off", "standoff", "understanding", "links", "bond", "bonds",
    "axis", "bloc", "entente",
  ]

  /// After `'s`: what a government has.
  static let possessions: Set<String> = [
    "ally", "allies", "partner", "partners", "adversary", "adversaries", "enemy", "enemies", "rival",
    "rivals",
    "statement", "statements", "claim", "claims", "denial", "denials", "decision", "decisions",
    "acknowledgment", "acknowledgement", "admission", "confirmation", "announcement", "declaration",
    "position", "stance", "posture", "response", "reaction", "reply", "answer", "refusal", "rejection",
    "demand", "demands", "request", "requests", "warning", "warnings", "threat", "threats", "policy",
    "policies", "government", "leadership", "leaders", "leader", "officials", "diplomats", "diplomat",
    "ministry", "minister", "envoy", "envoys", "ambassador", "ambassadors", "delegation", "spokesman",
    "spokeswoman", "spokesperson", "negotiators", "support", "help", "aid", "assistance", "offer", "offers",
    "proposal", "proposals", "intention", "intentions", "goal", "goals", "aim", "aims", "objectives",
    "ambition", "ambitions", "strategy", "tactics", "plan", "plans", "interest", "interests", "forces",
    "troops", "soldiers", "army", "military", "navy", "weapons", "arsenal", "missiles", "sanctions", "war",
    "invasion", "attack", "aggression", "assertiveness", "influence", "involvement", "role", "budget",
    "economy", "view", "views", "view", "hopes", "fears", "concerns", "commitment", "commitments",
    "obligations", "promise", "promises", "pledge", "permission", "approval", "consent", "agreement",
    "insistence", "willingness", "reluctance", "readiness", "account", "version", "narrative", "propaganda",
    "rhetoric", "message", "signal", "move", "moves", "actions", "behaviour", "behavior", "conduct",
    "efforts",
    "attempt", "attempts", "condemnation", "criticism", "accusation", "accusations", "allegations",
    "dependence",
    "reliance", "isolation", "motives", "motivations", "motivation", "calculus", "calculations", "proxies",
  ]

  /// After a hyphen: `Moscow-backed`.
  static let compounds: Set<String> = [
    "backed", "led", "aligned", "appointed", "controlled", "installed", "sponsored", "brokered", "friendly",
    "funded", "supported", "imposed", "approved", "supplied", "trained", "leaning", "run",
  ]

  /// Between a subject and its verb.
  static let auxiliaries: Set<String> = [
    "has", "have", "had", "is", "are", "was", "were", "be", "been", "being", "will", "would", "shall",
    "should",
    "can", "could", "may", "might", "must", "do", "does", "did", "to", "hasn't", "haven't", "hadn't", "isn't",
    "wasn't", "won't", "wouldn't", "can't", "cannot", "couldn't", "doesn't", "didn't", "don't",
  ]
  static let fillers: Set<String> = [
    "not", "never", "also", "again", "once", "now", "still", "then", "later", "first", "already", "itself",
    "themselves", "yet", "long", "since", "soon", "even", "just", "thus", "both", "each", "alone", "too",
    "ever", "often", "always", "instead", "meanwhile", "however", "therefore", "yesterday", "today",
    "earlier",
    "so", "far", "only", "half", "at", "least",
  ]

  /// `on Monday`, `last week`.
  static let days: Set<String> = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]
  static let determiners: Set<String> = ["this", "last", "next", "that"]
  static let periods: Set<String> = [
    "week", "month", "year", "night", "spring", "summer", "autumn", "fall", "winter", "morning", "evening",
  ]
}
