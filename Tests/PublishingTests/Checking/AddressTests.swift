import Testing

@testable import Publishing

@Suite struct AddressTests {
  private static func inside(_ path: String, _ fragment: String? = nil, isAbsolute: Bool = false) -> Address {
    .inside(path: path, fragment: fragment, isAbsolute: isAbsolute)
  }

  @Test(arguments: [
    ("../../actors/kim/", inside("actors/kim/")),
    ("../../actors/kim/#said", inside("actors/kim/", "said")),
    ("../../actors/kim/?q=1#said", inside("actors/kim/", "said")),
    ("#notes", inside("briefings/x/index.html", "notes")),
    ("#", inside("briefings/x/index.html", "")),
    ("", inside("briefings/x/index.html")),
    ("?page=2", inside("briefings/x/index.html")),
    ("photo%20one.jpg", inside("briefings/x/photo one.jpg")),
    ("%D0%9A.html", inside("briefings/x/К.html")),
    ("../..", inside("")),
    ("../../", inside("")),
    ("./", inside("briefings/x/")),
    (".", inside("briefings/x/")),
    ("../y", inside("briefings/y")),
    ("  ../y\n", inside("briefings/y")),
    ("/actors/", inside("actors/", isAbsolute: true)),
    ("/", inside("", isAbsolute: true)),
    ("../../../x", .outside),
    ("../../%2e%2e/x", .outside),
    ("https://example.org/x", .elsewhere),
    ("HTTP://example.org/", .elsewhere),
    ("//example.org/x", .elsewhere),
    ("mailto:desk@example.org", .elsewhere),
    ("javascript:void(0)", .elsewhere),
    ("data:image/png;base64,AA==", .elsewhere),
    ("a%2", .malformed),
    ("a%zz", .malformed),
    ("%ff", .malformed),
    ("a#%ff", .malformed),
  ])
  func `reads a link as a browser does`(text: String, expected: Address) {
    #expect(Address(text, in: "briefings/x/index.html", base: nil) == expected)
  }

  @Test(arguments: [
    ("https://desk.example/sub/actors/kim/", inside("actors/kim/")),
    ("https://desk.example/sub/", inside("")),
    ("https://desk.example/sub", inside("")),
    ("https://desk.example/other/", .elsewhere),
    ("/sub/actors/", inside("actors/", isAbsolute: true)),
    ("/sub/", inside("", isAbsolute: true)),
  ])
  func `knows the site's own address`(text: String, expected: Address) {
    #expect(Address(text, in: "404.html", base: "https://desk.example/sub/") == expected)
  }
}
