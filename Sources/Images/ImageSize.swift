/// How large an image is drawn where nothing else is said: width and height, in pixels of CSS.
package struct ImageSize: Hashable, Sendable {
  package var width: Int
  package var height: Int

  /// Nil where a side is nothing, or more than anyone means.
  package init?(width: Int?, height: Int?) {
    guard let width, let height, (1...100_000).contains(width), (1...100_000).contains(height) else {
      return nil
    }
    self.width = width
    self.height = height
  }

  /// Reads the size from the beginning of a PNG, JPEG, GIF, WebP or SVG file; nil where it is not told there.
  ///
  /// - Parameter bytes: the file, or so much of it as there is.
  package init?(_ bytes: [UInt8]) {
    let size: ImageSize? =
      switch ImageFormat(bytes) {
      case .png:
        bytes.holds("IHDR", at: 12) ? ImageSize(width: bytes.big32(16), height: bytes.big32(20)) : nil
      case .gif: ImageSize(width: bytes.little16(6), height: bytes.little16(8))
      case .webp: Self.webp(bytes)
      case .jpeg: JPEGFile.size(of: bytes)
      case nil: SVGHead.size(of: bytes)
      }
    guard let size else { return nil }
    self = size
  }

  /// https://www.rfc-editor.org/rfc/rfc9649: the canvas, or the only frame, lossy or not.
  private static func webp(_ bytes: [UInt8]) -> ImageSize? {
    if bytes.holds("VP8X", at: 12) {
      return ImageSize(width: bytes.little24(24).map { $0 + 1 }, height: bytes.little24(27).map { $0 + 1 })
    }
    if bytes.holds("VP8L", at: 12), bytes.count > 20, bytes[20] == 0x2F, let both = bytes.little32(21) {
      return ImageSize(width: both & 0x3FFF + 1, height: both >> 14 & 0x3FFF + 1)
    }
    if bytes.holds("VP8 ", at: 12), bytes.little24(23) == 0x2A019D {
      return ImageSize(
        width: bytes.little16(26).map { $0 & 0x3FFF },
        height: bytes.little16(28).map { $0 & 0x3FFF }
      )
    }
    return nil
  }
}
