import Extraction
import Foundation

/// `dossier-train DATA OUTPUT [HELD-OUT]`: trains the tagger of names from `DATA/train`, derives the lists from
/// `DATA/gazetteer.json`, and writes both below the folder OUTPUT (`Sources/Extraction`) as Swift files.
///
/// The same data give the same bytes. Scores and confidences come from a model that has not seen one part in ten;
/// the model that is written has seen all. With HELD-OUT those parts are written there for the scorers.
@main
enum Train {
  static func main() {
    let arguments = CommandLine.arguments.dropFirst()
    guard arguments.count == 2 || arguments.count == 3 else {
      say("usage: dossier-train DATA OUTPUT [HELD-OUT]\n")
      exit(64)
    }
    let paths = arguments.map { URL(filePath: $0) }
    do {
      try run(paths[0], paths[1], heldOut: paths.count > 2 ? paths[2] : nil)
    } catch {
      say("dossier-train: \(error.localizedDescription)\n")
      exit(1)
    }
  }

  private static func run(_ data: URL, _ output: URL, heldOut: URL?) throws {
    let gazetteer = try Gazetteer.text(data.appending(path: "gazetteer.json"))
    let training = Training(lists: gazetteer.withUnsafeBufferPointer { NameLists($0) })
    let parts = try Corpus.names.flatMap { try Corpus.read(data.appending(path: "train"), $0) }
    let learnt = parts.map { LabeledText($0, lineLength: 1) }
    let kept = parts.filter(\.isKeptBack).map { LabeledText($0, lineLength: 4) }

    say("training without the parts kept back\n")
    let seen = zip(parts, learnt).filter { !$0.0.isKeptBack }.map(\.1)
    let (trial, step) = training.model(seen, header: header)
    let measured = Evaluation(NameFinder(NameTagger(trial, lists: training.lists)), kept)
    var header = header
    header["confidence"] = measured.calibration().text
    header["repeated"] = String(measured.precision(of: .repeated))
    let finder = NameFinder(NameTagger(trial.with(header), lists: training.lists))
    let calibrated = Evaluation(finder, kept)
    say("\n\(calibrated.scoreTable())\n\(calibrated.confidenceTable())\n\(calibrated.actorTable())\n")
    if let heldOut { try HeldOut.write(kept, finder, to: heldOut) }

    say("training with all\n")
    let (model, _) = training.model(learnt, header: header, step: step)
    try SwiftSource.write(
      gazetteer,
      as: "GazetteerData",
      summary: "Names by class, see ``NameLists``: cities by GeoNames (CC BY 4.0), names by the US census.",
      to: output.appending(path: "Gazetteer")
    )
    try SwiftSource.write(
      model.text,
      as: "NameModelData",
      summary: "The weights of ``NameModel``, with their licences in the header.",
      to: output.appending(path: "Names")
    )
  }

  private static let header = [
    "name": "dossier-names-en",
    "version": "1",
    "features": "1",
    "data": "GMB (Voice of America), Wikigold, Universal NER (EWT, PUD), GUM",
    "licence": "CC BY-SA 4.0",
  ]

  static func say(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }
}
