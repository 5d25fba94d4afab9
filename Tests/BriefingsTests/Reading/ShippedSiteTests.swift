import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Briefings

@Suite struct ShippedSiteTests {
  @Test func `the shipped site is read without a word`() async {
    var diagnostics = DiagnosticList()
    let library = await read(
      root: SharedData.project.path,
      options: ReadOptions(),
      diagnostics: &diagnostics
    )
    #expect(diagnostics.sorted().map(TemporarySite.line) == [])
    #expect(library.briefings.count >= 4)
    #expect(library.actors.count >= 25)
    #expect(library.events.count >= 12)
  }
}
