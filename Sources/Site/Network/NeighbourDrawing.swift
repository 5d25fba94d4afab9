/// Draws an actor between its neighbours, in two columns, as SVG: solid lines for what is asserted, dashed ones for
/// who is only seen together.
///
/// ```
///   ◆ Russia ●────╮  ┌─────────┐  ╭╌╌╌╌● ○ Kim Jong Un
///    Ally of      ├──│  Korea  │──┤        4 briefings
/// ```
/// Everything has a place of its own: names are shortened to their column, so that no two overlap.
struct NeighbourDrawing {
  struct Node {
    var glyph: String
    var name: String
    var url: String
    var kind: String
    /// What ties it to the one in the middle: `Ally of`, `4 briefings`.
    var words: String
    var isAsserted: Bool
  }

  // Units of the drawing; text is 13 of them high.
  private static let width = 452
  private static let rowHeight = 42
  private static let column = 148
  private static let box = (left: 178, right: 274)

  var name: String
  var nodes: [Node]

  func write(label: String, to svg: inout [UInt8]) {
    let rows = (nodes.count + 1) / 2
    let height = max(rows * Self.rowHeight, 56)
    let middle = height / 2
    svg.append(
      contentsOf: #"<svg class="drawing" viewBox="0 0 \#(Self.width) \#(height)" role="document" "#.utf8
    )
    svg.append(contentsOf: #"aria-label=""#.utf8)
    HTMLText.append(label, to: &svg)
    svg.append(contentsOf: "\">".utf8)
    let left = nodes.prefix(rows)
    let right = nodes.dropFirst(rows)
    for (side, isLeft) in [(left, true), (right, false)] {
      let top = (height - side.count * Self.rowHeight) / 2
      svg.append(contentsOf: (isLeft ? #"<g text-anchor="end">"# : "<g>").utf8)
      for (row, node) in side.enumerated() {
        write(node, at: top + row * Self.rowHeight + 16, middle, isLeft, to: &svg)
      }
      svg.append(contentsOf: "</g>".utf8)
    }
    writeBox(middle, to: &svg)
    svg.append(contentsOf: "</svg>".utf8)
  }

  private func write(_ node: Node, at y: Int, _ middle: Int, _ isLeft: Bool, to svg: inout [UInt8]) {
    let dot = isLeft ? Self.column + 6 : Self.width - Self.column - 6
    let edge = isLeft ? Self.box.left : Self.box.right
    let bend = (dot + edge) / 2
    let x = isLeft ? Self.column - 4 : Self.width - Self.column + 4
    let line = node.isAsserted ? "" : #" class="seen""#
    svg.append(
      contentsOf:
        #"<path\#(line) d="M\#(edge) \#(middle)C\#(bend) \#(middle) \#(bend) \#(y) \#(dot) \#(y)"/>"#.utf8
    )
    svg.append(contentsOf: #"<circle cx="\#(dot)" cy="\#(y)" r="3"/>"#.utf8)
    svg.append(contentsOf: #"<a class="entity" data-kind="\#(node.kind)" href=""#.utf8)
    HTMLText.append(node.url, to: &svg)
    svg.append(contentsOf: #""><text x="\#(x)" y="\#(y + 4)">\#(node.glyph) "#.utf8)
    let room = (Self.column - 4) * 1000 / 13 - 1400
    HTMLText.append(DrawnText.fitted(node.name, into: room), to: &svg)
    svg.append(contentsOf: #"</text></a><text class="tie" x="\#(x)" y="\#(y + 18)">"#.utf8)
    HTMLText.append(DrawnText.fitted(node.words, into: (Self.column - 4) * 1000 / 11), to: &svg)
    svg.append(contentsOf: "</text>".utf8)
  }

  private func writeBox(_ middle: Int, to svg: inout [UInt8]) {
    let lines = DrawnText.lines(name, into: (Self.box.right - Self.box.left - 8) * 1000 / 13)
    let height = lines.count * 17 + 15
    let width = Self.box.right - Self.box.left
    svg.append(
      contentsOf:
        #"<rect x="\#(Self.box.left)" y="\#(middle - height / 2)" width="\#(width)" height="\#(height)"/>"#
        .utf8
    )
    svg.append(contentsOf: #"<g class="own" text-anchor="middle">"#.utf8)
    for (i, line) in lines.enumerated() {
      let y = middle - height / 2 + 20 + i * 17
      svg.append(contentsOf: #"<text x="\#(Self.width / 2)" y="\#(y)">"#.utf8)
      HTMLText.append(line, to: &svg)
      svg.append(contentsOf: "</text>".utf8)
    }
    svg.append(contentsOf: "</g>".utf8)
  }
}
