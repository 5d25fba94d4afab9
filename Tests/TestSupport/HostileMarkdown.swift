/// Markdown that costs a careless parser quadratic time, much memory or its stack; each in any size.
///
/// The first classes are the faults known of cmark-gfm 0.29.0.gfm.6; the others try what else a parser, or the passes
/// over its tree, may do more often than once.
public struct HostileMarkdown: Sendable, CustomStringConvertible {
  public var name: String
  /// About this many bytes of it.
  public var make: @Sendable (_ size: Int) -> [UInt8]

  public var description: String { name }

  init(_ name: String, _ make: @escaping @Sendable (Int) -> String) {
    self.name = name
    self.make = { size in Array(make(size).utf8) }
  }

  /// `piece` again and again, between `before` and `after`.
  static func run(_ name: String, _ piece: String, before: String = "", after: String = "") -> Self {
    Self(name) { size in before + filled(piece, size) + after }
  }

  /// `first` as often as half of the size has room for, then `second` as often.
  static func pair(_ name: String, _ first: String, _ second: String, middle: String = "a") -> Self {
    Self(name) { size in
      let count = max(1, size / (first.utf8.count + second.utf8.count))
      return String(repeating: first, count: count) + middle + String(repeating: second, count: count)
    }
  }

  /// As many numbered pieces as there is room for, the numbers from 1.
  static func numbered(_ name: String, _ piece: @escaping @Sendable (Int) -> String) -> Self {
    Self(name) { size in numbers(size, piece) }
  }

  static func filled(_ piece: String, _ size: Int) -> String {
    String(repeating: piece, count: max(1, size / piece.utf8.count))
  }

  static func numbers(_ size: Int, _ piece: (Int) -> String) -> String {
    var out = ""
    var number = 1
    while out.utf8.count < size {
      out += piece(number)
      number += 1
    }
    return out
  }

  public static let all = tables + autolinks + brackets + runs + nesting + references + footnotes + ours
}
