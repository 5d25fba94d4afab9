/// Which fields of a shape a compiled template uses, and in which slot each goes.
///
/// A *row* is the run of slots that one value takes: the root's, or one element's of a list. Records lie inside
/// the row of the value that has them, so that `{{a.b.c}}` is one slot at a place known beforehand.
struct Projection: Sendable {
  /// One used field of one shape.
  struct Entry: Sendable {
    var field: Int
    var slot: Int
    /// The use that the fields of a record or of a list's elements belong to.
    var child: Int?
    /// Whether that use is one around this field, as in a tree.
    var isRecursive = false
  }

  /// One shape at one place of a row.
  struct Use: Sendable {
    var shape: ShapeInfo
    var row: Int
    /// Whether its values have a row each; not so a record's.
    var ownsRow: Bool
    var entries: [Entry] = []
  }

  var uses: [Use] = []
  /// How many slots each row takes.
  var widths: [Int] = []

  /// A use for values in a row of their own.
  mutating func addRow(_ shape: ShapeInfo) -> Int {
    widths.append(0)
    return addUse(shape, row: widths.count - 1, ownsRow: true)
  }

  private mutating func addUse(_ shape: ShapeInfo, row: Int, ownsRow: Bool) -> Int {
    uses.append(Use(shape: shape, row: row, ownsRow: ownsRow))
    return uses.count - 1
  }

  /// The entry of a field, which is used from now on.
  mutating func touch(_ use: Int, field: Int) -> Entry {
    if let known = uses[use].entries.first(where: { $0.field == field && !$0.isRecursive }) {
      return known
    }
    let row = uses[use].row
    let slot = widths[row]
    widths[row] += 1
    let child: Int? =
      switch uses[use].shape.fields[field].kind {
      case .record(let shape): addUse(shape(), row: row, ownsRow: false)
      case .list(let shape): addRow(shape())
      default: nil
      }
    let entry = Entry(field: field, slot: slot, child: child)
    uses[use].entries.append(entry)
    return entry
  }

  /// Another entry for the list at `slot`, whose elements are of the use `child` that lies around it.
  mutating func touchRecursively(_ use: Int, slot: Int, child: Int) -> Entry? {
    guard let list = uses[use].entries.first(where: { $0.slot == slot }) else { return nil }
    if let known = uses[use].entries.first(where: { $0.field == list.field && $0.isRecursive }) {
      return known
    }
    let row = uses[use].row
    let entry = Entry(field: list.field, slot: widths[row], child: child, isRecursive: true)
    widths[row] += 1
    uses[use].entries.append(entry)
    return entry
  }

  func width(of use: Int) -> Int { widths[uses[use].row] }
}
