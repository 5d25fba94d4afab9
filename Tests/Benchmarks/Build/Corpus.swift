import Foundation
import TestSupport

/// The content that is built: made by the public generator where it is there, else a plainer one of our own.
struct Corpus {
  /// A site's root.
  var site: String
  /// The same content as a Hugo site; nil where the public generator is absent.
  var hugo: String?
  var briefings: Int

  var actors: Int { briefings / 2 }
  var events: Int { briefings / 4 }

  init(briefings: Int, below folder: String) throws {
    self.briefings = briefings
    site = "\(folder)/corpus-\(briefings)"
    let twin = "\(folder)/hugo-\(briefings)"
    let isMade = FileManager.default.fileExists(atPath: "\(site)/Content")
    if let generator = SharedData.url("bench/make_corpus.py") {
      hugo = twin
      if isMade { return }
      _ = try Measurement.run([
        "python3", "-B", generator.path, "--briefings", "\(briefings)", "--actors", "\(actors)",
        "--events", "\(events)", "--out", site, "--hugo", twin,
      ])
    } else if !isMade {
      try PlainCorpus(briefings: briefings, actors: actors, events: events).write(to: site)
    }
  }

  /// A fresh site with the same content: folders of its own, files shared by hard links.
  func copy(to root: String) throws {
    _ = try Measurement.run(["mkdir", "-p", root])
    _ = try Measurement.run(["cp", "-al", "\(site)/Content", "\(root)/Content"])
  }
}
