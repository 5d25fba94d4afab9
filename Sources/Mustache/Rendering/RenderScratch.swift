/// What rendering works with; kept from page to page, so that it hardly ever allocates.
///
/// One scratch serves any templates, one at a time.
package struct RenderScratch: Sendable {
  struct Loop {
    var remaining: Int32
  }

  struct DynamicLoop {
    var items: [DynamicValue]
    var index = 0
  }

  var arena = Arena()
  /// The first slot of each current row.
  var frames: [Int32] = []
  var loops: [Loop] = []
  var dynamicLoops: [DynamicLoop] = []
  /// The values of the dynamic sections around.
  var stack: [DynamicValue] = []
  var returns: [Int] = []

  package init() {}
}
