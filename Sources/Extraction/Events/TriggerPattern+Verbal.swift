import Briefings

extension TriggerPattern {
  /// Words of verbal events.
  static let verbal: [TriggerPattern] =
    patterns(
      .reject,
      """
      reject|rejects|rejected|rejecting|rejection
      refuse|refuses|refused|refusing|refusal
      ruled|rules|ruling|rule out
      turn|turns|turned|turning down
      veto|vetoes|vetoed|vetoing
      defied|defies|defying|defy
      decline|declines|declined|declining to
      rebuff*|spurn*|snub*|reneg*|downplay*
      dismisses|dismissed|dismissing
      oppose|opposes|opposed|opposing
      will|would not
      wo|would n't|n’t
      can not accept|negotiate|agree|allow
      not willing|ready|prepared
      no intention
      deny|denies|denied|denying ..3 request|requests|permission|entry|access|visa|visas|\
      allocation|bail
      block|blocks|blocked|blocking ..4 resolution|bid|proposal|plan|talks|deal|motion
      brush|brushed|brushes aside|off
      resist|resists|resisted|resisting
      ignore|ignored|ignores|ignoring ..3 call*|demand*|appeal*|order*|request*|warning*|deadline|\
      resolution*
      disregard*|flout*
      violat* ..3 law|laws|resolution|treaty|agreement|constitution
      fail|failed|fails|failing to agree|comply|attend|sign|recognize|reach
      do|does|did not|n't|n’t accept|recognize|want|allow|agree
      never ..2 accept|negotiate|recognize|allow|agree
      decided not to
      """
    )
    + patterns(
      .threaten,
      """
      threat|threaten|threatens|threatened|threatening|threats
      warn|warns|warned|warning ..10 would|will|could|may|attack|retaliat*|consequences|strike|\
      action|invade|sanctions
      ultimatum
      vow|vows|vowed|vowing retaliat*|attack|destroy|avenge|fight|punish|respond
      vow|vows|vowed|vowing to retaliat*|attack|destroy|avenge|fight|punish|respond|continue
      vow|vows|vowed|vowing revenge|retaliation
      swore|swear|swears ..1 revenge|avenge
      set|sets|gave|give|gives|issued ..3 deadline
      ready|prepared for war
      prepar* for war
      manufactur* ..5 weapons
      consider|considers|considering|considered ..4 sanctions|expelling|strike|strikes|\
      retaliation|embargo
      prepar* to ..1 attack|invade|strike|expel|impose
      may|might|could ..1 impose|suspend|cut|expel|retaliate|boycott|sever
      warn|warns|warned|warning of|against ..4 attack|attacks|war|force|consequences|action|\
      retaliation
      """
    )
    + patterns(
      .request,
      """
      demand|demands|demanded|demanding
      urge|urges|urged|urging
      call|calls|called|calling on|for|upon
      appeal|appeals|appealed|appealing
      ask|asks|asked|asking for|the|that
      ask|asks|asked|asking ..4 to
      request|requests|requested|requesting
      plead|pleads|pleaded|pleading
      seek|seeks|seeking|sought
      insist|insists|insisted|insisting on|that
      press|presses|pressed|pressing for
      pressur*|lobb*|implor*|exhort*|beseech*
      push|pushes|pushed|pushing for
      petition|petitions|petitioned
      must
      ask|asks|asked|asking ..5 for
      press|presses|pressed|pressing ..3 to
      """
    )
    + patterns(
      .protest,
      """
      protest*
      demonstration|demonstrations|demonstrators
      demonstrate|demonstrates|demonstrated|demonstrating against|in|outside|for|over|on|at|\
      across|through|to|demanding
      rally|rallies|rallied|rallying
      march|marched|marches|marching
      riot|riots|rioted|rioters|rioting
      hunger strike|strikes
      hunger-strike*|walkout|walkouts|sit-in|sit-ins
      striker|strikers
      on|general|open-ended|hour|one-day|nationwide strike
      went|gone|go|going on strike
      stage|staged|stages|staging ..2 strike|walkout|sit-in|march|rally
      stop|stops|stopped|stopping work
      block|blocks|blocked|blocking|blockading ..3 road|roads|street|streets|highway|highways|\
      traffic|transport
      boycott|boycotted|boycotts|boycotting
      took|take|taking to the streets
      picket*|barricad*|mutin*
      set fire|ablaze
      threw|throwing|hurled|hurling ..2 stones|rocks|bottles
      clash|clashed|clashes with police|security
      civil disobedience
      gathered|gather|gathering ..3 outside
      burn|burned|burnt|burning ..3 flag|flags|effigy|effigies
      workers|teachers|drivers|doctors|miners|pilots|employees ..6 strike
      pelted|stoned
      self-immolat*
      uprising|revolt
      unrest
      """
    )
    + patterns(
      .accuse,
      """
      accus*
      condemn*
      denounc*
      criticiz*|criticis*
      blame|blames|blamed|blaming
      allege|alleges|alleging|allegation|allegations
      alleged that
      deplor*|decry|decries|decried|decrying|assail*|reproach*
      slam|slams|slammed
      rebuke|rebukes|rebuked
      complain*
      charges|charged that
      sue|sues|sued|suing
      lawsuit|lawsuits
      file|filed|files|filing ..4 suit|lawsuit|charges|complaint
      lodge|lodged|lodges|lodging ..3 complaint|protest
      investigat*
      probe|probes|probed|probing
      inquiry
      inspect|inspected|inspecting
      convict|convicted|convicts|indict*|prosecut*
      found ..5 guilty
      disapprov*
      expressed|expresses|expressing|voiced|voices|voicing ..3 concern|concerns|regret|anger|\
      dissatisfaction|outrage|alarm|dismay|disappointment|displeasure|opposition
      lash|lashed|lashes out
      put|stand|stands|stood|went on trial
      stand|stands|stood trial
      launch|launched|open|opened|began|begin|order|ordered ..3 investigation|inquiry|probe
      looking|look|looked into
      ridicul*|mocked|scold*|reprimand*|censur*|berat*|chastis*
      faulted
      question|questioned|questioning|interrogat*
      """
    )
}
