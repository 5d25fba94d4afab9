import Diagnostics

/// What reading `Content/` may find; `Briefings.docc` lists them for users.
extension DiagnosticID {
  // Files
  package static let contentMissing: Self = "content.missing"
  package static let unreadable: Self = "content.unreadable"
  package static let oversize: Self = "content.oversize"
  package static let notUTF8: Self = "content.not-utf8"
  package static let outsideLink: Self = "content.outside-link"
  package static let notAFile: Self = "content.not-a-file"
  package static let badFileName: Self = "content.bad-file-name"
  package static let unusedFile: Self = "content.unused-file"
  package static let duplicateID: Self = "content.duplicate-id"
  package static let danglingReference: Self = "content.dangling-reference"
  package static let wrongReference: Self = "content.wrong-reference"
  package static let sameAsCycle: Self = "content.same-as-cycle"

  package static let markedBlock: Self = "content.marked-block"

  // Front matter, and site.yaml
  package static let frontMatterMissing: Self = "front-matter.missing"
  package static let frontMatterUnclosed: Self = "front-matter.unclosed"
  package static let yamlSyntax: Self = "front-matter.syntax"
  package static let yamlTag: Self = "front-matter.ignored-tag"
  package static let unknownKey: Self = "front-matter.unknown-key"
  package static let duplicateKey: Self = "front-matter.duplicate-key"
  package static let missingKey: Self = "front-matter.missing-key"
  package static let wrongType: Self = "front-matter.wrong-type"
  package static let badText: Self = "front-matter.bad-text"
  package static let badChoice: Self = "front-matter.bad-choice"
  package static let badDate: Self = "front-matter.bad-date"
  package static let badID: Self = "front-matter.bad-id"
  package static let badURL: Self = "front-matter.bad-url"
  package static let badGrade: Self = "front-matter.bad-grade"
  package static let badMarking: Self = "front-matter.bad-marking"
  package static let badFigure: Self = "front-matter.bad-figure"
  package static let badDerivation: Self = "front-matter.bad-derivation"
  package static let badNumber: Self = "front-matter.bad-number"
  package static let badRedirect: Self = "front-matter.bad-redirect"
  package static let badLanguage: Self = "front-matter.bad-language"

  // Extracted files; faults of fields have the same names as in front matter, after `extracted.`
  package static let extractedReference: Self = "extracted.dangling-reference"
  package static let extractedDropped: Self = "extracted.dropped"
  package static let extractedDisagrees: Self = "extracted.disagrees"
}
