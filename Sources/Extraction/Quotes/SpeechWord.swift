/// What a word is to the search for speakers.
struct SpeechWord: OptionSet, Sendable {
  let rawValue: UInt16

  /// Tells of speech: `said`, `accusing`.
  static let verb = Self(rawValue: 1)
  /// May stand between a speaker and a verb: `has`, `also`.
  static let helper = Self(rawValue: 2)
  static let pronoun = Self(rawValue: 4)
  /// Somebody or something that speaks without being named: `official`, `statement`.
  static let speaker = Self(rawValue: 8)
  /// Ends a noun phrase: `that`, `in`.
  static let limit = Self(rawValue: 16)
  static let article = Self(rawValue: 32)
  /// Begins with a capital letter.
  static let name = Self(rawValue: 64)
  /// All letters small, or with hyphens: may stand in a noun phrase.
  static let plain = Self(rawValue: 128)

  /// A verb that is a noun as often: `the claim`.
  static let noun = Self(rawValue: 256)
  /// A month or weekday: no speaker.
  static let time = Self(rawValue: 512)
  /// Opens a sentence before a comma, or without: `Later`, `Second`.
  static let opener = Self(rawValue: 1024)

  /// A verb that tells of speech only beside no other: `agreed`, `continues`.
  static let weak = Self(rawValue: 2048)
  /// Gives something a name: `called`, `dubbed`.
  static let naming = Self(rawValue: 4096)

  static func of(_ token: Token, in text: TokenizedText) -> Self {
    guard token.kind == .word else { return [] }
    var word = table.value(text.text, token.range) ?? []
    if text.isCapitalized(token) {
      word.insert(.name)
    } else if Scalars.kind(text.text, at: Int(token.start)).kind == .letter {
      word.insert(.plain)
    }
    return word
  }

  private static let table: WordTable<SpeechWord> = {
    var words: [String: SpeechWord] = [:]
    var order: [String] = []
    for (list, kind) in [
      (verbs, verb), (helpers, helper), (pronouns, pronoun), (speakers, speaker), (limits, limit),
      (articles, article), (nouns, noun), (times, time), (openers, opener), (weakVerbs, weak),
      (namingVerbs, naming),
    ] {
      for word in list.split(whereSeparator: \.isWhitespace).map(String.init) {
        if words[word] == nil { order.append(word) }
        words[word, default: []].insert(kind)
      }
    }
    return WordTable(order.map { ($0, words[$0] ?? []) })
  }()

