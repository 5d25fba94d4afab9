import Briefings
import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Extraction

@Suite struct ExternalExtractorTests {
  private func run(_ site: ExtractedSite, _ script: String, timeLimit: Int = 60) async throws -> (
    summary: ExtractionSummary?, faults: String
  ) {
    try site.folder.write(script, to: "extractor.sh")
    let extractor = ExternalExtractor(command: "sh '\(site.folder("extractor.sh"))'", timeLimit: timeLimit)
    var diagnostics = DiagnosticList()
    let summary = await extract(
      root: site.folder.path,
      with: extractor,
      options: ExtractionOptions(),
      diagnostics: &diagnostics
    )
    return (summary, TextPrinter().text(of: diagnostics))
  }

  private let echo = """
    while read -r line; do
      hash=$(printf '%s' "$line" | sed 's/.*"sha256":"\\([0-9a-f]*\\)".*/\\1/')
      printf '{"schema":"dossier-extracted-1","briefing":"talks","text":{"sha256":"%s"},' "$hash"
      printf '"extractor":{"name":"echo","version":"1"},"actors":[{"id":"geneva","name":"Geneva","type":"group",'
      printf '"confidence":0.9}]}\\n'
    done
    """

  @Test func `another program's proposals are written as it gives them, for texts that have changed`()
    async throws
  {
    let site = try ExtractedSite()
    let (summary, faults) = try await run(site, echo)
    #expect(faults == "")
    #expect(summary?.items.map(\.actors) == [1])
    let file = try site.folder.text("Content/extracted/talks.json")
    #expect(file.contains("\"echo\"") && file.hasSuffix("}\n"))
    #expect(await site.library().library.actors.map(\.id) == ["geneva", "macron"])
    #expect(try await run(site, "exit 9").summary?.unchanged == 1)
    // Our own run leaves another's work alone while its text is the same.
    #expect(await site.extract().summary?.unchanged == 1)
  }

  @Test(arguments: [
    ("cat >/dev/null; exit 3", "the command ended with status 3"),
    ("kill -9 $$", "the command ended with status 137"),
    ("cat >/dev/null; echo '{\"schema\": 1'", "line 1 of the command's output"),
    (
      "cat >/dev/null; echo '{\"schema\":\"dossier-extracted-1\",\"briefing\":\"other\",\"text\":"
        + "{\"sha256\":\"0000000000000000000000000000000000000000000000000000000000000000\"},"
        + "\"extractor\":{\"name\":\"x\",\"version\":\"1\"}}'",
      "'other' was not asked for"
    ),
  ])
  func `a program that fails, or writes what is no proposal, changes nothing`(script: String, fault: String)
    async throws
  {
    let site = try ExtractedSite()
    let (summary, faults) = try await run(site, script)
    #expect(summary == nil)
    #expect(faults.contains(fault), "\(faults)")
    #expect(!site.folder.exists("Content/extracted"))
  }

  @Test func `a program that reads nothing of much ends nobody else`() async throws {
    let site = try ExtractedSite()
    let text = String(repeating: "Words that nobody reads. ", count: 20_000)
    try site.folder.write(
      "---\ntitle: Long\ndate: 2025-04-28\n---\n\(text)\n",
      to: "Content/briefings/long.md"
    )
    let (summary, faults) = try await run(site, "exit 3")
    #expect(summary == nil)
    #expect(faults.contains("the command "), "\(faults)")
  }

  @Test func `a program that does not end is stopped`() async throws {
    let site = try ExtractedSite()
    let (summary, faults) = try await run(site, "cat >/dev/null; sleep 20", timeLimit: 1)
    #expect(summary == nil)
    #expect(faults.contains("the command had not ended after 1 seconds, and was stopped"))
    #expect(faults.contains("--time-limit"))
  }
}
