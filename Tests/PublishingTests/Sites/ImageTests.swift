import Foundation
import TestSupport
import Testing

@testable import Publishing

/// What becomes of the images that pages show.
@Suite struct ImageTests {
  /// A whole JPEG of 2 by 3 pixels, as far as its segments tell, with a comment.
  private static let photograph: [UInt8] =
    [0xFF, 0xD8, 0xFF, 0xFE, 0, 8] + Array("secret".utf8) + [0xFF, 0xC0, 0, 11, 8, 0, 3, 0, 2, 1, 1, 0x11, 0]
    + [0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0, 1, 2, 3, 0xFF, 0xD9]

  private func site(_ image: [UInt8]) throws -> TemporaryFolder {
    let site = try TemporaryFolder()
    try Fixtures.lay("golden", over: site)
    try site.write(
      "---\ntitle: A picture\ndate: 2025-04-02\n---\nSee ![a quay](../assets/quay.jpg).\n",
      to: "Content/briefings/picture.md"
    )
    try Data(image).write(to: URL(filePath: site("Content/assets/quay.jpg")))
    return site
  }

  @Test func `a photograph is published without what it tells of its making`() async throws {
    let site = try site(Self.photograph)
    try #require(await Fixtures.build(site).summary != nil)
    let published = try #require(try site.files("Public")["assets/quay.jpg"])
    let expected = Data(Self.photograph.prefix(2)) + Data(Self.photograph.dropFirst(12))
    #expect(published == expected)
    #expect(await Fixtures.build(site).summary?.output.written == 0)
  }

  @Test func `one that is damaged stops the build`() async throws {
    let site = try site(Array(Self.photograph.dropLast(4)))
    let result = await Fixtures.build(site)
    #expect(result.summary == nil)
    #expect(
      result.text.contains(
        "Content/assets/quay.jpg: error: the image is damaged: what it tells of its making cannot be taken out, "
          + "so it is not published"
      ),
      "\(result.text)"
    )
    #expect(!site.exists("Public/assets/quay.jpg"))
  }

  @Test func `pages tell how large an image is, also when another takes its place`() async throws {
    let site = try site(Self.photograph)
    try #require(await Fixtures.build(site).summary != nil)
    let page = "Public/briefings/picture/index.html"
    #expect(try site.text(page).contains("<img width=\"2\" height=\"3\" loading=\"lazy\" src="))
    var wider = Self.photograph
    wider[20] = 9
    try Data(wider).write(to: URL(filePath: site("Content/assets/quay.jpg")))
    try #require(await Fixtures.build(site).summary != nil)
    #expect(try site.text(page).contains("<img width=\"9\" height=\"3\" loading=\"lazy\" src="))
  }

  @Test func `where names tell the content, another image has another name, and pages and cards know it`()
    async throws
  {
    let site = try site(Self.photograph)
    let settings = try site.text("Content/site.yaml")
    try site.write(settings + "assets: {fingerprint: true}\n", to: "Content/site.yaml")
    try #require(await Fixtures.build(site).summary != nil)
    func quay() throws -> [String] { try site.files("Public").keys.filter { $0.hasSuffix(".jpg") } }
    let first = try #require(try quay().first)
    #expect(first.wholeMatch(of: #/assets/quay\.[0-9a-f]{10}\.jpg/#) != nil)
    let page = "Public/briefings/picture/index.html"
    #expect(try site.text(page).contains("src=\"../../\(first)\""))
    #expect(
      try site.text(page).contains(
        #"<meta property="og:image" content="https://harbour.example/desk/\#(first)">"#
      )
    )
    #expect(try site.text(page).contains("width=\"2\" height=\"3\""))

    var wider = Self.photograph
    wider[20] = 9
    try Data(wider).write(to: URL(filePath: site("Content/assets/quay.jpg")))
    try #require(await Fixtures.build(site).summary != nil)
    let second = try #require(try quay().first)
    #expect(try quay() == [second])
    #expect(second != first)
    #expect(try site.text(page).contains("src=\"../../\(second)\""))
  }
}
