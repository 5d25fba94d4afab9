/// The known name nearest to what somebody typed, if it is near enough to be what was meant.
///
/// The distance is Damerau–Levenshtein's in its restricted form (optimal string alignment) over lower-case
/// Unicode scalars; at most a third of the longer name's length may differ.
///
///     nearestName(to: "alais", in: ["name", "aliases", "alias"])   // "alias"
package func nearestName(to typed: String, in known: some Sequence<String>) -> String? {
  let wanted = Array(typed.lowercased().unicodeScalars)
  guard !wanted.isEmpty, wanted.count <= 64 else { return nil }
  var best: (name: String, distance: Int)?
  for name in known {
    let candidate = Array(name.lowercased().unicodeScalars)
    let limit = max(1, max(candidate.count, wanted.count) / 3)
    guard abs(candidate.count - wanted.count) <= limit else { continue }
    let distance = editDistance(wanted, candidate)
    guard distance <= limit else { continue }
    if let found = best, (found.distance, found.name) <= (distance, name) { continue }
    best = (name, distance)
  }
  return best?.name
}

private func editDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
  var older = [Int](repeating: 0, count: b.count + 1)
  var previous = Array(0...b.count)
  for i in 1..<(a.count + 1) {
    var current = [i] + older.dropFirst()
    for j in 1..<(b.count + 1) {
      let substitution = previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
      current[j] = min(previous[j] + 1, current[j - 1] + 1, substitution)
      if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
        current[j] = min(current[j], older[j - 2] + 1)
      }
    }
    older = previous
    previous = current
  }
  return previous[b.count]
}
