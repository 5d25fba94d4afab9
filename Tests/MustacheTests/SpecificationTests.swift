import Diagnostics
import Foundation
import Mustache
import TestSupport
import Testing

/// The public specification's tests, through the same compiler with nothing checked.
@Suite(.enabled(if: SharedData.exists("conformance/mustache-spec"), "the specification's tests are not here"))
struct SpecificationTests {
  struct Case: Decodable, CustomTestStringConvertible {
    var name: String
    var data: JSONValue
    var template: String
    var partials: [String: String]?
    var expected: String
    var testDescription: String { name }
  }

  struct File: Decodable { var tests: [Case] }

  static func cases(_ file: String) -> [Case] {
    guard let url = SharedData.url("conformance/mustache-spec/\(file).json") else { return [] }
    do {
      return try JSONDecoder().decode(File.self, from: Data(contentsOf: url)).tests
    } catch {
      Issue.record("\(file).json cannot be read: \(error)")
      return []
    }
  }

  @Test(arguments: cases("comments")) func comments(_ test: Case) { check(test) }
  @Test(arguments: cases("delimiters")) func delimiters(_ test: Case) { check(test) }
  @Test(arguments: cases("interpolation")) func interpolation(_ test: Case) { check(test) }
  @Test(arguments: cases("inverted")) func inverted(_ test: Case) { check(test) }
  @Test(arguments: cases("partials")) func partials(_ test: Case) { check(test) }
  @Test(arguments: cases("sections")) func sections(_ test: Case) { check(test) }
  @Test(arguments: cases("~inheritance")) func inheritance(_ test: Case) { check(test) }

  private func check(_ test: Case) {
    var diagnostics = DiagnosticList()
    var sources = [TemplateSource(name: "test", text: Array(test.template.utf8), path: "test.mustache")]
    for (name, text) in test.partials ?? [:] {
      sources.append(TemplateSource(name: name, text: Array(text.utf8), path: "\(name).mustache"))
    }
    let set = TemplateSet(sources, diagnostics: &diagnostics)
    let template = set.compile("test", for: Shape.free, diagnostics: &diagnostics)
    var out: [UInt8] = []
    template?.render(test.data.value, into: &out)
    #expect(diagnostics.all == [])
    #expect(String(decoding: out, as: UTF8.self) == test.expected)
  }
}
