/// Words that tell what an actor is, or that stand beside its name.
enum ActorWords {
  /// After the name of a people: its armed force.
  static let forces = WordSet(
    """
    troops forces soldiers army military units regulars servicemen servicewomen marines paratroopers infantry
    """
  )
  /// The same, as part of a name: `Russian Armed Forces`.
  static let forceNames = WordSet("army forces military troops")
  /// Of those, what is never an adjective.
  static let plural = WordSet("forces troops")
  /// Between the people and the force.
  static let forceAdjectives = WordSet(
    "armed ground special regular elite government federal occupying occupation"
  )
  /// After `military`, which is then no noun: `Russian military officials`.
  static let afterNoun = WordSet(
    """
    has have had is was were are said says will would could can may might must and or but in on at of to for from by
    with has announced claimed confirmed denied reported told launched began carried used attacked struck seized
    """
  )

  /// Ranks and offices before a name.
  static let titles = WordSet(WordLists.titles)
  static let formerly = WordSet("former ex then late onetime erstwhile retired")

  static let media = WordSet(
    """
    news times post press tribune herald journal gazette broadcasting television radio tv newspaper newswire daily
    telegraph observer chronicle magazine broadcaster weekly
    """
  )
  static let armed = WordSet(
    """
    army navy brigade battalion regiment corps guard guards fleet squadron division legion command marines
    """
  )
  static let governing = WordSet(
    """
    ministry department parliament senate congress cabinet government secretariat directorate court police
    directorate-general duma assembly council administration presidency treasury
    """
  )
  static let groups = WordSet(
    "front movement militia resistance brigades rebels insurgents tribe gang cartel mafia"
  )

  /// The last words of a place's name that do not tell it from another: `Kursk region`.
  static let placeNouns = WordSet(
    "region oblast province district city town village governorate county strip area"
  )

  /// What somebody without a name may be called.
  static let anonymous = WordSet(
    """
    official spokesman spokeswoman spokesperson diplomat source officer aide adviser advisor analyst expert lawmaker
    commander soldier general minister resident witness activist lawyer doctor negotiator envoy ambassador
    """
  )
  static let anonymousArticles = WordSet("a an one another")

  /// Titles that are no office: forms of address.
  static let address = WordSet("mr mrs ms miss dr sir lord lady")
  /// Who has an office or a calling: the heads of appositions, besides titles.
  static let callings = WordSet(
    """
    fellow head member founder co-founder boss deputy chief expert scholar researcher scientist professor student
    politician mp adviser advisor aide strategist editor reporter correspondent columnist writer businessman owner
    partner manager officer soldier veteran fighter cleric activist dissident candidate nominee successor
    predecessor official spokesman spokeswoman spokesperson commander-in-chief ceo executive chairperson president
    """
  )
  /// Between a people or a possessive and the name that belongs to it.
  static let belonging = WordSet(
    """
    state state-run state-owned state-controlled official news agency ruling opposition military intelligence security
    national central supreme main top senior chief leading first new current
    """
  )
  /// Where an office ends and that which it is of begins.
  static let ofWords = WordSet("of at for with in from")
  static let articles = WordSet("a an the its his her their")
  /// Before `to` and a capital: the government is meant.
  static let alliance = WordSet(
    """
    ally allies partner partners threat threats message warning blow response challenge alternative loyal friendly
    hostile close closer loyalty pressure aid assistance support concession concessions opposition
    """
  )
}
