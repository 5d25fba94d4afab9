import Testing

/// A faulty template and what is to be said of it.
struct Fault: Sendable, CustomTestStringConvertible {
  var template: String
  var expected: String

  init(_ template: String, _ expected: String) {
    self.template = template
    self.expected = expected
  }

  var testDescription: String { template }

  /// What the templates may include.
  static let others = [
    "header": "",
    "layout": "{{$main}}{{/main}}",
    "a": "{{>b}}",
    "b": "\n {{>a}}",
    "self": "{{#isDraft}}{{>self}}{{/isDraft}}",
    "endless": "{{name}}{{#people}}{{>endless}}{{/people}}",
    "card": "<b>\n  {{nam}}</b>",
  ]

  func check() {
    #expect(TestPage().rendered(template, Self.others) == expected + "\n")
  }
}
