import Briefings
import Extraction

/// What a finder of names gets right in texts that its model has not seen.
struct Evaluation {
  private struct Judged {
    var name: NameSpan
    var isRight: Bool
  }

  private(set) var typed: [String: Scores] = [:]
  private(set) var coarse: [String: Scores] = [:]
  private var judged: [Judged] = []
  private var actors: [(confidence: Double, isRight: Bool)] = []

  init(_ finder: NameFinder, _ texts: [LabeledText]) {
    for text in texts {
      let names = finder.names(in: text.text)
      for corpus in [text.corpus, "all"] {
        typed[corpus, default: Scores()].add(names, text, Scores.typed)
        coarse[corpus, default: Scores()].add(names, text, Scores.coarse)
      }
      judge(ActorFinder.actors(in: text.text, by: finder), text)
      judged += names.map { Judged(name: $0, isRight: Scores.isRight($0, text, Scores.coarse)) }
    }
  }

  /// An actor is right if half of the names that it is taken from, or more, are names in the corpus.
  private mutating func judge(_ found: TextActors, _ text: LabeledText) {
    var counts = [(right: Int, all: Int)](repeating: (0, 0), count: found.actors.count)
    for mention in found.mentions where [.name, .shortName, .acronym].contains(mention.means) {
      let isPerson = found.actors[mention.actor].category == .person
      counts[mention.actor].all += 1
      if text.gold.contains(where: { $0.range == mention.range && ($0.kind == .person) == isPerson }) {
        counts[mention.actor].right += 1
      }
    }
    for (actor, count) in zip(found.actors, counts) where count.all > 0 && actor.category != nil {
      actors.append((actor.confidence, count.right * 2 >= count.all))
    }
  }

  /// Rows of a Markdown table: threshold, actors at or over it, share of them right.
  func actorTable() -> String {
    var table = "| actors of confidence | number | right |\n|---|---|---|\n"
    // Closer where the default threshold lies.
    for percent in [45, 50, 55, 60, 65, 70, 75, 80, 81, 82, 83, 84, 85, 90, 95] {
      let low = Double(percent) / 100
      let over = actors.filter { $0.confidence >= low }
      guard !over.isEmpty else { continue }
      let share = Double(over.count { $0.isRight }) / Double(over.count)
      table += "| ≥ \(digits(low, 2)) | \(over.count) | \(digits(share, 3)) |\n"
    }
    return table
  }

  /// Precision by margin, in steps of equal numbers of names; never falling, by pooling adjacent violators
  /// (R. Barlow et al., "Statistical Inference under Order Restrictions", 1972).
  func calibration() -> Calibration {
    let tagged = judged.filter { $0.name.origin == .tagged }.sorted { $0.name.margin < $1.name.margin }
    guard !tagged.isEmpty else { return Calibration(steps: []) }
    let size = max(1, tagged.count / 16)
    var pools: [(margin: Float, right: Int, count: Int)] = []
    for start in stride(from: 0, to: tagged.count, by: size) {
      let bin = tagged[start..<min(start + size, tagged.count)]
      let right = bin.count { $0.isRight }
      let margin = bin.reduce(0) { $0 + $1.name.margin } / Float(bin.count)
      pools.append((margin, right, bin.count))
      while pools.count > 1 {
        let (last, before) = (pools[pools.count - 1], pools[pools.count - 2])
        guard last.right * before.count <= before.right * last.count else { break }
        pools.removeLast(2)
        let count = last.count + before.count
        let weighted = (last.margin * Float(last.count) + before.margin * Float(before.count)) / Float(count)
        pools.append((weighted, last.right + before.right, count))
      }
    }
    return Calibration(
      steps: pools.map { pool in
        Calibration.Step(
          margin: (pool.margin * 100).rounded() / 100,
          precision: (Double(pool.right) / Double(pool.count) * 1000).rounded() / 1000
        )
      }
    )
  }

  /// The share of names found by other means than the tagger that are right.
  func precision(of origin: NameSpan.Origin) -> Double {
    let names = judged.filter { $0.name.origin == origin }
    guard !names.isEmpty else { return 0 }
    return (Double(names.count { $0.isRight }) / Double(names.count) * 1000).rounded() / 1000
  }

  /// Rows of a Markdown table: confidence from, names, share of them right.
  func confidenceTable() -> String {
    var table = "| confidence | names | right |\n|---|---|---|\n"
    for low in stride(from: 0.2, to: 1, by: 0.1) {
      let names = judged.filter { $0.name.confidence >= low && $0.name.confidence < low + 0.1 }
      guard !names.isEmpty else { continue }
      let share = Double(names.count { $0.isRight }) / Double(names.count)
      table += "| \(digits(low, 1))–\(digits(low + 0.1, 1)) | \(names.count) | \(digits(share, 2)) |\n"
    }
    return table
  }

  /// Rows of a Markdown table: corpus, names, exact F1 typed and coarse.
  func scoreTable() -> String {
    var table =
      "| kept back of | names | precision | recall | F1 typed | F1 coarse |\n|---|---|---|---|---|---|\n"
    for corpus in typed.keys.sorted() {
      guard let typed = typed[corpus], let coarse = coarse[corpus] else { continue }
      table += "| \(corpus) | \(typed.gold) | \(digits(typed.precision, 3)) | \(digits(typed.recall, 3))"
      table += " | \(digits(typed.f1, 3)) | \(digits(coarse.f1, 3)) |\n"
    }
    return table
  }

  private func digits(_ value: Double, _ count: Int) -> String {
    var scale = 1
    for _ in 0..<count { scale *= 10 }
    let scaled = Int((value * Double(scale)).rounded())
    let fraction = String(scaled % scale)
    return "\(scaled / scale)." + String(repeating: "0", count: count - fraction.count) + fraction
  }
}
