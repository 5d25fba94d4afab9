extension DiagnosticRule {
  /// Of who may see what.
  static let markings: [Self] = [
    Self(
      "release.unmarked",
      "Something without a marking is withheld, since the site has no default.",
      "Mark it, or give 'defaultMarking' in 'site.yaml'."
    ),
    Self(
      "release.no-ceiling",
      "Something is marked above TLP:CLEAR, and nothing says for whom the site is.",
      "Give 'release' in 'site.yaml', or '--release'."
    ),
    Self(
      "release.withheld-reference",
      "A text that is released links something that is withheld; its words stay, without a link.",
      "Take the name out of the text, or mark the text too."
    ),
    Self(
      "release.withheld-words",
      "Words that are known only from what is withheld stand in the built site.",
      "Take them out of the texts that are released, or mark these too."
    ),
    Self(
      "release.built-for-others",
      "The site was built at another ceiling than the one to check.",
      "Build it at this ceiling first."
    ),
  ]

  /// Of names in texts, and links to entities.
  static let names: [Self] = [
    Self("link.unknown-entity", "A link names an id that does not exist.", "Correct the id."),
    Self(
      "link.wrong-kind",
      "A link has 'actor:' before an event's id, or 'event:' before an actor's.",
      "Write the other, or leave it out."
    ),
    Self(
      "mention.ambiguous",
      "A name belongs to several entities, and links to none.",
      "Link it by id where it stands, or make it a weak name of those that it seldom means."
    ),
    Self("mention.long-name", "A name has more words than are looked for.", "Shorten it."),
    Self(
      "mention.unlinked",
      "A weak name or metonym stands where it cannot be told whom it means, and links to nothing.",
      "Name the entity in full before it, or link it by id."
    ),
    Self(
      "entity.near-duplicate",
      "The names of two entities are spellings of one.",
      "If they are one, write 'sameAs' into one of the files."
    ),
    Self(
      "entity.orphan",
      "No text, event, claim or other entity tells of an entity.",
      "Name it in a briefing, or delete its file."
    ),
    Self(
      "entity.single-mention",
      "One briefing alone names an actor.",
      "If others mean it by another name, add that to its 'aliases'."
    ),
    Self(
      "names.unknown",
      "A capitalised name stands in several briefings and links to nothing.",
      "If it is an actor's, write its file with 'dossier new actor'."
    ),
  ]

  /// Of estimates, sources and addresses on the web.
  static let checks: [Self] = [
    Self(
      "judgement.no-likelihood",
      "A judgement does not tell how likely it is.",
      "Add 'likelihood' with a term of ICD 203."
    ),
    Self(
      "judgement.mixed-rows",
      "A judgement has terms of both rows of ICD 203.",
      "Use terms of one row in the whole product."
    ),
    Self(
      "judgement.other-likelihood",
      "The text of a judgement says another likelihood than its 'likelihood'.",
      "Make them one, or make two judgements of it."
    ),
    Self(
      "judgement.likelihood-with-confidence",
      "A sentence tells likelihood and confidence, which readers take for one another.",
      "Tell in a sentence of its own how sure you are of your basis, or in 'confidence'."
    ),
    Self(
      "judgement.vague-verb",
      "'may', 'might' or 'could' does not tell how likely something is.",
      "Say what will be or is so, and how likely that is in 'likelihood'."
    ),
    Self(
      "judgement.unsourced-figure",
      "A figure in a briefing with sources is referred to none of them.",
      "Refer to one in its sentence, or make a claim with a 'figure' of it."
    ),
    Self(
      "source.no-archive",
      "A source on the web has no archived copy.",
      "Keep one, and give its address as 'archive'."
    ),
    Self("source.no-access-date", "A source on the web does not tell when it was read.", "Add 'accessed'."),
    Self(
      "link.unreachable",
      "An address on the web does not answer, or answers that there is nothing.",
      "Look at it in a browser; give what it has moved to, or an archived copy."
    ),
    Self(
      "link.refused",
      "An address on the web does not answer programs, or not everybody.",
      "Look at it in a browser."
    ),
    Self("link.asked-to-wait", "A host wants no more requests for now.", "Check again later."),
    Self(
      "link.not-asked",
      "There was no time to ask for some addresses on the web.",
      "Give more with '--time-limit'."
    ),
    Self(
      "link.no-curl",
      "There is no curl, by which the web is asked.",
      "Install curl, or leave out '--external'."
    ),
    Self(
      "site.dangling-link",
      "A link or image in a text leads to no file of the site.",
      "Correct the path, or add the file to 'Content/assets'."
    ),
    Self(
      "site.unknown-source",
      "A reference is neither a footnote nor a source of its file.",
      "Correct it, or add the source."
    ),
    Self(
      "site.missing-alternative",
      "An image has no alternative text, and says nothing to those who do not see it.",
      "Write between its brackets what it shows."
    ),
    Self("site.path-collision", "Two things of the site want one path.", "Rename one of them."),
  ]
}
