import ArgumentParser
import Diagnostics
import Foundation
import Preview
import Publishing

struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Build the site, serve it to this machine, and keep open pages current as you write.",
    discussion: """
      Watches Content/ and Templates/. When a file is saved, what it touches is built again, and pages that are open \
      in a browser change where they differ, without losing their place. A fault is shown over the page, with the \
      line it is in, until it is mended; the site stays as it was.

      With --drafts, --as-of or --release the pages go to a folder of their own, '.dossier-preview/', so that \
      Public/ never holds what is not to be published.

      Examples:
        dossier serve                          at http://127.0.0.1:8080/
        dossier serve --drafts                 with briefings that are not finished
        dossier serve --port 0                 at a port that is free
      """
  )

  @OptionGroup var site: SiteArguments
  @OptionGroup var reading: ReadingArguments

  @Option(help: ArgumentHelp("Where to serve; 0 takes a port that is free.", valueName: "port"))
  var port: UInt16 = 8080

  @Flag(
    help:
      "Look at files again and again, where the system does not tell of changes: on folders of other machines."
  )
  var poll = false

  func run() async throws {
    signal(SIGXFSZ, SIG_IGN)
    signal(SIGPIPE, SIG_IGN)
    let location = place
    var diagnostics = DiagnosticList()
    guard location().check(diagnostics: &diagnostics) else {
      Terminal.report(diagnostics)
      throw ExitStatus(diagnostics).code
    }
    let visitors = Visitors()
    let watcher = Watcher(location(), isPolling: poll)
    let server = try PreviewServer(location(), port: port, visitors)
    let rebuilder = Rebuilder(location, reading.options, visitors)
    let isFirst = Once()

    let serving = Task {
      try await server.run { port in
        Terminal.say(Summaries.serving(location(), port: port, watcher.means), on: .output)
      }
    }
    let building = Task { await rebuilder.run(watcher) { Self.report($0, isFirst: isFirst.take()) } }
    let signals = Interrupts {
      watcher.stop()
      serving.cancel()
    }
    defer { withExtendedLifetime(signals) {} }
    let ended = await serving.result
    await server.stop()
    watcher.stop()
    await building.value
    if case .failure(let fault as PreviewServer.Fault) = ended {
      Terminal.say(Summaries.cannotServe(fault, port: port), on: .error)
      throw ExitStatus.cannotCreate.code
    }
  }

  /// Where the site is, and where its preview goes.
  private var place: @Sendable () -> SiteLocation {
    let site = site
    let isOther = reading.drafts || reading.asOf != nil || reading.release != nil
    return {
      isOther && site.output == nil
        ? SiteLocation(root: site.root, output: "\(site.root)/.dossier-preview", templates: site.templates)
        : site.location
    }
  }

  private static func report(_ event: Rebuilder.Event, isFirst: Bool) {
    switch event {
    case .built(let summary, let diagnostics, let changed, let took):
      // Warnings of the whole site are told once; later only that there are some.
      if isFirst { Terminal.report(diagnostics) }
      Terminal.say(Summaries.rebuilt(summary, diagnostics, changed, took), on: .output)
    case .failed(let diagnostics, let changed):
      Terminal.report(diagnostics.errors)
      Terminal.say(Summaries.notRebuilt(diagnostics, changed), on: .error)
    }
  }
}
