/// Words, in small letters, that tell what kind of name they stand in or beside.
enum WordLists {
  static let titles = """
    mr mrs ms miss dr prof professor president vice-president minister premier sen senator rep representative gen
    general lt lieutenant col colonel maj major sgt sergeant capt captain adm admiral king queen prince princess sir
    lord lady judge justice governor gov mayor secretary chancellor chairman chairwoman chair pope rev bishop
    archbishop cardinal sheikh sheik ayatollah imam mullah marshal ambassador envoy spokesman spokeswoman
    spokesperson leader director chief commander commissioner speaker deputy foreign prime defense defence former
    coach striker analyst congressman congresswoman lawmaker dictator emperor sultan emir crown brigadier corporal
    private inspector detective sheriff attorney lawyer journalist historian economist author actor actress singer
    """

  static let organizationNouns = """
    ministry army navy force forces agency council committee commission party union bank university institute corp
    inc ltd co company group association federation organization organisation department office court parliament
    senate congress house police bureau center centre foundation board assembly front movement league club times
    post news press tribune authority corps guard guards brigade battalion division command academy college school
    hospital airlines airways holdings plc nations alliance coalition society network fund corporation service
    services secretariat directorate directorate-general cabinet staff regiment militia fleet squadron legion
    brigades front resistance trust laboratory museum church herald journal gazette broadcasting television radio
    airline motors industries systems technologies partners
    """

  static let placeNouns = """
    river lake mountain mountains sea ocean gulf island islands strait province district region city town village
    street avenue airport desert valley county state bay cape peninsula border coast road square port oblast
    governorate prefecture canal canyon creek falls forest glacier harbor harbour hill hills park plateau bridge
    """

  static let calendar = """
    january february march april may june july august september october november december monday tuesday wednesday
    thursday friday saturday sunday jan feb mar apr jun jul aug sept sep oct nov dec christmas easter ramadan
    """

  static let speech = """
    said says say saying told tells added adds announced announces declared declares warned warns claimed claims
    insisted insists argued argues denied denies wrote writes noted notes stated states explained asked replied
    urged vowed called accused condemned pledged acknowledged admitted reported believes believed
    """

  static let placePrepositions = "in at near from inside outside across throughout toward towards around"
}
