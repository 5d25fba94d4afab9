import ArgumentParser
import Diagnostics
import Foundation
import Publishing

struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Make the site: read Content/, write Public/.",
    discussion: """
      Only files that change are written, and those of pages that are gone are removed. If Content/ or a template \
      has a fault, all faults are named and the site from the last good build stays as it is.

      Examples:
        dossier build                          the site in the current folder
        dossier build --root ~/desk            another one
        dossier build --as-of 2025-04-28       as it was known on that day
        dossier build --drafts --output /tmp/preview
      """
  )

  @OptionGroup var site: SiteArguments
  @OptionGroup var reading: ReadingArguments
  @OptionGroup var format: FormatArguments

  @Flag(help: "Remove files from the output that are not of the site; hidden files and CNAME stay.")
  var clean = false

  @Flag(help: "Compare files by their bytes, where their size and time could deceive.")
  var verify = false

  func run() async throws {
    // A limit on file sizes is then told as any fault of writing is.
    signal(SIGXFSZ, SIG_IGN)
    let watch = Stopwatch()
    var options = reading.options
    options.isClean = clean
    options.endsProcess = true
    options.comparesHashes = verify
    let progress = Progress()
    let line = ProgressLine { progress.text }
    options.progress = progress
    var diagnostics = DiagnosticList()
    let summary = await build(site.location, options, diagnostics: &diagnostics)
    line.erase()
    format.report(diagnostics)
    let status = ExitStatus(diagnostics)
    guard let summary, status == .success else {
      Terminal.say(Summaries.failure(diagnostics, "nothing was built"), on: .error)
      throw (status == .success ? .faults : status).code
    }
    format.say(
      Summaries.build(summary, diagnostics, output: site.location.outputName, seconds: watch.seconds)
    )
  }
}
