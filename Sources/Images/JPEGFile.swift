/// Walks through the segments of a JPEG file: ITU-T T.81, annex B.
struct JPEGFile {
  /// One marker and what belongs to it.
  struct Segment {
    var marker: UInt8
    /// What follows the length.
    var payload: Range<Int>
    /// After the payload, and after the coded data of a scan.
    var end: Int
  }

  let bytes: [UInt8]
  private(set) var position = 2

  /// Nil where the file does not begin as one.
  init?(_ bytes: [UInt8]) {
    guard ImageFormat(bytes) == .jpeg else { return nil }
    self.bytes = bytes
  }

  static let startOfScan: UInt8 = 0xDA
  static let endOfImage: UInt8 = 0xD9

  /// The next segment; nil where there is no whole one.
  mutating func next() -> Segment? {
    guard position < bytes.count, bytes[position] == 0xFF else { return nil }
    // Any number of these may stand before a marker.
    var at = position
    while at < bytes.count, bytes[at] == 0xFF { at += 1 }
    guard at < bytes.count else { return nil }
    let marker = bytes[at]
    at += 1
    if marker == Self.endOfImage {
      position = at
      return Segment(marker: marker, payload: at..<at, end: at)
    }
    guard Self.hasLength(marker), let length = bytes.big16(at), length >= 2, at + length <= bytes.count else {
      return nil
    }
    var segment = Segment(marker: marker, payload: at + 2..<at + length, end: at + length)
    if marker == Self.startOfScan { segment.end = endOfCodedData(from: segment.end) }
    position = segment.end
    return segment
  }

  /// In coded data `FF` stands before `00` or the number of a restart; before anything else it begins a marker.
  private func endOfCodedData(from start: Int) -> Int {
    var at = start
    while at + 1 < bytes.count {
      guard bytes[at] == 0xFF else {
        at += 1
        continue
      }
      switch bytes[at + 1] {
      case 0, 0xD0...0xD7: at += 2
      default: return at
      }
    }
    return bytes.count
  }

  /// Frames, tables, scans, applications' data and comments; anything else is not of a file as people have them.
  private static func hasLength(_ marker: UInt8) -> Bool {
    switch marker {
    case 0xC8: false
    case 0xC0...0xCF, 0xDA...0xDF, 0xE0...0xEF, 0xFE: true
    default: false
    }
  }

  static func isFrame(_ marker: UInt8) -> Bool {
    (0xC0...0xCF).contains(marker) && marker != 0xC4 && marker != 0xC8 && marker != 0xCC
  }

  /// As browsers draw it: turned, where the camera says so.
  static func size(of bytes: [UInt8]) -> ImageSize? {
    guard var file = JPEGFile(bytes) else { return nil }
    var isTurned = false
    while let segment = file.next(), segment.marker != startOfScan {
      if let orientation = file.orientation(segment) { isTurned = orientation >= 5 }
      guard isFrame(segment.marker), segment.payload.count >= 5 else { continue }
      let height = bytes.big16(segment.payload.lowerBound + 1)
      let width = bytes.big16(segment.payload.lowerBound + 3)
      return isTurned ? ImageSize(width: height, height: width) : ImageSize(width: width, height: height)
    }
    return nil
  }

  /// 1 to 8, from an Exif segment's first directory (Exif 2.32, section 4.6); nil for any other segment.
  func orientation(_ segment: Segment) -> Int? {
    let start = segment.payload.lowerBound
    guard segment.marker == 0xE1, segment.payload.count >= 14, bytes.holds("Exif", at: start) else {
      return nil
    }
    let exif = Array(bytes[start + 6..<segment.payload.upperBound])
    let isLittle = exif.holds("II", at: 0)
    guard isLittle || exif.holds("MM", at: 0) else { return nil }
    let short = { isLittle ? exif.little16($0) : exif.big16($0) }
    guard short(2) == 42, let directory = isLittle ? exif.little32(4) : exif.big32(4),
      let count = short(directory)
    else { return nil }
    for entry in 0..<count {
      let at = directory + 2 + entry * 12
      guard let tag = short(at) else { return nil }
      if tag == 0x0112 { return short(at + 8).flatMap { (1...8).contains($0) ? $0 : nil } }
    }
    return nil
  }
}
