import Testing

/// Fields used for what they are not.
struct KindFaultTests {
  @Test(arguments: [
    Fault(
      #"{{title.name}}"#,
      #"""
      page.mustache:1:1: error: 'title' is text, which has no 'name' [template.wrong-kind]
      """#
    ),
    Fault(
      #"{{people.name}}"#,
      #"""
      page.mustache:1:1: error: 'people' is a list, which has no 'name' [template.wrong-kind]
        help: open a section: '{{#people}}{{name}}{{/people}}'
      """#
    ),
    Fault(
      #"{{.}}"#,
      #"""
      page.mustache:1:1: error: '.' stands for a whole 'page' here, which cannot be written [template.wrong-kind]
        help: name one of its fields: 'title', 'summary', 'slug', 'body', 'link', 'count', 'isDraft', 'author', 'people', 'params'
      """#
    ),
    Fault(
      #"{{people}}"#,
      #"""
      page.mustache:1:1: error: 'people' is a list, which cannot be written [template.wrong-kind]
        help: open a section with '{{#people}}'
      """#
    ),
    Fault(
      #"{{author}}"#,
      #"""
      page.mustache:1:1: error: 'author' is a record, which cannot be written [template.wrong-kind]
        help: open a section with '{{#author}}'
      """#
    ),
    Fault(
      #"{{isDraft}}"#,
      #"""
      page.mustache:1:1: error: 'isDraft' is a flag, which cannot be written [template.wrong-kind]
        help: open a section with '{{#isDraft}}'
      """#
    ),
    Fault(
      #"{{{title}}}"#,
      #"""
      page.mustache:1:1: error: 'title' is text, not HTML [template.raw-text]
        help: write '{{title}}', which escapes it
      """#
    ),
    Fault(
      #"{{&link}}"#,
      #"""
      page.mustache:1:1: error: 'link' is a URL, not HTML [template.raw-text]
        help: write '{{link}}', which escapes it
      """#
    ),
    Fault(
      #"{{body}}"#,
      #"""
      page.mustache:1:1: error: 'body' is HTML, which '{{body}}' would escape [template.escaped-html]
        help: write '{{{body}}}'
      """#
    ),
    Fault(
      #"{{{params.x}}}"#,
      #"""
      page.mustache:1:1: error: 'params.x' is a free parameter, which is not HTML [template.raw-text]
        help: write '{{params.x}}', which escapes it
      """#
    ),
  ])
  func fault(_ fault: Fault) { fault.check() }
}