  private static let verbs = """
    say says said saying tell tells told telling add adds added adding write writes wrote writing written
    declare declares declared declaring announce announces announced announcing argue argues argued arguing
    insist insists insisted insisting note notes noted noting explain explains explained explaining warn warns
    warned warning claim claims claimed claiming ask asks asked asking reply replies replied replying respond
    responds responded responding acknowledge acknowledges acknowledged acknowledging admit admits admitted
    admitting concede conceded conceding state states stated stating suggest suggests suggested suggesting
    tweet tweets tweeted tweeting post posted posting call calls called calling describe describes described
    describing condemn condemns condemned condemning accuse accuses accused accusing urge urges urged urging
    pledge pledges pledged pledging vow vows vowed vowing promise promises promised promising demand demands
    demanded demanding denounce denounces denounced denouncing blast blasts blasted blasting slam slams
    slammed slamming criticize criticizes criticized criticizing criticise criticises criticised criticising
    praise praises praised praising deny denies denied denying continue continues continued continuing
    conclude concludes concluded concluding recall recalls recalled recalling remark remarks remarked
    remarking observe observes observed observing joke jokes joked joking quip quips quipped predict predicts
    predicted predicting stress stresses stressed stressing emphasize emphasizes emphasized emphasizing
    emphasise emphasised maintain maintains maintained maintaining assert asserts asserted asserting boast
    boasts boasted boasting complain complains complained complaining caution cautions cautioned cautioning
    comment comments commented commenting confirm confirms confirmed confirming contend contends contended
    contending counter counters countered cry cried exclaim exclaims exclaimed express expresses expressed
    expressing shout shouts shouted shouting lament laments lamented lamenting mock mocks mocked mocking muse
    mused opine opined proclaim proclaims proclaimed proclaiming quote quotes quoted quoting recount recounts
    recounted refer refers referred referring repeat repeats repeated repeating report reports reported
    reporting reveal reveals revealed revealing retort retorted sum testify testifies testified testifying
    thundered think thinks thought believe believes believed label labels labeled labelled labeling labelling
    dismiss dismisses dismissed dismissing characterize characterized characterizing characterise
    characterised cite cites cited citing dub dubbed dubbing begin began read reads reading echo echoes echoed
    echoing hail hails hailed hailing lambast lambasted portray portrays portrayed portraying summarize
    summarized agree agrees agreed tout touts touted teased vent vented wonder wonders wondered yell yelled
    chant chants chanted chanting bemoan bemoaned decry decries decried decrying reiterate reiterates
    reiterated reiterating offer offers offered signal signaled signalled hint hinted appeal appealed accused
    charge charged charging allege alleges alleged alleging estimate estimated speak speaks spoke spoken
    """
  private static let weakVerbs = """
    agree agrees agreed continue continues continued continuing believe believes believed begin began think
    thinks thought offer offers offered offering read reads reading estimated charge charged wonder wonders
    wondered believed promise promises promised promising
    """
  private static let namingVerbs = """
    call calls called calling dub dubbed dubbing label labels labeled labelled labeling labelling describe
    describes described describing
    """
  private static let nouns = """
    claim claims report reports call calls demand demands offer offers state states post posts comment
    comments reply replies promise promises pledge pledges vow vows tweet tweets note notes quote quotes
    appeal estimate thought cry joke remark remarks charge praise urge
    """
  private static let times = """
    january february march april may june july august september october november december monday tuesday
    wednesday thursday friday saturday sunday today yesterday
    """
  private static let openers = """
    later instead meanwhile however moreover still also now then so yes no well finally first second third
    fourth fifth secondly thirdly furthermore nevertheless nonetheless similarly today yesterday once there
    here thus perhaps indeed earlier afterward afterwards again ok okay yeah oh monday tuesday wednesday
    thursday friday saturday sunday
    """
  private static let helpers = """
    has have had was were is are be been being will would could did do does not also later then once again
    recently repeatedly simply reportedly quickly immediately even first n't n’t
    """
  private static let pronouns = "he she they it i we who"
  private static let articles = "the a an one another his her their its some many several my our"
  private static let limits = """
    that in on at to of for with and but as when while after by from who which if or about during because than
    before since into over under against through where whether around amid despite across without within near
    toward towards upon like until unless though although per
    """
  private static let speakers = """
    official officials spokesman spokeswoman spokesperson spokesmen aide aides analyst analysts expert experts
    source sources campaign statement report newspaper paper daily email e-mail letter memo document documents
    ad adviser advisers advisor advisors strategist manager voter voters supporter supporters senator governor
    candidate nominee president minister secretary director leader leaders lawyer lawyers attorney lawmaker
    lawmakers mayor professor author host moderator reporter reporters correspondent agency ministry
    department government court judge police man woman group committee board chairman chairwoman critics
    critic article editorial nation company state team officer officers commander general businessman mogul
    billionaire republican democrat republicans democrats former army military diplomat diplomats envoy
    ambassador resident residents witness witnesses researcher researchers economist economists historian
    activist activists protesters organizers founder owner editor pastor bishop deputy chief premier
    chancellor king queen prince soldier soldiers doctor doctors physician nurse student teacher parents
    mother father sister brother wife husband friend friends neighbor neighbors neighbour neighbours colleague
    colleagues union alliance council commission foundation institute university bank party parliament
    opposition coalition movement organization organisation headline banner sign placard message note post
    video website site book people person insider insiders negotiator negotiators prosecutor prosecutors
    investigators spokespeople pollster consultant operative
    """
}
