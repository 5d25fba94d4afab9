import Briefings

extension TriggerPattern {
  /// Accord and talks.
  static let friendly: [TriggerPattern] =
    patterns(
      .agree,
      """
      agree|agrees|agreed|agreeing
      reach|reached|reaches|reaching ..3 agreement|accord|consensus|deal|compromise|understanding
      promise|promises|promised|promising
      pledge|pledges|pledged|pledging
      vow|vows|vowed|vowing
      offer|offers|offered|offering to
      offer|offers|offered|offering ..4 talks|aid|help|assistance|amnesty|ceasefire|cease-fire|\
      truce|peace|negotiat*|asylum|support|mediat*|cooperat*|concession*|deal|troops|loan|loans|\
      million|condolences
      will
      plan|plans|planned|planning to
      intend|intends|intended
      ready|prepared|willing to
      commit|commits|committed to|itself
      express* ..2 readiness|willingness|intent|intention
      readiness|willingness
      accept|accepts|accepted
      consider|considers|considering
      would be willing|ready|prepared
      propose|proposed|proposes
      would|could help|provide|send|resume|join|cooperate|grant|reopen|contribute|donate|sign|restore
      approv* ..3 aid|loan|loans|deal|plan|sale|credit
      signal* ..2 willingness|readiness
      """
    )
    + patterns(
      .consult,
      """
      met with|in|on|for|to|at
      met
      meet
      meet|meets|meeting|meetings with|in|on|for
      talk|talks|talked
      discuss*
      negotiat*
      visit|visits|visited|visiting
      held|hold|holds|holding ..3 talks|meeting|discussions
      summit
      hosted
      host|hosts|hosting ..4 talks|summit|meeting|conference|leaders|president|minister|delegation
      telephon*
      phoned
      consult*
      mediat*
      arrived in
      flew|travelled|traveled|travels to
      toured
      confer|conferred|confers
      received
      paid|pay|pays|paying ..3 visit|visits
      hold|held|holds|holding ..4 talks
      fly|flies|flew|traveled|travelled ..1 to ..4 for|to|meet
      exchanged views
      spoke|speak|speaks|speaking by telephone|phone
      brief|briefed|briefs
      """
    )
    + patterns(
      .support,
      """
      praise|praises|praised|praising|lauded|lauds|lauding
      endorse|endorses|endorsed|endorsing
      welcome|welcomes|welcomed|welcoming
      hail|hails|hailed|hailing
      back|backs|backed|backing
      support|supports|supported|supporting
      defend|defends|defended|defending
      applaud|applauds|applauded
      congratulat*
      apologiz*|apologis*|apology
      forgive*|forgave
      recognize|recognizes|recognized|recognizing|recognise|recognised
      express* ..3 support|solidarity|condolences|sympathy|gratitude|appreciation|confidence
      voice|voiced|voices|voicing ..2 support|solidarity
      paid|pay|pays tribute
      sign|signed|signing|signs
      ratif*
      establish*|restor*|resum*|normaliz*|normalis* ..3 relations|ties
      opened|open|opens ..2 embassy|consulate
      commends|commended|honored|honoured
      thanked|thanks
      express* ..3 satisfaction|thanks|sorrow|admiration
      side|sided|sides with
      upgrad* ..3 relations|ties
      declar* ..2 solidarity|support
      reconcil*
      """
    )
    + patterns(
      .cooperate,
      """
      cooperat*|collaborat*
      joint|jointly exercise*|operation*|patrol*|military|maneuver*|venture*|project*
      share|shared|shares|sharing ..2 intelligence|information|expertise|evidence|data|technology
      extradit*
      trade deal|between
      exchange|exchanged|exchanges|exchanging ..1 information|intelligence|prisoners
      work|worked|working|works together
      receive|receives|received|receiving ..3 shipment|shipments|oil|weapons|arms|missiles|\
      ammunition|technology
      buy|buys|bought|buying|sell|sells|sold|selling|purchas* ..3 oil|gas|weapons|arms|aircraft|\
      jets|missiles|uranium|grain
      trade|trades|traded|trading with
      teamed up
      export|exports|exported|exporting ..4 to
      import|imports|imported|importing ..4 from
      invest|invests|invested|investing ..4 in
      """
    )
}
