import Foundation

/// A file of Swift that holds a text as one literal: the compiler takes such texts as they are, in no time, where
/// two million numbers in an array take it minutes.
enum SwiftSource {
  static func write(_ text: [UInt8], as name: String, summary: String, to folder: URL) throws {
    var bytes = Array("// swift-format-ignore-file\n".utf8)
    bytes.append(contentsOf: "/// \(summary) Written by `dossier-train`.\n".utf8)
    bytes.append(contentsOf: "enum \(name) {\n  static let text: StaticString = \"".utf8)
    for byte in text {
      switch byte {
      case UInt8(ascii: "\n"): bytes.append(contentsOf: "\\n".utf8)
      case UInt8(ascii: "\""): bytes.append(contentsOf: "\\\"".utf8)
      case UInt8(ascii: "\\"): bytes.append(contentsOf: "\\\\".utf8)
      default: bytes.append(byte)
      }
    }
    bytes.append(contentsOf: "\"\n}\n".utf8)
    try Data(bytes).write(to: folder.appending(path: "\(name).swift"))
  }
}
