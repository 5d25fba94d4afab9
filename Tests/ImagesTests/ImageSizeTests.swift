import Testing

@testable import Images

@Suite struct ImageSizeTests {
  private static let lossy: [UInt8] =
    Array("RIFF".utf8) + [30, 0, 0, 0] + Array("WEBPVP8 ".utf8) + [10, 0, 0, 0, 0, 0, 0, 0x9D, 0x01, 0x2A]
    + [0x20, 0x43, 0x10, 0x01]

  @Test(arguments: [
    (SampleImage.png(width: 640, height: 480), 640, 480),
    (SampleImage.jpeg(width: 640, height: 480), 640, 480),
    (SampleImage.webp(width: 640, height: 480), 640, 480),
    (Array("GIF89a".utf8) + [0x80, 2, 0xE0, 1, 0], 640, 480),
    (lossy, 0x320, 0x110),
  ])
  func `sizes are read from the first bytes`(_ bytes: [UInt8], _ width: Int, _ height: Int) {
    #expect(ImageSize(bytes) == ImageSize(width: width, height: height))
    for count in 0..<min(bytes.count, 60) { _ = ImageSize(Array(bytes.prefix(count))) }
  }

  @Test(arguments: [
    (#"<?xml version="1.0"?><svg xmlns="x" width="40" height='30px'><rect width="9"/></svg>"#, 40, 30),
    (#"<svg viewBox="0 0 16 9.4">"#, 16, 9),
    (#"<svg width="100%" height="100%" viewBox="0,0,20,10">"#, 20, 10),
    (#"<svg data-width="7" width = "40" stroke-width="3" height="30">"#, 40, 30),
  ])
  func `an SVG tells its size in its first element`(_ text: String, _ width: Int, _ height: Int) {
    #expect(ImageSize(Array(text.utf8)) == ImageSize(width: width, height: height))
  }

  @Test(arguments: [
    "", "x", "<svg>", "<svg width='0' height='0'>", "<svg viewBox='0 0 nan inf'>",
    "<svgx width='1' height='1'>",
    "<svg width='1e99' height='2'>", "<html width='1' height='2'>", "<svg width='4' height",
  ])
  func `what tells no size has none`(_ text: String) { #expect(ImageSize(Array(text.utf8)) == nil) }
}
