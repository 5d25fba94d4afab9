extension DiagnosticRule {
  /// Of the files of `Content/`, and what they refer to.
  static let content: [Self] = [
    Self(
      "content.missing",
      "There is no folder 'Content', or no 'site.yaml' in it.",
      "Begin a site with 'dossier new site', or name its folder with '--root'."
    ),
    Self(
      "content.unreadable",
      "The system refuses to read a file or folder, or a link leads nowhere.",
      "Let it be read by whoever builds, or remove it."
    ),
    Self(
      "content.oversize",
      "A file or its front matter is over the bound, and was not read.",
      "Divide it into several files."
    ),
    Self("content.not-utf8", "A file is not UTF-8.", "Save it as UTF-8."),
    Self(
      "content.outside-link",
      "A symbolic link leads outside 'Content'.",
      "Copy what it leads to into 'Content'."
    ),
    Self(
      "content.not-a-file",
      "A folder, pipe or device stands where a file is wanted.",
      "Move it elsewhere."
    ),
    Self(
      "content.bad-file-name",
      "The name of a file is no id.",
      "Name it with lower-case letters of ASCII, digits and hyphens."
    ),
    Self("content.unused-file", "Nothing reads a file or folder of this name.", "Rename or remove it."),
    Self(
      "content.duplicate-id",
      "An actor and an event share an id, or two sources or claims of one file do.",
      "Give one of them another id."
    ),
    Self(
      "content.dangling-reference",
      "There is nothing of the id.",
      "Correct the id, or write what it names."
    ),
    Self(
      "content.wrong-reference",
      "An id is of another kind of thing, of the file itself, or of no state.",
      "Name something of the kind that the key wants."
    ),
    Self("content.same-as-cycle", "'sameAs' leads in a circle.", "Let one of the files have no 'sameAs'."),
    Self(
      "content.marked-block",
      "A ':::tlp' begins no line, or is not closed.",
      "Write it on a line of its own, and close it with ':::'."
    ),
    Self(
      "content.changed-meanwhile",
      "A file was changed while the site was built.",
      "Build again."
    ),
    Self("markdown.raw-html", "Raw HTML is shown as text.", "Write it in Markdown, or put it in backticks."),
    Self(
      "markdown.over-bound",
      "A text has more of something than any reader would, and was not read to its end.",
      "Divide it into several texts."
    ),
    Self(
      "markdown.broken-block",
      "A marked block stands within code, HTML or a comment.",
      "Close what was opened before the block."
    ),
    Self(
      "extracted.dangling-reference",
      "An extracted file names a briefing or entity that does not exist.",
      "Run 'dossier extract' again, or remove the file."
    ),
    Self(
      "extracted.dropped",
      "A mention or quote of an extracted file fits nowhere, or a proposal is of the wrong kind.",
      "Run 'dossier extract' again: the briefing has changed."
    ),
    Self(
      "extracted.disagrees",
      "A proposal differs from what is curated, which is used.",
      "Nothing has to be done; look whether the curated file is right."
    ),
  ]

  /// Of front matter and YAML files.
  static let frontMatter: [Self] = [
    Self("front-matter.missing", "A file does not begin with '---'.", "Begin it with front matter."),
    Self("front-matter.unclosed", "Front matter has no second '---'.", "End it with a line of '---'."),
    Self(
      "front-matter.syntax",
      "It is no valid YAML, or more of it than is allowed.",
      "Put text with colons or signs in quotes, and indent with spaces."
    ),
    Self("front-matter.ignored-tag", "A tag of YAML is not used.", "Remove it."),
    Self(
      "front-matter.unknown-key",
      "A key is not known.",
      "Correct it, or put what is yours under 'params'."
    ),
    Self("front-matter.duplicate-key", "A key stands twice.", "Remove one of them."),
    Self("front-matter.missing-key", "A key that is needed is missing.", "Add it."),
    Self(
      "front-matter.wrong-type",
      "A list, table or text stands where something else is wanted.",
      "Write it in the form that the message names."
    ),
    Self(
      "front-matter.bad-text",
      "A text is empty, or has control characters.",
      "Write one, or leave out the key."
    ),
    Self(
      "front-matter.bad-choice",
      "A value is none of the words that its key allows.",
      "Write one of those that the message lists."
    ),
    Self(
      "front-matter.bad-date",
      "A date is none of EDTF (ISO 8601-2), level 0 or 1.",
      "Write it as 2025-05-04, 2025-05~ or 2025."
    ),
    Self("front-matter.bad-id", "A text is no id.", "Use lower-case letters of ASCII, digits and hyphens."),
    Self("front-matter.bad-url", "An address is none of http or https.", "Write the whole address."),
    Self(
      "front-matter.bad-grade",
      "A grade is none of the Admiralty code.",
      "Write a letter from A to F and a digit from 1 to 6: 'B2'."
    ),
    Self(
      "front-matter.bad-marking",
      "A marking is no label of TLP 2.0.",
      "Write TLP:CLEAR, TLP:GREEN, TLP:AMBER, TLP:AMBER+STRICT or TLP:RED."
    ),
    Self(
      "front-matter.bad-figure",
      "A figure has neither 'value' nor 'min' and 'max', a 'min' over its 'max', or parts over the whole.",
      "Correct its numbers."
    ),
    Self(
      "front-matter.bad-derivation",
      "A source derives from itself, directly or through others.",
      "Leave out one of the 'derivedFrom'."
    ),
    Self("front-matter.bad-number", "A value is no number, or one out of range.", "Correct the number."),
    Self(
      "front-matter.bad-redirect",
      "A redirect is no path below the site's root.",
      "Write it without a slash at its beginning: 'actors/kim/'."
    ),
    Self(
      "front-matter.bad-language",
      "A value is no language tag (BCP 47).",
      "Write 'en', 'de' or the like."
    ),
  ]
}
