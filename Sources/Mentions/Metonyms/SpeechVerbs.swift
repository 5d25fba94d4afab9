/// Verbs of saying and deciding: what governments do and cities do not.
enum SpeechVerbs {
  static let finite = Set(all.flatMap(\.finite))
  static let bases = Set(all.map(\.base))
  static let progressives = Set(all.map(\.progressive))

  /// Verbs whose object is addressed or judged: `accused Pyongyang`.
  static let addressing: Set<String> = Set(
    [
      "accuse", "blame", "condemn", "criticise", "criticize", "denounce", "praise", "thank", "urge", "warn",
      "tell told", "ask", "implore", "pressure", "press", "sanction", "threaten", "reassure", "persuade",
      "convince", "notify", "inform", "lobby",
    ].map(VerbForms.init).flatMap { [$0.base, $0.progressive] + $0.finite }
  )

  private static let all: [VerbForms] = [
    // Saying
    "say said", "tell told", "state", "announce", "declare", "confirm", "deny", "claim", "assert", "allege",
    "insist", "maintain", "argue", "acknowledge", "admit", "concede", "reveal", "disclose", "report", "note",
    "stress", "emphasise", "emphasize", "reiterate", "repeat", "add", "explain", "respond", "reply", "answer",
    "comment", "remark", "describe", "call", "denounce", "condemn", "criticise", "criticize", "deplore",
    "decry", "welcome", "praise", "hail", "blame", "accuse", "warn", "threaten", "caution", "urge", "ask",
    "demand", "request", "appeal", "protest", "object", "complain", "dispute", "contest", "question",
    "reject", "rebut", "refute", "dismiss", "downplay", "signal", "hint", "suggest", "indicate", "imply",
    "promise", "pledge", "vow", "swear swore sworn", "guarantee", "assure", "predict", "estimate",
    "advise", "notify", "inform", "brief", "summon", "lecture", "boast", "celebrate", "commend",
    "congratulate",
    "apologise", "apologize", "regret", "lament", "speak spoke spoken", "write wrote written", "put",
    // Deciding
    "decide", "agree", "refuse", "decline", "accept", "approve", "authorise", "authorize", "order",
    "command", "ban", "forbid forbade forbidden", "allow", "permit", "sanction", "impose", "lift", "ratify",
    "sign", "adopt", "endorse", "back", "support", "oppose", "veto", "block", "recognise", "recognize",
    "consider", "contemplate", "weigh", "plan", "intend", "want", "seek sought", "aim", "hope", "expect",
    "prefer", "choose chose chosen", "opt", "resolve", "commit", "propose", "offer", "negotiate",
    "withdraw withdrew withdrawn", "recall", "expel", "suspend", "cancel", "postpone", "cut", "sever",
    "review", "reconsider", "reassess", "revise", "reverse", "deploy", "send sent", "dispatch", "mobilise",
    "mobilize", "retaliate", "respond", "react", "intervene", "invade", "annex", "promote", "appoint",
    "nominate", "rule", "undertake undertook undertaken", "pursue", "regard", "view", "see saw seen",
    "believe", "think thought", "know knew known", "fear", "suspect", "treat", "rely", "rebuff", "refrain",
    "abstain", "vote", "give gave given", "grant", "supply", "provide", "share", "pay paid", "fund", "arm",
    "ally", "side", "cooperate", "engage", "hold held", "keep kept", "make made", "let", "lack", "need",
    "try", "attempt", "fail", "prepare", "begin began begun", "start", "stop", "halt", "end", "continue",
  ].map(VerbForms.init)
}
