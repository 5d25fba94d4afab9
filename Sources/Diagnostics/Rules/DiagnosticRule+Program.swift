extension DiagnosticRule {
  /// Of templates, and the words of pages.
  static let templates: [Self] = [
    Self("template.unclosed-tag", "A tag of a template is not closed.", "End it with its closing delimiter."),
    Self("template.bad-tag", "A tag has no proper name.", "Use one word, or several with dots between them."),
    Self(
      "template.bad-delimiters",
      "A tag does not set two delimiters.",
      "Write two with a blank between them: '{{=<% %>=}}'."
    ),
    Self("template.unclosed-section", "A section is not closed.", "Close it with its name."),
    Self(
      "template.wrong-close",
      "A closing tag closes nothing, or another section.",
      "Close sections in order."
    ),
    Self("template.duplicate", "A template is there twice.", "Remove one of them."),
    Self("template.unknown", "There is no template of the name.", "Correct the name."),
    Self(
      "template.unknown-field",
      "A page has no such field.",
      "Use one of the fields that Templates.md lists."
    ),
    Self(
      "template.unknown-partial",
      "There is no partial of the name.",
      "Correct the name, or write the file."
    ),
    Self(
      "template.unknown-parent",
      "There is no parent of the name.",
      "Correct the name, or write the file."
    ),
    Self("template.unknown-block", "A parent has no such block.", "Correct the name of the block."),
    Self(
      "template.outside-block",
      "Something stands in a parent outside its blocks, where nothing is written.",
      "Move it into a block, or out of the parent."
    ),
    Self("template.partial-cycle", "A template includes itself.", "Leave out one of the inclusions."),
    Self(
      "template.wrong-kind",
      "A field is used as another kind of value than it is.",
      "Open a section for what has fields, and write texts alone."
    ),
    Self("template.raw-text", "Text is written as HTML.", "Write it with two braces, which escape it."),
    Self("template.escaped-html", "HTML would be escaped.", "Write it with three braces."),
    Self(
      "template.unsafe-place",
      "A value stands where no escaping makes it safe.",
      "Move it into text, or into an attribute in quotes."
    ),
    Self(
      "template.unsafe-url",
      "A value that is no URL stands where one begins, or its scheme is not allowed.",
      "Use a URL field, or begin with a path such as './'."
    ),
    Self(
      "template.split-markup",
      "A section or template does not end at the kind of place where it begins.",
      "Open and close tags, quotes and comments on the same side of it."
    ),
    Self(
      "template.unknown-file",
      "A file of 'Templates' is not used.",
      "Name templates '*.mustache', and put what pages link into 'Templates/assets'."
    ),
    Self("template.unreadable", "A template cannot be read.", "Save it as UTF-8 in the folder itself."),
    Self(
      "words.unknown-language",
      "There are no words for pages in the site's language.",
      "Write them to a file in 'Templates/words'."
    ),
    Self("words.unknown-key", "No page and no template uses a word.", "Correct its key, or remove it."),
    Self(
      "words.unknown-place",
      "A word has a place that nothing is filled into.",
      "Correct or remove the place."
    ),
  ]

  /// Of the built site.
  static let output: [Self] = [
    Self("site.not-found", "There is no 'Content' where a site should be.", "Name its folder with '--root'."),
    Self(
      "output.place",
      "The output folder is, holds or lies in a folder that the site is made from.",
      "Name another with '--output'."
    ),
    Self("output.locked", "Another build is at work on the site or its output.", "Wait until it is done."),
    Self(
      "output.path",
      "The site has a path that no file can safely be written to.",
      "Rename what it is made from."
    ),
    Self(
      "output.in-the-way",
      "Something that no build wrote stands where a file of the site goes.",
      "Move it, or build with '--clean'."
    ),
    Self(
      "output.stranger",
      "A file that is not of the site lies in the output, whose readers may not see everything.",
      "Move it, or build with '--clean'."
    ),
    Self("output.record-lost", "The record of the last build could not be used.", "Nothing has to be done."),
    Self(
      "output.cannot-create",
      "A file or folder could not be made.",
      "Let it be written by whoever builds."
    ),
    Self(
      "output.write-failed",
      "The file system refused to read, write or remove something.",
      "Make room, or let it be written by whoever builds."
    ),
    Self(
      "output.asset-unreadable",
      "A file of the site could not be read.",
      "Let it be read, and build again."
    ),
    Self(
      "output.image-unreadable",
      "An image is damaged: what it tells of its making cannot be taken out.",
      "Save it again with a program for images."
    ),
    Self(
      "output.broken-link",
      "A link of the built site leads to no file of it.",
      "Correct it, or build again."
    ),
    Self("output.broken-fragment", "A link leads to no place in its page.", "Correct the part after '#'."),
    Self(
      "output.absolute-link",
      "A link begins with a slash, and breaks where the site lies in a sub-folder.",
      "Write it relative to its page."
    ),
    Self("output.duplicate-id", "A page has two elements of one id.", "Give one of them another id."),
    Self(
      "state.lost",
      "What was kept from earlier builds could not be used; everything is made anew.",
      "Nothing has to be done."
    ),
  ]

  /// Of other commands than those that build and check.
  static let commands: [Self] = [
    Self("extract.unknown-briefing", "There is no briefing of the name.", "Correct the name."),
    Self(
      "extract.unknown-proposal",
      "Nothing is proposed under an id, or a file decides.",
      "Correct the id."
    ),
    Self("extract.cannot-write", "A file could not be written.", "Let it be written by whoever extracts."),
    Self(
      "extract.bad-correction",
      "A proposal cannot be given a name or a type.",
      "Write a name in one line, and a type that the message lists."
    ),
    Self(
      "extract.unreviewed-reference",
      "A file does not name what its proposal names, since that is not shown.",
      "Promote the other, then name it in the file."
    ),
    Self(
      "extract.extractor-failed",
      "Another program failed, or did not propose what it was asked for.",
      "Look at what it says on standard error."
    ),
    Self(
      "explain.no-file",
      "What is to be explained is no text of the site.",
      "Name a text and a line in it: 'Content/briefings/x.md:12'."
    ),
    Self("new.no-id", "No file name can be made of a name.", "Give one with '--id'."),
    Self("new.exists", "There is a file of the name.", "Give another id."),
    Self("new.cannot-write", "A file could not be made.", "Let the folder be written."),
    Self("import.unfit", "What would be written could not be built.", "Correct what is imported."),
    Self(
      "import.dangling-reference",
      "What is imported names something that is neither in it nor in the site.",
      "Correct the id, or import what it names."
    ),
    Self("import.bad-table", "A table is none.", "Write it as CSV with the columns that Exchange.md lists."),
    Self("import.bad-value", "A value is none of its kind.", "Correct the value."),
    Self(
      "import.bad-row",
      "A row tells of something that is not there.",
      "Correct the row, or add what it names."
    ),
    Self("import.bad-file", "A file cannot be read.", "Look whether it is in the format that is named."),
  ]
}
