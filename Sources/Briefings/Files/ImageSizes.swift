import Foundation
import Images

/// Reads how large the images among assets are.
enum ImageSizes {
  private static let endings = [".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg"]
  /// So many bytes are read first, and so many where those do not tell: a camera's thumbnail may stand before.
  private static let heads = [4 << 10, 1 << 20]

  /// By path below `Content/assets/`; those that do not tell are not among them.
  static func read(_ assets: [String], root: String) -> [String: ImageSize] {
    var sizes: [String: ImageSize] = [:]
    for asset in assets {
      let name = asset.lowercased()
      guard endings.contains(where: name.hasSuffix) else { continue }
      for head in heads {
        let bytes = bytes(root + "/Content/assets/" + asset, limit: head)
        sizes[asset] = ImageSize(bytes)
        if sizes[asset] != nil || bytes.count < head { break }
      }
    }
    return sizes
  }

  private static func bytes(_ path: String, limit: Int) -> [UInt8] {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { return [] }
    defer { close(file) }
    return [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
      while count < limit, let base = buffer.baseAddress {
        let more = Foundation.read(file, base + count, limit - count)
        if more <= 0 { return }
        count += more
      }
    }
  }
}
