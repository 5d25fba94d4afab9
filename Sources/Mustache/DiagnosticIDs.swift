import Diagnostics

extension DiagnosticID {
  package static let templateUnclosedTag: Self = "template.unclosed-tag"
  package static let templateBadTag: Self = "template.bad-tag"
  package static let templateBadDelimiters: Self = "template.bad-delimiters"
  package static let templateUnclosedSection: Self = "template.unclosed-section"
  package static let templateWrongClose: Self = "template.wrong-close"
  package static let templateDuplicate: Self = "template.duplicate"
  package static let templateUnknown: Self = "template.unknown"
  package static let templateUnknownField: Self = "template.unknown-field"
  package static let templateUnknownPartial: Self = "template.unknown-partial"
  package static let templateUnknownParent: Self = "template.unknown-parent"
  package static let templateUnknownBlock: Self = "template.unknown-block"
  package static let templateOutsideBlock: Self = "template.outside-block"
  package static let templatePartialCycle: Self = "template.partial-cycle"
  package static let templateWrongKind: Self = "template.wrong-kind"
  package static let templateRawText: Self = "template.raw-text"
  package static let templateEscapedHTML: Self = "template.escaped-html"
  package static let templateUnsafePlace: Self = "template.unsafe-place"
  package static let templateUnsafeURL: Self = "template.unsafe-url"
  package static let templateSplitMarkup: Self = "template.split-markup"
}
