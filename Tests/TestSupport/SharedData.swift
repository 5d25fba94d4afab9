import Foundation

/// Public test data that stands beside a checkout (`../shared`), if it is there.
///
/// Tests that use it are skipped where it is absent: the project passes on its own.
public enum SharedData {
  /// The folder of the checkout.
  public static let project = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// A file or folder under `../shared`, or nil if it does not exist.
  public static func url(_ path: String) -> URL? {
    let url = project.deletingLastPathComponent().appending(path: "shared").appending(path: path)
    return FileManager.default.fileExists(atPath: url.path) ? url : nil
  }

  public static func exists(_ path: String) -> Bool { url(path) != nil }
}
