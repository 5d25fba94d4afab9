/// Takes out of images what nobody sees: where and when and by whom they were made.
///
/// Nothing is encoded anew. What is kept is named, so that what this program does not know of is not published.
package enum Stripping {
  /// A file that says of itself that it is an image, and cannot be read as one.
  package struct Fault: Error, Hashable { package init() {} }

  /// The image without its metadata; a file of another kind as it is.
  ///
  /// - Parameter name: of the file; one that says JPEG must be one.
  package static func strip(_ bytes: [UInt8], name: String) throws(Fault) -> [UInt8] {
    let stripped: [UInt8]?
    switch ImageFormat(bytes) {
    case .jpeg: stripped = jpeg(bytes)
    case .png: stripped = png(bytes)
    case .webp: stripped = webp(bytes)
    case .gif, nil:
      let name = name.lowercased()
      stripped = name.hasSuffix(".jpg") || name.hasSuffix(".jpeg") ? nil : bytes
    }
    guard let stripped else { throw Fault() }
    return stripped
  }

  // MARK: JPEG

  /// Keeps frames, tables and scans, JFIF's density, ICC profiles, Adobe's transform, and the orientation; what
  /// follows the end of the image, as films of phones do, goes.
  private static func jpeg(_ bytes: [UInt8]) -> [UInt8]? {
    guard var file = JPEGFile(bytes) else { return nil }
    var kept: [UInt8] = [0xFF, 0xD8]
    kept.reserveCapacity(bytes.count)
    var hasFrame = false
    var hasScan = false
    while let segment = file.next() {
      let payload = bytes[segment.payload]
      switch segment.marker {
      case JPEGFile.endOfImage:
        return hasFrame && hasScan ? kept + [0xFF, JPEGFile.endOfImage] : nil
      case 0xE0:
        // Its thumbnail may show what was cut off.
        guard payload.starts(with: Array("JFIF\0".utf8)), payload.count >= 14 else { continue }
        append(segment.marker, Array(payload.prefix(12)) + [0, 0], to: &kept)
      case 0xE1:
        if let orientation = file.orientation(segment), orientation > 1 {
          append(segment.marker, exif(orientation: UInt8(orientation)), to: &kept)
        }
      case 0xE2:
        if payload.starts(with: Array("ICC_PROFILE\0".utf8)) { append(segment.marker, payload, to: &kept) }
      case 0xEE:
        guard payload.starts(with: "Adobe".utf8), payload.count >= 12 else { continue }
        append(segment.marker, payload.prefix(12), to: &kept)
      case 0xE0...0xEF, 0xFE: continue
      default:
        if JPEGFile.isFrame(segment.marker) { hasFrame = true }
        if segment.marker == JPEGFile.startOfScan { hasScan = true }
        append(segment.marker, payload, to: &kept)
        kept.append(contentsOf: bytes[segment.payload.upperBound..<segment.end])
      }
    }
    return nil
  }

  private static func append(_ marker: UInt8, _ payload: some Collection<UInt8>, to kept: inout [UInt8]) {
    let length = payload.count + 2
    kept.append(contentsOf: [
      0xFF, marker, UInt8(truncatingIfNeeded: length >> 8), UInt8(truncatingIfNeeded: length),
    ])
    kept.append(contentsOf: payload)
  }

  /// One directory with one entry.
  private static func exif(orientation: UInt8) -> [UInt8] {
    Array("Exif\0\0MM".utf8) + [0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0]
      + [0, 0, 0, 0]
  }

  // MARK: PNG

  /// https://www.w3.org/TR/png-3/: chunks that change what is seen.
  private static let visible: Set<String> = [
    "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "bKGD", "hIST", "pHYs",
    "sPLT",
    "cICP", "mDCV", "cLLI", "acTL", "fcTL", "fdAT",
  ]

  private static func png(_ bytes: [UInt8]) -> [UInt8]? {
    var kept = ImageFormat.pngSignature
    kept.reserveCapacity(bytes.count)
    guard bytes.holds("IHDR", at: 12) else { return nil }
    var at = kept.count
    while let length = bytes.big32(at), at + 12 + length <= bytes.count {
      let name = String(decoding: bytes[at + 4..<at + 8], as: UTF8.self)
      if visible.contains(name) { kept.append(contentsOf: bytes[at..<at + 12 + length]) }
      if name == "IEND" { return kept }
      at += 12 + length
    }
    return nil
  }

  // MARK: WebP

  private static let visibleOfWebP: Set<String> = ["VP8 ", "VP8L", "VP8X", "ANIM", "ANMF", "ALPH", "ICCP"]

  private static func webp(_ bytes: [UInt8]) -> [UInt8]? {
    guard let size = bytes.little32(4), size >= 4, size + 8 <= bytes.count else { return nil }
    var kept = Array("RIFF\0\0\0\0WEBP".utf8)
    kept.reserveCapacity(bytes.count)
    var at = 12
    var hasImage = false
    while at < size + 8 {
      guard let length = bytes.little32(at + 4), at + 8 + length <= size + 8 else { return nil }
      let name = String(decoding: bytes[at..<at + 4], as: UTF8.self)
      if visibleOfWebP.contains(name) {
        let start = kept.count
        kept.append(contentsOf: bytes[at..<at + 8 + length])
        if length % 2 == 1 { kept.append(0) }
        // Neither Exif nor XMP follows any more.
        if name == "VP8X", length >= 1 { kept[start + 8] &= ~0x0C }
        if name == "VP8 " || name == "VP8L" || name == "ANMF" { hasImage = true }
      }
      at += 8 + length + length % 2
    }
    guard hasImage else { return nil }
    let whole = kept.count - 8
    for i in 0..<4 { kept[4 + i] = UInt8(truncatingIfNeeded: whole >> (8 * i)) }
    return kept
  }
}
