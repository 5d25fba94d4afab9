import Testing

/// Names that no field has.
struct NameFaultTests {
  @Test(arguments: [
    Fault(
      #"{{titel}}"#,
      #"""
      page.mustache:1:1: error: unknown field 'titel' in 'page' [template.unknown-field]
        help: did you mean 'title'?
      """#
    ),
    Fault(
      #"{{zebra}}"#,
      #"""
      page.mustache:1:1: error: unknown field 'zebra' in 'page' [template.unknown-field]
        help: the fields of 'page' are 'title', 'summary', 'slug', 'body', 'link', 'count', 'isDraft', 'author', 'people', 'params'
      """#
    ),
    Fault(
      #"{{#people}}{{titel}} {{nam}}{{/people}}"#,
      #"""
      page.mustache:1:12: error: unknown field 'titel' in 'person' or 'page' [template.unknown-field]
        help: did you mean 'title'?
      page.mustache:1:22: error: unknown field 'nam' in 'person' or 'page' [template.unknown-field]
        help: did you mean 'name'?
      """#
    ),
    Fault(
      #"{{author.nmae}}"#,
      #"""
      page.mustache:1:1: error: 'person' has no field 'nmae' [template.unknown-field]
        help: did you mean 'author.name'?
      """#
    ),
    Fault(
      #"{{author.zebra}}"#,
      #"""
      page.mustache:1:1: error: 'person' has no field 'zebra' [template.unknown-field]
        help: its fields are 'name', 'home', 'friends'
      """#
    ),
    Fault(
      #"{{#people}}{{>card}}{{/people}}"#,
      #"""
      card.mustache:2:3: error: unknown field 'nam' in 'person' or 'page' [template.unknown-field]
      page.mustache:1:12: note: included here
        help: did you mean 'name'?
      """#
    ),
    Fault(
      #"{{<layout}}{{$main}}{{titel}}{{/main}}{{/layout}}"#,
      #"""
      page.mustache:1:21: error: unknown field 'titel' in 'page' [template.unknown-field]
        help: did you mean 'title'?
      """#
    ),
  ])
  func fault(_ fault: Fault) { fault.check() }
}
