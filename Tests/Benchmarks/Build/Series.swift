/// The runs of one thing that was measured.
struct Series {
  var name: String
  var runs: [Measurement] = []

  init(_ name: String) { self.name = name }

  var wall: Double { median(runs.map(\.wall)) }
  var processor: Double { median(runs.map(\.processor)) }
  var memory: Int { Int(median(runs.map { Double($0.memory) })) }

  /// The median of the ratios to another's run of the same round.
  func ratio(to other: Series, _ figure: KeyPath<Measurement, Double>) -> Double? {
    let pairs = zip(runs, other.runs)
    let ratios = pairs.map { $0[keyPath: figure] / $1[keyPath: figure] }
    return ratios.isEmpty ? nil : median(ratios)
  }

  private func median(_ values: [Double]) -> Double {
    guard !values.isEmpty else { return 0 }
    let sorted = values.sorted()
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  }
}
