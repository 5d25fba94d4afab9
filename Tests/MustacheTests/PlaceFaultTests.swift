import Testing

/// Fields where HTML makes something else of text.
struct PlaceFaultTests {
  @Test(arguments: [
    Fault(
      #"<p>{{#people}}</p><p title='{{name}}{{/people}}'>"#,
      #"""
      page.mustache:1:4: error: section 'people' does not end at the kind of place where it begins [template.split-markup]
        help: open and close tags, quotes and comments on the same side of a section
      """#
    ),
    Fault(
      #"<a {{#isDraft}}href{{/isDraft}}="{{link}}">"#,
      #"""
      page.mustache:1:34: error: 'link' stands in an attribute's name, where text is not safe [template.unsafe-place]
      """#
    ),
    Fault(
      #"<svg><a xlink:href='{{summary}}'>"#,
      #"""
      page.mustache:1:21: error: 'summary' is text where the URL of 'xlink:href' begins [template.unsafe-url]
        help: use a URL field, or begin the value with a path such as './'
      """#
    ),
    Fault(
      #"<title>{{title}}"#,
      #"""
      page.mustache:1:17: error: template 'page' ends inside a tag, a comment, a script or a title [template.split-markup]
      """#
    ),
    Fault(
      #"<p srcdoc='{{title}}'>"#,
      #"""
      page.mustache:1:12: error: 'title' stands in 'srcdoc', where text is not safe [template.unsafe-place]
      """#
    ),
    Fault(
      #"<a href="{{title}}">"#,
      #"""
      page.mustache:1:10: error: 'title' is text where the URL of 'href' begins [template.unsafe-url]
        help: use a URL field, or begin the value with a path such as './'
      """#
    ),
    Fault(
      #"<a href="{{#summary}}{{.}}{{/summary}}">"#,
      #"""
      page.mustache:1:22: error: '.' is text where the URL of 'href' begins [template.unsafe-url]
        help: use a URL field, or begin the value with a path such as './'
      """#
    ),
    Fault(
      #"<a href="java{{title}}">"#,
      #"""
      page.mustache:1:14: error: 'title' is text where the URL of 'href' begins [template.unsafe-url]
        help: use a URL field, or begin the value with a path such as './'
      """#
    ),
    Fault(
      #"<a href="javascript:{{title}}">"#,
      #"""
      page.mustache:1:21: error: 'title' stands in a URL of scheme 'javascript', which is not allowed [template.unsafe-url]
      """#
    ),
    Fault(
      #"<img srcset="{{link}} 2x, {{title}} 3x">"#,
      #"""
      page.mustache:1:27: error: 'title' is text where the URL of 'srcset' begins [template.unsafe-url]
        help: use a URL field, or begin the value with a path such as './'
      """#
    ),
    Fault(
      #"<a href={{link}}>"#,
      #"""
      page.mustache:1:9: error: 'link' stands in an attribute value without quotes, where text is not safe [template.unsafe-place]
        help: put the value in quotes
      """#
    ),
    Fault(
      #"<a title=x{{title}}>"#,
      #"""
      page.mustache:1:11: error: 'title' stands in an attribute value without quotes, where text is not safe [template.unsafe-place]
        help: put the value in quotes
      """#
    ),
    Fault(
      #"<script>{{title}}</script>"#,
      #"""
      page.mustache:1:9: error: 'title' stands in a script, where text is not safe [template.unsafe-place]
      """#
    ),
    Fault(
      #"<script type="application/ld+json">{{title}}</script>"#,
      #"""
      page.mustache:1:36: error: 'title' stands in a script, where text is not safe [template.unsafe-place]
        help: only a field of whole JSON, declared as HTML, may stand here
      """#
    ),
    Fault(
      #"<style>a { color: {{title}} }</style>"#,
      #"""
      page.mustache:1:19: error: 'title' stands in a style sheet, where text is not safe [template.unsafe-place]
      """#
    ),
    Fault(
      #"<h{{count}}>"#,
      #"""
      page.mustache:1:3: error: 'count' stands in a tag's name, where text is not safe [template.unsafe-place]
      """#
    ),
    Fault(
      #"<div {{title}}>"#,
      #"""
      page.mustache:1:6: error: 'title' stands in an attribute's name, where text is not safe [template.unsafe-place]
      """#
    ),
    Fault(
      #"<div data-{{title}}="x">"#,
      #"""
      page.mustache:1:11: error: 'title' stands in an attribute's name, where text is not safe [template.unsafe-place]
      """#
    ),
    Fault(
      #"<!-- {{title}} -->"#,
      #"""
      page.mustache:1:6: error: 'title' stands in a comment, where text is not safe [template.unsafe-place]
      """#
    ),
    Fault(
      #"<p style="color: {{title}}">"#,
      #"""
      page.mustache:1:18: error: 'title' stands in 'style', where only numbers may [template.unsafe-place]
      """#
    ),
    Fault(
      #"<p onclick="f({{title}})">"#,
      #"""
      page.mustache:1:15: error: 'title' stands in an event handler, where text is not safe [template.unsafe-place]
      """#
    ),
    Fault(
      #"<p title="{{{body}}}">"#,
      #"""
      page.mustache:1:11: error: 'body' is HTML, which may not stand in the attribute 'title' [template.unsafe-place]
      """#
    ),
    Fault(
      #"<title>{{{body}}}</title>"#,
      #"""
      page.mustache:1:8: error: 'body' is HTML, which may not stand in <title> [template.unsafe-place]
      """#
    ),
    Fault(
      #"{{#isDraft}}<p title="{{/isDraft}}x">"#,
      #"""
      page.mustache:1:1: error: section 'isDraft' does not end at the kind of place where it begins [template.split-markup]
        help: open and close tags, quotes and comments on the same side of a section
      """#
    ),
    Fault(
      #"<iframe>{{title}}</iframe>"#,
      #"""
      page.mustache:1:9: error: 'title' stands in <iframe>, where text is not safe [template.unsafe-place]
      """#
    ),
    Fault(
      #"<!DOCTYPE {{title}}>"#,
      #"""
      page.mustache:1:11: error: 'title' stands in a declaration, where text is not safe [template.unsafe-place]
      """#
    ),
    Fault(
      #"<script>{{{body}}}</script>"#,
      #"""
      page.mustache:1:9: error: 'body' is HTML, which may not stand in a script [template.unsafe-place]
      """#
    ),
    Fault(
      #"<p title="{{params.x}}" style="{{params.x}}">"#,
      #"""
      page.mustache:1:32: error: 'params.x' stands in 'style', where only numbers may [template.unsafe-place]
      """#
    ),
    Fault(
      #"<p title=""#,
      #"""
      page.mustache:1:11: error: template 'page' ends inside a tag, a comment, a script or a title [template.split-markup]
      """#
    ),
  ])
  func fault(_ fault: Fault) { fault.check() }
}
