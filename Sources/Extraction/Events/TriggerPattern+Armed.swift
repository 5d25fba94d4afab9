import Briefings

extension TriggerPattern {
  /// Deeds of arms.
  static let armed: [TriggerPattern] =
    patterns(
      .assault,
      """
      kill|kills|killed|killing
      attack|attacks|attacked|attacking|attacker|attackers
      bomb|bombs|bombed|bombing|bombings|bomber|bombers
      shell|shells|shelled|shelling
      fire|fires|fired|firing on|at|into|rocket|rockets|missile|missiles|mortar|mortars|shells|upon
      opened fire
      shot|shoot|shoots|shooting
      gunman|gunmen
      ambush|ambushes|ambushed
      raid|raids|raided|raiding
      clash|clashes|clashed
      fight|fights|fighting|fought
      battle|battles|battled|battling
      assassinat*
      tortur*
      raped|raping|rape
      sexually abused|assaulted|abuse|assault
      massacr*
      beat|beaten|beating|beats
      exploded|explosion|explosions
      blew|blow|blown|blowing up
      detonat*
      suicide
      airstrike|airstrikes
      air strike|strikes
      bombard*
      invaded|invades|invasion|invade
      ethnic cleansing
      genocide
      stormed
      stabbed|stabbing|beheaded|beheading|lynched|murdered|murder|executed|poisoned
      wounded
      injured|injuring
      struck|strike|strikes ..3 target|targets|village|base|positions|convoy
      launched|launch|launches|launching ..2 attack|attacks|assault|assaults|offensive|offensives|\
      raid|raids|strike|strikes
      gunned down
      slaughter*|butcher*
      pound|pounded|pounding ..4 positions|targets|town|city|village|border
      overran|overrun|strafed|strafing
      seized|seize|seizes|captured|capture|captures|took|retook|recaptured ..3 town|city|village|\
      base|airport|hill|island|territory|province|capital
      car|roadside|suicide bomb|bomber|bombers|bombs|bombing|bombings|attack|attacks
      hit|hits ..4 rocket|rockets|missile|missiles|shell|shells
      invading|invade
      occupy|occupies|occupied|occupying
      blockade|blockades|blockaded
      """
    )
    + patterns(
      .mobilize,
      """
      mobiliz*|mobilis*
      deploy|deploys|deployed|deploying|deployment
      mass|masses|massed|massing ..2 troops|forces|tanks
      on alert
      on high|full|maximum alert
      troop build-up|buildup
      reinforc*
      military|naval|war|joint exercise|exercises|maneuver|maneuvers|manoeuvres|drill|drills|\
      games|parade
      called up
      call-up
      amass*
      put|puts|placed ..2 forces|troops|army on
      sent|send|sends|sending|dispatch* ..4 troops|warship|warships|tanks|reinforcements|soldiers|\
      fighters|forces|fleet|jets
      order|ordered|orders ..2 patrols
      patrol|patrols|patrolled|patrolling
      train|trained|trains|training ..5 hackers|fighters|guerrillas|militia|militias
      test-fired|test-fires|test-firing
      nuclear test|tests
      test|tests|tested|testing ..3 missile|missiles|bomb|weapon|weapons
      """
    )
}
