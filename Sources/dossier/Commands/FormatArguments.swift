import ArgumentParser
import Diagnostics

/// In which form faults are told.
struct FormatArguments: ParsableArguments {
  enum Format: String, CaseIterable, ExpressibleByArgument { case text, json, sarif }

  @Option(
    help: ArgumentHelp(
      "How faults are told: text, on standard error; json or sarif (2.1.0), for editors and CI, on standard output.",
      valueName: "format"
    )
  )
  var format = Format.text

  /// Tells everything; what else a run has to say goes to where the faults do not go.
  func report(_ diagnostics: DiagnosticList) {
    switch format {
    case .text: Terminal.report(diagnostics)
    case .json: Terminal.say(JSONPrinter().text(of: diagnostics), on: .output)
    case .sarif: Terminal.say(SARIFPrinter(version: Dossier.version).text(of: diagnostics), on: .output)
    }
  }

  func say(_ text: String) { Terminal.say(text, on: format == .text ? .output : .error) }
}
