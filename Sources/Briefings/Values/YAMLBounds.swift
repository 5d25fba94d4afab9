/// What front matter may not exceed: far above what people write, far below what hurts.
enum YAMLBounds {
  /// Bytes of one front matter.
  static let size = 256 << 10
  /// Nodes of one document, those that aliases (`*name`) stand for included.
  static let nodes = 20_000
  /// Lists and tables inside each other.
  static let depth = 24
}
