import Foundation

/// All that is measured, round by round.
struct Bench {
  private let options: Options
  private let corpus: Corpus
  private let program: String
  private let hugoProgram: String?
  private let stamp = ProcessInfo.processInfo.processIdentifier

  private var full = Series("full build")
  private var single = Series("full, one core")
  private var copy = Series("cp -r of its output")
  private var hugo = Series("Hugo")
  private var hugoFeeds = Series("Hugo, feeds for all")
  private var nothing = Series("nothing changed")
  private var one = Series("one briefing changed")
  private var alias = Series("an alias added")

  init(options: Options, corpus: Corpus) {
    self.options = options
    self.corpus = corpus
    program =
      URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
      .appending(path: "dossier").path
    hugoProgram =
      options.withHugo && corpus.hugo != nil
      ? (try? Measurement.run(["sh", "-c", "command -v hugo"]))
        .map { $0.output.trimmingCharacters(in: .whitespacesAndNewlines) }
      : nil
  }

  /// The first round warms up and does not count.
  mutating func run(round: Int) throws {
    let root = "\(options.folder)/run-\(stamp)-\(round)"
    try corpus.copy(to: root)
    let build = [program, "build", "--root", root]
    let counts = round > 0
    add(try Measurement.run(build), to: \.full, counts)
    if options.isSingle {
      try corpus.copy(to: root + "-single")
      add(
        try Measurement.run(["taskset", "-c", "0", program, "build", "--root", root + "-single"]),
        to: \.single,
        counts
      )
    }
    add(try Measurement.run(["cp", "-r", "\(root)/Public", "\(root)/copy"]), to: \.copy, counts)
    add(try Measurement.run(build), to: \.nothing, counts)
    try edit(root)
    add(try Measurement.run(build), to: \.one, counts)
    try addAlias(root)
    add(try Measurement.run(build), to: \.alias, counts)
    if let hugoProgram, let twin = corpus.hugo {
      add(
        try Measurement.run([hugoProgram, "-s", twin, "-d", "\(root)/hugo", "--quiet"]),
        to: \.hugo,
        counts
      )
      // As this program does for each actor.
      let settings = "\(twin)/hugo.toml,\(twin)/hugo.feeds.toml"
      add(
        try Measurement.run([
          hugoProgram, "-s", twin, "--config", settings, "-d", "\(root)/hugo-feeds", "--quiet",
        ]),
        to: \.hugoFeeds,
        counts
      )
    }
    if counts { print(".", terminator: "") }
  }

  private mutating func add(
    _ measurement: Measurement,
    to series: WritableKeyPath<Bench, Series>,
    _ counts: Bool
  ) {
    if counts { self[keyPath: series].runs.append(measurement) }
  }

  /// A sentence that names two actors, put under a briefing in the middle. The file is made anew, as editors do: the
  /// old one is shared with the corpus.
  private func edit(_ root: String) throws {
    let names = try actorNames(root)
    let briefings = try files("\(root)/Content/briefings")
    try rewrite("\(root)/Content/briefings/\(briefings[briefings.count / 2])") {
      $0 + "\nLater \(names[3]) spoke with \(names[names.count / 2]) about it.\n"
    }
  }

  private func addAlias(_ root: String) throws {
    let actors = try files("\(root)/Content/actors")
    try rewrite("\(root)/Content/actors/\(actors[actors.count / 2])") { text in
      text.contains("\naliases:")
        ? text.replacing("\naliases:", with: "\naliases:\n  - the ministry's envoy", maxReplacements: 1)
        : text.replacing("\ntype:", with: "\naliases: [\"the ministry's envoy\"]\ntype:", maxReplacements: 1)
    }
  }

  private func files(_ folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".md") }.sorted()
  }

  private func actorNames(_ root: String) throws -> [String] {
    try files("\(root)/Content/actors").compactMap { file in
      let text = try String(contentsOfFile: "\(root)/Content/actors/\(file)", encoding: .utf8)
      let line = text.split(separator: "\n").first { $0.hasPrefix("name: ") && !$0.contains("\"") }
      return line.map { String($0.dropFirst("name: ".count)) }
    }
  }

  private func rewrite(_ path: String, _ change: (String) -> String) throws {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    try FileManager.default.removeItem(atPath: path)
    try Data(change(text).utf8).write(to: URL(filePath: path))
  }
}

// MARK: - The report

extension Bench {
  func report() {
    let all = [full, single, copy, hugo, hugoFeeds, nothing, one, alias].filter { !$0.runs.isEmpty }
    print(
      "\n\(corpus.briefings) briefings, \(corpus.actors) actors, \(corpus.events) events;",
      terminator: " "
    )
    print("\(options.runs) runs, medians; ratios are taken within each round\n")
    print(
      row(["", "wall s", "cpu s", "peak MB", "wall / cp -r", "cpu / cp -r", "wall / Hugo", "cpu / Hugo"])
    )
    for series in all {
      print(
        row([
          series.name, two(series.wall), two(series.processor), "\(series.memory >> 20)",
          series.ratio(to: copy, \.wall).map(two) ?? "", series.ratio(to: copy, \.processor).map(two) ?? "",
          series.ratio(to: hugo, \.wall).map(two) ?? "", series.ratio(to: hugo, \.processor).map(two) ?? "",
        ])
      )
    }
    if let gain = single.ratio(to: full, \.wall) {
      print("\nall cores are \(two(gain)) times as fast as one")
    }
    if let wall = full.ratio(to: hugoFeeds, \.wall), let processor = full.ratio(to: hugoFeeds, \.processor) {
      print(
        "a full build takes \(two(wall)) of the time of Hugo with feeds for all, and \(two(processor)) in cpu"
      )
    }
    print("\n\(full.runs.last?.output ?? "")")
  }

  private func row(_ cells: [String]) -> String {
    cells.enumerated().map { i, cell in
      let padding = String(repeating: " ", count: max(0, (i == 0 ? 22 : 12) - cell.count))
      return i == 0 ? cell + padding : padding + cell
    }.joined(separator: " ")
  }

  private func two(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
}
