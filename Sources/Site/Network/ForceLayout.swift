/// Places for the nodes of a graph on a plane: tied ones near each other, no two labels over one another.
///
/// Only sums, products, quotients and square roots are used, which IEEE 754 defines to the last bit: the same graph
/// has the same places on every machine.
struct ForceLayout {
  /// Half of what a node with its label covers.
  struct Size: Sendable {
    var x: Double
    var y: Double
  }

  struct Point: Sendable {
    var x: Double
    var y: Double
  }

  private static let rounds = 160
  /// The distance that ties strive for.
  private static let reach = 90.0

  private(set) var points: [Point]
  private let sizes: [Size]

  /// - Parameter edges: pairs of places in `sizes`.
  init(_ sizes: [Size], edges: [(a: Int, b: Int)]) {
    self.sizes = sizes
    points = Self.spiral(sizes.count)
    for round in 0..<Self.rounds {
      // How far a node may go at most; it cools down to rest.
      move(edges, atMost: 60 * Double(Self.rounds - round) / Double(Self.rounds) + 1)
    }
    spread()
  }

  /// As seeds stand in a sunflower: each turned from the last by the golden angle, 137.5°.
  private static func spiral(_ count: Int) -> [Point] {
    let (cosine, sine) = (-0.737368878078320, 0.675490294261524)
    var (x, y) = (1.0, 0.0)
    return (0..<count).map { i in
      (x, y) = (x * cosine - y * sine, x * sine + y * cosine)
      let radius = 45 * Double(i + 1).squareRoot()
      return Point(x: x * radius, y: y * radius)
    }
  }

  /// One step of Fruchterman's and Reingold's: all push each other away, ties and a centre pull.
  private mutating func move(_ edges: [(a: Int, b: Int)], atMost limit: Double) {
    let count = points.count
    var forces = [Point](repeating: Point(x: 0, y: 0), count: count)
    let square = Self.reach * Self.reach
    points.withUnsafeBufferPointer { points in
      forces.withUnsafeMutableBufferPointer { forces in
        for a in 0..<count {
          for b in (a + 1)..<max(count, a + 1) {
            let (dx, dy) = (points[a].x - points[b].x, points[a].y - points[b].y)
            let push = square / max(dx * dx + dy * dy, 1)
            forces[a].x += dx * push
            forces[a].y += dy * push
            forces[b].x -= dx * push
            forces[b].y -= dy * push
          }
        }
        for (a, b) in edges {
          let (dx, dy) = (points[a].x - points[b].x, points[a].y - points[b].y)
          let pull = (dx * dx + dy * dy).squareRoot() / Self.reach * 0.7
          forces[a].x -= dx * pull
          forces[a].y -= dy * pull
          forces[b].x += dx * pull
          forces[b].y += dy * pull
        }
      }
    }
    for i in 0..<count {
      // The page is wider than high.
      let force = Point(x: forces[i].x - points[i].x * 1.2, y: forces[i].y - points[i].y * 2.6)
      let length = max((force.x * force.x + force.y * force.y).squareRoot(), 0.001)
      let step = min(length * 0.05, limit) / length
      points[i].x += force.x * step
      points[i].y += force.y * step
    }
  }

  /// Moves labels that overlap apart, each along the way that is shorter.
  private mutating func spread() {
    for _ in 0..<200 {
      var moved = false
      for a in points.indices {
        for b in points.indices.dropFirst(a + 1) {
          let (dx, dy) = (points[b].x - points[a].x, points[b].y - points[a].y)
          let x = sizes[a].x + sizes[b].x - abs(dx)
          let y = sizes[a].y + sizes[b].y - abs(dy)
          guard x > 0, y > 0 else { continue }
          moved = true
          if x < y * 1.5 {
            let step = (x / 2 + 0.5) * (dx < 0 ? -1 : 1)
            points[a].x -= step
            points[b].x += step
          } else {
            let step = (y / 2 + 0.5) * (dy < 0 ? -1 : 1)
            points[a].y -= step
            points[b].y += step
          }
        }
      }
      if !moved { return }
    }
  }
}
