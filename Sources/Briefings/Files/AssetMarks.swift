import Foundation
import Storing

/// What the names of published files tell of their content.
enum AssetMarks {
  /// By path below `Content/assets/`, ten hexadecimal digits of the bytes' hash; files that cannot be read are left
  /// to be reported when they are copied.
  static func read(_ assets: [String], root: String) -> [String: String] {
    var marks: [String: String] = [:]
    for asset in assets {
      let file = URL(filePath: "\(root)/Content/assets/\(asset)")
      guard let data = try? Data(contentsOf: file, options: .mappedIfSafe) else { continue }
      marks[asset] = String(ContentHash(Array(data)).text.prefix(10))
    }
    return marks
  }
}
