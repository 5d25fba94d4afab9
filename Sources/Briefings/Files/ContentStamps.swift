import Foundation

/// Every file and folder that a site's content is read from, as they are at one time: while these are the same, so is
/// what is read.
package struct ContentStamps: Hashable, Sendable {
  private let stamps: [InputStamp]

  /// Nil where one was changed so lately that one more change might not show, or cannot be looked at.
  package init?(root: String) {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    // File systems take their time from a clock that ticks a hundred times a second or so.
    let settledBefore = now.tv_sec * 1_000_000_000 + now.tv_nsec - 50_000_000
    let scan = ContentScan(root: root, settledBefore: settledBefore)
    var stamps = scan.stamps
    for file in scan.allFiles {
      guard let stamp = FileStamp(path: "\(root)/\(file.path)") else { return nil }
      stamps.append(InputStamp(path: file.path, stamp: stamp, isSettled: stamp.modified < settledBefore))
    }
    guard !stamps.isEmpty, stamps.allSatisfy(\.isSettled) else { return nil }
    self.stamps = stamps
  }
}
