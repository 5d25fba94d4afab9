import TestSupport
import Testing

@testable import Images

@Suite struct StrippingTests {
  private static let secret = Array(SampleImage.secret.utf8)

  private func holdsSecret(_ bytes: [UInt8]) -> Bool { bytes.firstRange(of: Self.secret) != nil }

  private static let hidden: [[UInt8]] = [
    SampleImage.segment(0xE1, Array("http://ns.adobe.com/xap/1.0/\0".utf8) + secret),
    SampleImage.segment(0xED, Array("Photoshop 3.0\0".utf8) + secret),
    SampleImage.segment(0xE2, Array("MPF\0".utf8) + secret),
    SampleImage.segment(0xE0, Array("JFXX\0".utf8) + secret),
    SampleImage.segment(0xFE, secret),
    SampleImage.segment(0xEE, Array("Adobe".utf8) + [0, 100, 0, 0, 0, 0, 1] + secret),
  ]

  @Test func `a JPEG keeps nothing but what is seen`() throws {
    let icc = SampleImage.segment(0xE2, Array("ICC_PROFILE\0".utf8) + [1, 1, 7, 7])
    let full = SampleImage.jpeg(width: 640, height: 480, orientation: 1, extra: Self.hidden + [icc])
    let stripped = try Stripping.strip(full + Self.secret, name: "a.jpg")
    #expect(!holdsSecret(stripped))
    #expect(stripped.firstRange(of: Array("Exif".utf8)) == nil)
    #expect(stripped.firstRange(of: icc) != nil)
    #expect(stripped.firstRange(of: Array("Adobe".utf8)) != nil)
    #expect(ImageSize(stripped) == ImageSize(width: 640, height: 480))
    #expect(try Stripping.strip(stripped, name: "a.jpg") == stripped)
    // The picture itself, to the last byte.
    let picture = full.firstRange(of: [0xFF, 0xDB]).map { full[$0.lowerBound...] } ?? []
    #expect(stripped.suffix(picture.count) == picture)
  }

  @Test(arguments: [true, false]) func `a picture that was taken upright stays upright`(isLittle: Bool) throws
  {
    for orientation in 2...8 as ClosedRange<UInt8> {
      let full = SampleImage.jpeg(width: 640, height: 480, orientation: orientation, isLittle: isLittle)
      let stripped = try Stripping.strip(full, name: "a.jpg")
      #expect(!holdsSecret(stripped))
      let expected =
        orientation >= 5 ? ImageSize(width: 480, height: 640) : ImageSize(width: 640, height: 480)
      #expect(ImageSize(full) == expected)
      #expect(ImageSize(stripped) == expected)
      #expect(try Stripping.strip(stripped, name: "a.jpg") == stripped)
    }
  }

  @Test func `a JPEG that ends anywhere before its end is not published`() {
    let whole = SampleImage.jpeg(width: 64, height: 48, orientation: 6, extra: Self.hidden)
    for count in 0..<whole.count {
      #expect(throws: Stripping.Fault.self) { try Stripping.strip(Array(whole.prefix(count)), name: "a.JPG") }
    }
  }

  @Test func `whatever is changed in an image, no secret comes out of a JPEG's segments, and nothing traps`()
  {
    var random = SeededGenerator(seed: 10)
    let samples = [
      SampleImage.jpeg(width: 64, height: 48, orientation: 6, isLittle: true, extra: Self.hidden),
      SampleImage.png(width: 3, height: 4, extra: [SampleImage.chunk("eXIf", Self.secret)]),
      SampleImage.webp(width: 3, height: 4, extra: [SampleImage.riff("EXIF", Self.secret)]),
    ]
    var outcomes = (stripped: 0, refused: 0)
    for round in 0..<6000 {
      var bytes = samples[round % samples.count]
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] = .random(in: 0...255, using: &random)
      }
      if Bool.random(using: &random) {
        bytes = Array(bytes.prefix(.random(in: 0...bytes.count, using: &random)))
      }
      _ = ImageSize(bytes)
      guard let stripped = try? Stripping.strip(bytes, name: "a.png") else {
        outcomes.refused += 1
        continue
      }
      outcomes.stripped += 1
      #expect(stripped.count <= bytes.count + 40)
      // What was made is read as it was written.
      #expect((try? Stripping.strip(stripped, name: "a.png")) == stripped)
    }
    #expect(outcomes.stripped > 500 && outcomes.refused > 500, "\(outcomes)")
  }

  @Test func `a length that lies is refused`() {
    let exif = SampleImage.exif(orientation: 1, isLittle: false)
    for length in [0, 1, 0xFFFF] {
      var lying = SampleImage.jpeg(width: 64, height: 48, extra: [exif])
      guard let at = lying.firstRange(of: [0xFF, 0xE1])?.lowerBound else { continue }
      lying[at + 2] = UInt8(length >> 8)
      lying[at + 3] = UInt8(length & 0xFF)
      #expect(throws: Stripping.Fault.self) { try Stripping.strip(lying, name: "a.jpg") }
    }
  }

  @Test func `a PNG keeps the chunks that change what is seen`() throws {
    let hidden = ["tEXt", "zTXt", "iTXt", "eXIf", "tIME", "prVt"].map { SampleImage.chunk($0, Self.secret) }
    let seen = SampleImage.chunk("gAMA", [0, 0, 1, 2])
    let stripped = try Stripping.strip(
      SampleImage.png(width: 3, height: 4, extra: hidden + [seen]) + Self.secret,
      name: "a.png"
    )
    #expect(stripped == SampleImage.png(width: 3, height: 4, extra: [seen]))
  }

  @Test func `a WebP keeps its picture and profile, and says that it has no more`() throws {
    let hidden = ["EXIF", "XMP ", "ZZZZ"].map { SampleImage.riff($0, Self.secret) }
    let stripped = try Stripping.strip(SampleImage.webp(width: 300, height: 4, extra: hidden), name: "a.webp")
    var expected = SampleImage.webp(width: 300, height: 4)
    expected[20] = 0x20
    #expect(stripped == expected)
  }

  @Test func `what calls itself JPEG must be one, and what is no image stays`() throws {
    #expect(throws: Stripping.Fault.self) { try Stripping.strip(Self.secret, name: "maps/a.JPEG") }
    #expect(try Stripping.strip(Self.secret, name: "a.pdf") == Self.secret)
    // What is called something else and is one is treated as one.
    let jpeg = SampleImage.jpeg(width: 6, height: 4, orientation: 1)
    #expect(try !holdsSecret(Stripping.strip(jpeg, name: "a.png")))
  }
}
