import TestSupport

/// Images made byte by byte, with whatever a camera or program may have left in them.
enum SampleImage {
  /// Stands in everything that must not be published.
  static let secret = "52.5200N secret"

  static func segment(_ marker: UInt8, _ payload: [UInt8]) -> [UInt8] {
    let length = payload.count + 2
    return [0xFF, marker, UInt8(length >> 8), UInt8(length & 0xFF)] + payload
  }

  static func exif(orientation: UInt8, isLittle: Bool) -> [UInt8] {
    let head: [UInt8] =
      isLittle
      ? [0x49, 0x49, 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0]
      : [0x4D, 0x4D, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0]
    return segment(0xE1, Array("Exif\0\0".utf8) + head + [0, 0, 0, 0] + Array(secret.utf8))
  }

  static func frame(width: Int, height: Int) -> [UInt8] {
    let size = [height >> 8, height & 0xFF, width >> 8, width & 0xFF].map { UInt8($0) }
    return segment(0xC2, [8] + size + [1, 1, 0x11, 0])
  }

  /// - Parameter orientation: of the camera; nil for no Exif.
  static func jpeg(
    width: Int,
    height: Int,
    orientation: UInt8? = nil,
    isLittle: Bool = false,
    extra: [[UInt8]] = []
  ) -> [UInt8] {
    var bytes: [UInt8] = [0xFF, 0xD8]
    bytes += segment(0xE0, Array("JFIF\0".utf8) + [1, 2, 0, 0, 1, 0, 1, 1, 1, 9, 9, 9])
    if let orientation { bytes += exif(orientation: orientation, isLittle: isLittle) }
    for part in extra { bytes += part }
    bytes += segment(0xDB, [0] + [UInt8](repeating: 1, count: 64))
    bytes += frame(width: width, height: height)
    bytes += segment(0xDA, [1, 1, 0, 0, 63, 0]) + [1, 2, 0xFF, 0, 3, 0xFF, 0xD0, 4]
    return bytes + [0xFF, 0xD9]
  }

  static func chunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
    [0, 0, UInt8(data.count >> 8), UInt8(data.count & 0xFF)] + Array(name.utf8) + data + [1, 2, 3, 4]
  }

  static func png(width: Int, height: Int, extra: [[UInt8]] = []) -> [UInt8] {
    let size = [0, 0, width >> 8, width & 0xFF, 0, 0, height >> 8, height & 0xFF].map { UInt8($0) }
    return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + chunk("IHDR", size + [8, 2, 0, 0, 0])
      + extra.flatMap(\.self) + chunk("IDAT", [1, 2, 3]) + chunk("IEND", [])
  }

  static func riff(_ name: String, _ data: [UInt8]) -> [UInt8] {
    Array(name.utf8) + [UInt8(data.count & 0xFF), UInt8(data.count >> 8), 0, 0] + data
      + (data.count % 2 == 1 ? [0] : [])
  }

  static func webp(width: Int, height: Int, extra: [[UInt8]] = []) -> [UInt8] {
    let (w, h) = (width - 1, height - 1)
    let size = [w & 0xFF, w >> 8, 0, h & 0xFF, h >> 8, 0].map { UInt8($0) }
    let chunks =
      riff("VP8X", [0x2C, 0, 0, 0] + size) + riff("VP8L", [0x2F, 1, 2, 3, 4]) + extra.flatMap(\.self)
    let count = chunks.count + 4
    return Array("RIFF".utf8) + [UInt8(count & 0xFF), UInt8(count >> 8), 0, 0] + Array("WEBP".utf8) + chunks
  }
}
