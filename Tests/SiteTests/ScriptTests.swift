import Testing

@testable import Site

@Suite struct ScriptTests {
  @Test(arguments: [
    ("ar", "rtl"), ("fa-IR", "rtl"), ("HE", "rtl"), ("ur-Latn", "ltr"), ("az-Arab", "rtl"), ("en", "ltr"),
    ("ko", "ltr"), ("ar-Latn-EG", "ltr"), ("art", "ltr"),
  ])
  func `languages have a direction`(_ language: String, _ direction: String) {
    #expect(Script.direction(of: language) == direction)
  }
}
