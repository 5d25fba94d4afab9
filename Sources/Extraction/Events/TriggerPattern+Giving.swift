import Briefings

extension TriggerPattern {
  /// Help, and giving way.
  static let giving: [TriggerPattern] =
    patterns(
      .aid,
      """
      provid* ..5 aid|assistance|relief|food|loan|loans|support|fund|funds|supplies|equipment|\
      asylum|shelter|training|care
      donat*
      grant|granted|grants|granting ..3 asylum|aid|loan|refuge|sanctuary
      deliver|delivers|delivered|delivering ..4 aid|food|supplies|relief|weapons|medicine
      distribut* ..4 aid|food|supplies|relief|medicine
      handed|hand|hands|handing over ..4 food|medicine|aid|supplies
      supplied|supplies|supplying|supply ..5 weapons|arms|food|fuel|oil
      give|gives|gave|given|giving ..4 aid|million|asylum|loan|refuge|shelter|food|assistance|\
      medicine|weapons
      extend|extended|extends|extending ..4 loan|credit|aid|assistance
      humanitarian aid|supplies|relief|assistance
      shipped
      airlift*|evacuat*|disburs*
      rescue|rescued|rescues|rescuing
      peacekeep*
      debt relief|forgiveness
      sent|send|sends|sending|dispatch* ..4 aid|food|medicine|doctors|relief|tents|peacekeepers|\
      rescuers|supplies
      train|trained|trains|training ..5 police|officers|army|soldiers
      contribut* ..5 million|troops|aid
      lend|lends|lent|loaned
      finance|finances|financed|financing|fund|funds|funded|funding
      treat|treated|treating ..2 wounded|injured|patients
      shelter|sheltered|sheltering ..3 refugees|civilians|families
      took in
      admit|admitted|admitting ..4 refugees
      airdrop*|parachut*|vaccinat*
      food|economic|military|financial|emergency|medical|technical|relief aid|assistance|supplies
      """
    )
    + patterns(
      .yield,
      """
      resign|resigns|resigned|resignation|resigning
      step|steps|stepped|stepping down|aside
      legaliz*|legalis*
      amnest*
      pardon|pardons|pardoned
      ease|eases|eased|easing ..4 restrictions|curfew|ban|rules|censorship|controls
      ease|eases|eased|easing
      lift|lifts|lifted|lifting ..6 curfew|emergency|ban|law|restrictions|censorship
      lift|lifts|lifted|lifting
      cancel|cancels|canceled|cancelled|repeal*|abolish*|scrap* ..2 restriction|restrictions|ban|\
      curfew|law|laws
      shorten* ..8 curfew
      end|ended|ends|ending ..3 curfew|ban|emergency|censorship|law
      relax|relaxes|relaxed|relaxing
      yield|yields|yielded
      concede|concedes|conceded
      allow|allows|allowed|allowing
      permit|permits|permitted|permitting
      accept|accepts|accepted ..2 demand*|resign*
      acced*
      gave|give|giving|gives in|up
      back|backs|backed|backing down
      bow|bowed|bows to
      reinstat*
      restore|restored|restores
      compromis*
      grant|granted|grants|granting ..3 amnesty|autonomy|independence|rights|citizenship|pardon
      commut*
      quit|quits ..2 post|office|job
      reshuffl*
      dissolv* ..3 government|parliament|cabinet
      sack|sacked|sacks|fired|dismissed|dismisses|dismissing|replaced|replaces|removed ..4 \
      minister|chief|commander|cabinet|general|director|governor|ministers
      introduc* ..4 reform|reforms
      reopen* ..3 newspaper|university|universities|school|schools|party
      abandon*|dropped|drop|drops|withdrew|withdraw ..4 charges|plan|bill|law|claim|demand|demands
      let|lets ..4 return|enter|vote|participate|run
      relent*|recant*
      """
    )
}
