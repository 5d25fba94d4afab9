/// What rendering works with; kept from page to page, so that it hardly ever allocates.
///
/// One scratch serves any templates, one at a time.
package struct RenderScratch: Sendable {
  var arena = Arena()
  var machine = Machine()

  package init() {}
}

/// Where a running program is in its lists and sections.
struct Machine: Sendable {
  struct DynamicLoop: Sendable {
    var items: [DynamicValue]
    var index = 0
  }

  /// Where a routine's caller goes on, and the frames that it had.
  struct Return: Sendable {
    var next: Int
    var frame: Int
    var saved: ArraySlice<Int32>
  }

  /// The first slot of each current row.
  var frames: [Int32] = []
  /// How many rows are left of each list around, the present one included.
  var loops: [Int32] = []
  var dynamicLoops: [DynamicLoop] = []
  /// The values of the dynamic sections around.
  var stack: [DynamicValue] = []
  /// Where the routines around go on afterwards.
  var returns: [Return] = []

  mutating func reset(frameCount: Int) {
    frames.removeAll(keepingCapacity: true)
    frames.append(contentsOf: repeatElement(0, count: frameCount))
    loops.removeAll(keepingCapacity: true)
    dynamicLoops.removeAll(keepingCapacity: true)
    stack.removeAll(keepingCapacity: true)
    returns.removeAll(keepingCapacity: true)
  }
}
