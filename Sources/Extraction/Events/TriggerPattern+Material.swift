import Briefings

extension TriggerPattern {
  /// Deeds that take something from others, or force them.
  static let material: [TriggerPattern] =
    patterns(
      .sanction,
      """
      sanction|sanctions|sanctioned|sanctioning
      embargo|embargoes
      impos* ..4 sanctions|embargo|boycott|tariffs
      broke|broken|break|breaks|breaking ..2 relations|ties|talks
      sever|severs|severed|severing ..2 relations|ties|diplomatic|links
      downgrad*|reduc* ..3 relations|ties|aid|assistance
      recall|recalls|recalled its|his|the|their ambassador
      close|closed|closes|closing ..3 embassy|consulate|border
      expel|expels|expelled|expelling ..4 diplomat|diplomats|ambassador|inspectors|observers|\
      peacekeepers|aid|envoy|monitors
      force|forces|forced ..8 out of
      suspend|suspends|suspended|suspending
      halt|halts|halted|halting
      stop|stops|stopped|stopping ..3 aid|assistance|shipments|payments|deliveries|supplies|\
      exports|imports
      prohibit*|ban|bans|banned|banning ..3 aid|imports|exports|trade|flights|investment
      cancel|cancels|canceled|cancelled|cancelling ..3 visit|talks|meeting|trip|aid|contract|deal|\
      summit
      cancel|cancels|canceled|cancelled|cancelling
      cut|cuts|cutting ..2 aid|ties|assistance|relations
      freeze|freezes|freezing|froze|frozen
      withdraw|withdrew|withdraws|withdrawn from ..3 talks|treaty|agreement|negotiations|\
      coalition|pact
      withdraw|withdrew|withdraws|withdrawn its|his ambassador|support
      walk|walked|walks out
      called off
      quit|quits ..2 talks|coalition|treaty|pact
      pull|pulled|pulls out of ..3 talks|treaty|agreement|deal|negotiations
      withhold*|withheld ..3 aid|funds|money|payments|recognition
      cut|cuts|cutting off
      end|ended|ends|ending ..3 aid|talks|cooperation|relations
      persona non grata
      break|breaks|broke|broken|breaking off
      ban|bans|banned|banning|bar|bars|barred|block|blocks|blocked|restrict|restricts|restricted \
      ..3 imports|exports|trade|goods|flights|beef|products
      boycott|boycotts|boycotted|boycotting ..4 talks|summit|meeting|products|goods|games|\
      conference|elections|negotiations
      withdr* ..4 observers|inspectors|staff|peacekeepers|monitors|ambassador|envoy
      pull|pulled|pulls|pulling out ..3 staff|workers|inspectors|diplomats|observers
      leave|left|leaves ..2 talks|coalition|alliance|commonwealth
      postpon* ..3 talks|visit|meeting|summit
      """
    )
    + patterns(
      .coerce,
      """
      arrest|arrests|arrested|arresting
      detain|detains|detained|detaining
      jail|jails|jailed
      imprison|imprisons|imprisoned
      house arrest
      human shields
      seize|seizes|seized|seizing
      confiscat*|expropriat*|nationaliz*|nationalis*
      deport|deports|deported|deporting
      evict*|outlaw*|demolish*|bulldozed|razed|razing|looted|looting|ransack*|vandal*|defac*|\
      torched|torching|besieg*|suppress*
      abduct*|kidnap*|hijack*
      hostage|hostages
      hack|hacks|hacked|hacking
      cyber attack|attacks
      cyberattack|cyberattacks
      blew|blow|blown|blowing up ..5 line|lines|pipeline|pipelines|bridge|bridges|house|houses|\
      building|buildings|railway|church|mosque|plant|tower
      destroy|destroys|destroyed|destroying ..4 homes|houses|property|buildings|crops|church|\
      mosque|village|villages|orchards
      burned|burnt|burning|burn down
      burned|burnt|burning ..2 homes|houses|villages|shops|churches|mosques
      expel|expels|expelled|expelling
      ban|bans|banned|banning
      bar|bars|barred|barring ..5 from
      curfew
      martial law
      state of emergency
      censor*
      shut down
      order|ordered|orders ..6 to suspend|close|stop|leave
      crack|cracked|cracks|cracking down
      crackdown
      sentenced|sentences
      impose|imposes|imposed|imposing
      capture|captured|captures
      round|rounded|rounds up
      charged with
      restrict|restricts|restricted|restricting|restriction|restrictions
      revok* ..3 license|licence|citizenship|passport|passports|credentials
      close|closed|closes|closing ..4 newspaper|newspapers|station|school|schools|university|\
      universities
      tear gas
      dispers*
      harass*|intimidat*|persecut*
      jam|jammed|jamming ..2 radio|broadcasts|signals
      block|blocked|blocks|blocking ..4 website|websites|internet|access|aid|supplies|convoy|\
      convoys|shipments|ships|entry
      impound*|conscript*|exiled|exile|banish*|displac*|uproot*|sabotag*|disqualif*
      raid|raided|raids|raiding ..3 home|homes|office|offices|house|headquarters
      cut|cuts|cutting ..3 power|electricity|water
      crush*|quell*
      broke|break|breaks up ..3 demonstration|protest|rally
      hold|holding|held|holds ..4 hostage|captive|prisoner|custody
      forced|forces|forcing ..4 to leave|close|evacuate|flee
      """
    )
    + patterns(
      .retreat,
      """
      withdraw*|withdrew
      pull|pulled|pulls|pulling back|out
      retreat|retreats|retreated|retreating
      surrender|surrenders|surrendered|surrendering
      release|releases|released|releasing
      freed|free|frees|freeing
      cease-fire|ceasefire|truce
      lift|lifts|lifted|lifting ..6 sanctions|embargo|blockade|siege
      ease|eases|eased|easing ..3 sanctions|embargo|blockade
      end|ended|ends|ending ..3 siege|blockade|occupation|offensive|hostilities|boycott|embargo
      disarm*|repatriat*|de-escalat*
      demobiliz*|demobilis*
      handed|hand|hands|handing over|back
      return|returns|returned|returning ..2 prisoner|prisoners|body|bodies|remains|hostages
      dismantl*
      destroy* its|their weapons|stockpile
      lay|laid down ..2 arms|weapons
      compensat*
      paid|pay|pays|paying compensation
      open|opened|opens|opening|reopen* ..3 border|borders|bridge|crossing|crossings
      allow|allowed|allows|allowing|permit|permitted ..4 inspectors|observers|monitors|\
      humanitarian|peacekeepers|convoy|convoys|aid
      humanitarian access
      stop|stopped|halt|halted|cease|ceased ..3 attacks|bombing|shelling|fighting|hostilities|\
      offensive|fire
      return|returned|returns|returning ..4 land|territory|assets|property|money|documents|\
      artifacts|islands
      vacat*
      leave|leaves|left|leaving ..2 positions|base|bases
      reduc* ..3 troops|forces|soldiers
      suspend|suspends|suspended|suspending ..3 attacks|bombing|operations|strikes|hostilities|\
      offensive|raids
      unfreez*|unfroze
      turned|turn|turns over
      grant|granted|grants ..3 access
      """
    )
}
