import Bytes

/// Writes links from one page to others, relative to where it is.
struct Links: Sendable {
  /// What leads from the page to the site's root: `../../`.
  let root: String

  /// `path`: of the page, below the output folder.
  init(from path: String) {
    root = String(repeating: "../", count: path.utf8.count { $0 == UInt8(ascii: "/") })
  }

  /// Links of a page that is served at any depth, or is read elsewhere: `root` is where the site is.
  init(root: String) { self.root = root }

  /// `path`: of a page below the site's root, like `actors/kim-jong-un/`; the root itself is empty.
  func to(_ path: String) -> String {
    path.isEmpty && root.isEmpty ? "./" : root + path
  }

  /// The same, not yet put together: most links are only ever written.
  func link(to path: String) -> PageLink {
    path.isEmpty && root.isEmpty ? PageLink(root: "./", path: "") : PageLink(root: root, path: path)
  }

  /// Leaves addresses of other sites as they are.
  func toAny(_ url: String) -> String {
    url.hasPrefix("https://") || url.hasPrefix("http://") ? url : to(url)
  }
}

/// A link to a page of the site: what leads to the site's root, and the page's path below it.
struct PageLink: Hashable, Sendable {
  var root: String
  var path: String

  var parts: (String, String)? { (root, path) }
}

extension Links {
  /// `path` with everything that may not stand in a URL's path as `%` and hexadecimal digits.
  static func encoded(_ path: String) -> String {
    PercentEncoding.encoded(path, keeping: isPlain)
  }

  /// The path that `encoded` means; nil where a `%` is not followed by two hexadecimal digits.
  static func decoded(_ encoded: some Collection<UInt8>) -> String? {
    var bytes: [UInt8] = []
    var rest = encoded[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard let high = rest.popFirst().flatMap(digit), let low = rest.popFirst().flatMap(digit) else {
        return nil
      }
      bytes.append(high << 4 | low)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    Character(Unicode.Scalar(byte)).hexDigitValue.map { UInt8($0) }
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"): true
    case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"): true
    default: false
    }
  }
}
