import Storing

/// The form of the files in `.dossier/`: lines of text between a first one that says what it is, and a last one
/// with the hash of all before it, so that a file that was cut or changed is noticed.
///
///     dossier manifest 1
///     e3b0c44298fc1c149afbf4c8996fb924 5120 1732430000000000000 131 index.html
///     end 0f5d1c2b7a6e9d8c4b3a29180706f5e4
enum RecordFile {
  /// - Parameter write: Appends the lines, each with its end.
  static func encode(_ kind: String, version: Int, _ write: (inout [UInt8]) -> Void) -> [UInt8] {
    var bytes = Array("dossier \(kind) \(version)\n".utf8)
    write(&bytes)
    let hash = ContentHash(bytes)
    bytes.append(contentsOf: "end \(hash.text)\n".utf8)
    return bytes
  }

  /// The lines between the first and the last; nil where the file is not whole, or is of another kind or version.
  static func decode(_ bytes: [UInt8], _ kind: String, version: Int) -> [Substring]? {
    let trailer = "end ".utf8.count + 32 + 1
    guard bytes.count > trailer else { return nil }
    let body = bytes[..<(bytes.count - trailer)]
    guard bytes[body.endIndex...].elementsEqual("end \(ContentHash(body).text)\n".utf8) else { return nil }
    let lines = String(decoding: body, as: UTF8.self).split(separator: "\n")
    guard lines.first.map(String.init) == "dossier \(kind) \(version)" else { return nil }
    return Array(lines.dropFirst())
  }
}
