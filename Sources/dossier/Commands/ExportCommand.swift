import ArgumentParser
import Diagnostics
import Exchange
import Foundation
import Publishing

struct ExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Take actors and events out, in a format of other programs.",
    discussion: """
      Only what the site may tell those whom it is for is exported. What the format cannot carry is listed at the end, \
      on standard error.

      Formats:
        csv        tables of actors, aliases, events, participants, relations and roles, into a folder
        ftm        FollowTheMoney entities, a JSON object a line
        geojson    events with coordinates, as points of a map
        ical       events with known days, as a calendar
        graphml    actors, events and their ties, as a network

      Examples:
        dossier export csv --to tables
        dossier export ical --to events.ics
        dossier export graphml --release TLP:AMBER > network.graphml
      """
  )

  enum Format: String, CaseIterable, ExpressibleByArgument { case csv, ftm, geojson, ical, graphml }

  @Argument(help: "csv, ftm, geojson, ical or graphml.")
  var format: Format

  @Option(help: ArgumentHelp("A file, or for csv a folder. (default: standard output)", valueName: "path"))
  var to: String?

  @OptionGroup var site: SiteArguments
  @OptionGroup var reading: ReadingArguments

  func validate() throws {
    if format == .csv, to == nil { throw ValidationError("csv is several tables: give a folder with --to") }
  }

  func run() async throws {
    var diagnostics = DiagnosticList()
    let library = await released(site.location, reading.options, diagnostics: &diagnostics)
    Terminal.report(diagnostics)
    guard let library else { throw ExitStatus(diagnostics).code }
    let exported =
      switch format {
      case .csv: CSVExport.export(library)
      case .ftm: FtMExport.export(library)
      case .geojson: GeoJSON.export(library)
      case .ical: ICalendar.export(library)
      case .graphml: GraphML.export(library)
      }
    do {
      for file in exported.files { try write(file) }
    } catch {
      Terminal.say("dossier: cannot write: \(error.localizedDescription)\n", on: .error)
      throw ExitStatus.cannotCreate.code
    }
    Terminal.say(exported.losses.text, on: .error)
  }

  private func write(_ file: Exported.File) throws {
    guard let to else { return Terminal.say(file.text, on: .output) }
    var url = URL(filePath: to)
    if format == .csv {
      try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
      url.append(path: file.name)
    }
    try Data(file.text.utf8).write(to: url, options: .atomic)
  }
}
