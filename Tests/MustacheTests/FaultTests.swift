import Testing

/// Every fault, with its exact message, place and suggestion.
struct FaultTests {
  @Test(arguments: [
    "{{titel}}", "{{zebra}}", "{{#people}}{{titel}} {{nam}}{{/people}}", "{{author.nmae}}", "{{author.zebra}}", "{{title.name}}", "{{people.name}}",
    "{{.}}", "{{people}}", "{{author}}", "{{isDraft}}", "{{params}}",
    "{{>heder}}", "{{>zebra}}", "{{<layuot}}{{/layuot}}", "{{<layout}}{{$mian}}{{/mian}}{{/layout}}", "{{<layout}}{{$zzz}}{{/zzz}}{{/layout}}",
    "a\n  {{#isDraft}}\nb", "{{#people}}{{/poeple}}", "{{/people}}", "x\n {{title", "{{{body}}", "{{=<%}}", "{{=<% %>}}", "{{}}", "{{a b}}", "{{a..b}}",
    "{{>a}}", "{{#people}}{{>r}}{{/people}}", "{{>*title}}",
    "{{{title}}}", "{{&link}}", "{{body}}", "{{{params.x}}}",
    "<a href=\"{{title}}\">", "<a href=\"{{#summary}}{{.}}{{/summary}}\">", "<a href=\"java{{title}}\">", "<a href=\"javascript:{{title}}\">", "<img srcset=\"{{link}} 2x, {{title}} 3x\">",
    "<a href={{link}}>", "<a title=x{{title}}>", "<script>{{title}}</script>", "<script type=\"application/ld+json\">{{title}}</script>",
    "<style>a { color: {{title}} }</style>", "<h{{count}}>", "<div {{title}}>", "<div data-{{title}}=\"x\">", "<!-- {{title}} -->", "<p style=\"color: {{title}}\">", "<p onclick=\"f({{title}})\">", "<p title=\"{{{body}}}\">", "<title>{{{body}}}</title>",
    "{{#isDraft}}<p title=\"{{/isDraft}}x\">", "<iframe>{{title}}</iframe>", "<!DOCTYPE {{title}}>", "<script>{{{body}}}</script>", "<p title=\"{{params.x}}\" style=\"{{params.x}}\">", "<p title=\"",
  ])
  func fault(_ template: String) {
    let others = ["header": "", "layout": "{{$main}}{{/main}}", "a": "{{>b}}", "b": "\n {{>a}}", "r": "{{name}}{{#friends}}{{>r}}{{/friends}}"]
    print("«\(template)»\n" + TestPage().rendered(template, others))
  }
}
