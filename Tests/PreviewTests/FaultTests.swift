import Diagnostics
import Publishing
import TestSupport
import Testing

@testable import Preview

@Suite struct FaultTests {
  @Test func `pages that open later are told of the faults that stand`() async {
    let visitors = Visitors()
    visitors.tellFaults(Message.faults([], of: 2))
    var messages = visitors.listen().makeAsyncIterator()
    #expect(await messages.next() == #"{"kind":"hello","serial":0}"#)
    #expect(await messages.next() == #"{"kind":"faults","count":2,"faults":[]}"#)
    visitors.tellBuilt([])
    #expect(await messages.next() == #"{"kind":"built","serial":0,"changed":[]}"#)
    visitors.tellBuilt(["index.html"])
    #expect(await messages.next() == #"{"kind":"built","serial":1,"changed":["index.html"]}"#)
    visitors.tellBuilt((0...Message.manyFiles).map(String.init))
    #expect(await messages.next() == #"{"kind":"built","serial":2}"#)
    visitors.finish()
    #expect(await messages.next() == nil)
  }

  @Test func `faults are told with their line, which is text`() throws {
    let folder = try TemporaryFolder()
    try folder.write("---\ntitle: <b>A</b>\n---\n", to: "Content/briefings/a.md")
    let site = SiteLocation(root: folder.path)
    let span = SourceSpan(path: "Content/briefings/a.md", line: 2, column: 1)
    #expect(FaultLines(site).text(at: span) == "title: <b>A</b>")
    #expect(FaultLines(site).text(at: SourceSpan(path: "Content/briefings/a.md", line: 9, column: 1)) == nil)
    #expect(FaultLines(site).text(at: SourceSpan(path: "Content/briefings/b.md", line: 1, column: 1)) == nil)
    let fault = Fault(
      diagnostic: Diagnostic(.error, "front-matter.x", "wrong", at: span, suggestion: "write it right"),
      line: "title: <b>A</b>"
    )
    #expect(
      Message.faults([fault], of: 1)
        == #"{"kind":"faults","count":1,"faults":[{"id":"front-matter.x","severity":"error","message":"wrong","#
        + #""path":"Content/briefings/a.md","line":2,"column":1,"suggestion":"write it right","#
        + #""text":"title: \u003cb\u003eA\u003c/b\u003e"}]}"#
    )
  }

  @Test func `a very long line is cut`() throws {
    let folder = try TemporaryFolder()
    try folder.write(String(repeating: "é", count: 5_000), to: "Content/site.yaml")
    let text = FaultLines(SiteLocation(root: folder.path))
      .text(at: SourceSpan(path: "Content/site.yaml", line: 1, column: 1))
    #expect(text?.count == FaultLines.longest + 1)
  }
}
