import Testing

/// What is wrong with a template by itself.
struct SyntaxFaultTests {
  @Test(arguments: [
    Fault(
      "a\n  {{#isDraft}}\nb",
      #"""
      page.mustache:2:3: error: '{{#isDraft}}' is not closed [template.unclosed-section]
        help: close it with '{{/isDraft}}'
      """#
    ),
    Fault(
      #"{{#people}}{{/poeple}}"#,
      #"""
      page.mustache:1:12: error: '{{/poeple}}' closes '{{#people}}' [template.wrong-close]
      page.mustache:1:1: note: opened here
        help: did you mean '{{/people}}'?
      """#
    ),
    Fault(
      #"{{/people}}"#,
      #"""
      page.mustache:1:1: error: '{{/people}}' closes nothing [template.wrong-close]
      """#
    ),
    Fault(
      "x\n {{title",
      #"""
      page.mustache:2:2: error: tag '{{title' is not closed [template.unclosed-tag]
        help: end it with '}}'
      """#
    ),
    Fault(
      #"{{{body}}"#,
      #"""
      page.mustache:1:1: error: tag '{{{body}}' is not closed [template.unclosed-tag]
        help: end it with '}}}'
      """#
    ),
    Fault(
      #"{{=<%}}"#,
      #"""
      page.mustache:1:1: error: tag '{{=<%}}' is not closed [template.unclosed-tag]
        help: end it with '=}}'
      """#
    ),
    Fault(
      #"{{=<% %>}}"#,
      #"""
      page.mustache:1:1: error: tag '{{=<% %>}}' is not closed [template.unclosed-tag]
        help: end it with '=}}'
      """#
    ),
    Fault(
      #"{{}}"#,
      #"""
      page.mustache:1:1: error: tag '{{}}' has no proper name [template.bad-tag]
        help: a name is one word, or several with dots between them
      """#
    ),
    Fault(
      #"{{a b}}"#,
      #"""
      page.mustache:1:1: error: tag '{{a b}}' has no proper name [template.bad-tag]
        help: a name is one word, or several with dots between them
      """#
    ),
    Fault(
      #"{{a..b}}"#,
      #"""
      page.mustache:1:1: error: tag '{{a..b}}' has no proper name [template.bad-tag]
        help: a name is one word, or several with dots between them
      """#
    ),
    Fault(
      "{{=<%=}}",
      #"""
      page.mustache:1:1: error: tag '{{=<%=}}' does not set two delimiters [template.bad-delimiters]
        help: write two delimiters with a blank between them and without '=', as in '{{=<% %>=}}'
      """#
    ),
  ])
  func fault(_ fault: Fault) { fault.check() }
}
