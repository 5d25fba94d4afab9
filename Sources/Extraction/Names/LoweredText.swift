/// A text in small letters, byte for byte as long as the text itself, so that offsets hold in both.
///
/// Letters of ASCII, Latin-1 and Latin Extended-A, of Greek and Cyrillic are lowered where the small letter takes as
/// many bytes; all else stays as it is.
enum LoweredText {
  static func lowered(_ text: [UInt8]) -> [UInt8] {
    var bytes = text
    bytes.withUnsafeMutableBufferPointer { bytes in
      var i = 0
      while i < bytes.count {
        let byte = bytes[i]
        if byte < 0x80 {
          if byte >= 0x41 && byte <= 0x5A { bytes[i] = byte | 0x20 }
          i += 1
          continue
        }
        guard byte >= 0xC3, byte <= 0xD1, i + 1 < bytes.count, bytes[i + 1] & 0xC0 == 0x80 else {
          i += 1
          continue
        }
        let scalar = UInt32(byte & 0x1F) << 6 | UInt32(bytes[i + 1] & 0x3F)
        let small = lowered(scalar)
        bytes[i] = UInt8(0xC0 | small >> 6)
        bytes[i + 1] = UInt8(0x80 | small & 0x3F)
        i += 2
      }
    }
    return bytes
  }

  /// The small letter of a scalar from U+00C0 to U+047F.
  static func lowered(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0xC0...0xDE: scalar == 0xD7 ? scalar : scalar + 0x20
    case 0x100...0x12F, 0x132...0x137, 0x14A...0x177: scalar | 1
    case 0x139...0x148, 0x179...0x17E: scalar & 1 == 1 ? scalar + 1 : scalar
    case 0x391...0x3A9: scalar + 0x20
    case 0x410...0x42F: scalar + 0x20
    case 0x400...0x40F: scalar + 0x50
    default: scalar
    }
  }
}
