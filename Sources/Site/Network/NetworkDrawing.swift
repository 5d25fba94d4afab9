/// Draws the whole network as SVG: a dot for each actor, its name below, lines for what ties them.
struct NetworkDrawing {
  struct Node: Sendable {
    var glyph: String
    var name: String
    var url: String
    var kind: String
    /// How many briefings name it.
    var briefings: Int
  }

  struct Edge: Sendable {
    var a: Int
    var b: Int
    var isAsserted: Bool
  }

  private static let nameWidth = 13_000

  var nodes: [Node]
  var edges: [Edge]

  func write(label: String, to svg: inout [UInt8]) {
    let names = nodes.map { DrawnText.fitted("\($0.glyph) \($0.name)", into: Self.nameWidth) }
    // Text is 10 units high; the dot stands above it.
    let sizes = zip(names, nodes).map { name, node in
      ForceLayout.Size(
        x: Double(DrawnText.width(name)) / 200 + 4,
        y: 12 + Double(Self.radius(node.briefings))
      )
    }
    let points = ForceLayout(sizes, edges: edges.map { ($0.a, $0.b) }).points
      .map { (x: Int($0.x.rounded()), y: Int($0.y.rounded())) }
    let left = zip(points, sizes).map { $0.x - Int($1.x) }.min() ?? 0
    let right = zip(points, sizes).map { $0.x + Int($1.x) }.max() ?? 0
    let top = (points.map(\.y).min() ?? 0) - 16
    let bottom = (points.map(\.y).max() ?? 0) + 28
    let (width, height) = (right - left + 8, bottom - top)

    svg.append(contentsOf: #"<svg class="drawing" id="_map" viewBox="0 0 \#(width) \#(height)" "#.utf8)
    svg.append(contentsOf: #"width="\#(width)" height="\#(height)" role="document" aria-label=""#.utf8)
    HTMLText.append(label, to: &svg)
    svg.append(contentsOf: "\">\n".utf8)
    let places = points.map { (x: $0.x - left + 4, y: $0.y - top) }
    for edge in edges { write(edge, places[edge.a], places[edge.b], to: &svg) }
    svg.append(contentsOf: #"<g text-anchor="middle">"#.utf8)
    svg.append(UInt8(ascii: "\n"))
    for (i, node) in nodes.enumerated() { write(node, names[i], places[i], to: &svg) }
    svg.append(contentsOf: "</g></svg>".utf8)
  }

  /// Of the dot: larger where more briefings name the actor, in steps, so that one more seldom matters.
  static func radius(_ briefings: Int) -> Int {
    3 + (Int.bitWidth - max(briefings, 1).leadingZeroBitCount) / 2
  }

  private func write(_ edge: Edge, _ a: (x: Int, y: Int), _ b: (x: Int, y: Int), to svg: inout [UInt8]) {
    let line = edge.isAsserted ? "" : #" class="seen""#
    svg.append(
      contentsOf:
        #"<path\#(line) data-a="\#(edge.a)" data-b="\#(edge.b)" d="M\#(a.x) \#(a.y)L\#(b.x) \#(b.y)"/>"#
        .utf8
    )
    svg.append(UInt8(ascii: "\n"))
  }

  private func write(_ node: Node, _ name: String, _ place: (x: Int, y: Int), to svg: inout [UInt8]) {
    let radius = Self.radius(node.briefings)
    svg.append(contentsOf: #"<a class="entity" data-kind="\#(node.kind)" href=""#.utf8)
    HTMLText.append(node.url, to: &svg)
    svg.append(contentsOf: #""><circle cx="\#(place.x)" cy="\#(place.y)" r="\#(radius)"/>"#.utf8)
    svg.append(contentsOf: #"<text x="\#(place.x)" y="\#(place.y + radius + 11)">"#.utf8)
    HTMLText.append(name, to: &svg)
    svg.append(contentsOf: "</text></a>\n".utf8)
  }
}
