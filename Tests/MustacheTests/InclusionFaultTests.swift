import Testing

/// Partials, parents and blocks that are not there, and those that never end.
struct InclusionFaultTests {
  @Test(arguments: [
    Fault(
      #"{{>heder}}"#,
      #"""
      page.mustache:1:1: error: unknown partial 'heder' [template.unknown-partial]
        help: did you mean 'header'?
      """#
    ),
    Fault(
      #"{{>zebra}}"#,
      #"""
      page.mustache:1:1: error: unknown partial 'zebra' [template.unknown-partial]
      """#
    ),
    Fault(
      #"{{<layuot}}{{/layuot}}"#,
      #"""
      page.mustache:1:1: error: unknown parent 'layuot' [template.unknown-parent]
        help: did you mean 'layout'?
      """#
    ),
    Fault(
      #"{{<layout}}{{$mian}}{{/mian}}{{/layout}}"#,
      #"""
      page.mustache:1:12: error: parent 'layout' has no block 'mian' [template.unknown-block]
        help: did you mean 'main'?
      """#
    ),
    Fault(
      #"{{<layout}}{{$zzz}}{{/zzz}}{{/layout}}"#,
      #"""
      page.mustache:1:12: error: parent 'layout' has no block 'zzz' [template.unknown-block]
      """#
    ),
    Fault(
      #"{{>a}}"#,
      #"""
      b.mustache:2:2: error: 'a' includes itself: a → b → a [template.partial-cycle]
      a.mustache:1:1: note: included here
      """#
    ),
    Fault(
      #"{{#people}}{{>endless}}{{/people}}"#,
      #"""
      endless.mustache:1:20: error: 'endless' includes itself: endless → endless [template.partial-cycle]
      page.mustache:1:12: note: included here
      """#
    ),
    Fault(
      #"{{>*title}}"#,
      #"""
      page.mustache:1:1: error: partial '*title' is named by a value, which cannot be checked [template.unknown-partial]
      """#
    ),
    Fault(
      #"{{#isDraft}}{{>self}}{{/isDraft}}"#,
      #"""
      self.mustache:1:13: error: 'self' includes itself: self → self [template.partial-cycle]
      page.mustache:1:13: note: included here
      """#
    ),
    Fault(
      "{{<layout}}text {{title}}\n{{#isDraft}}{{$main}}{{/main}}{{/isDraft}}{{/layout}}",
      #"""
      page.mustache:1:17: error: 'title' stands in parent 'layout' outside its blocks, where nothing is written [template.outside-block]
        help: move it into a block, or out of the parent
      page.mustache:2:1: error: 'isDraft' stands in parent 'layout' outside its blocks, where nothing is written [template.outside-block]
        help: move it into a block, or out of the parent
      """#
    ),
  ])
  func fault(_ fault: Fault) { fault.check() }
}
