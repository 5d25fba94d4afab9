import Briefings
import Testing

@testable import Site

@Suite struct ListPartTests {
  @Test(arguments: [0, 1, 299, 300, 301, 600, 601, 1234])
  func `the parts hold every item once, in order`(_ items: Int) {
    let count = ListPart.count(items, limit: 300)
    let ranges = (0..<count).map { ListPart($0, of: items, limit: 300).range }
    #expect(ranges.flatMap { Array($0) } == Array(0..<items))
    #expect(ranges.allSatisfy { $0.count <= 300 && (!$0.isEmpty || items == 0) })
  }

  @Test func `a tag of many briefings is spread over pages that lead to each other`() {
    var site = SampleSite()
    for i in 0..<650 {
      site.add(briefing: "b\(i)", "Number \(i)", date: "20\(i % 20 + 10)") { $0.tags = ["arms"] }
    }
    let files = site.rendered()
    let parts = ["", "2/", "3/"].map { files["briefings/tags/arms/\($0)index.html"] ?? "" }
    #expect(parts.map { $0.matches(of: /<li class="item">/).count } == [300, 300, 50])
    #expect(files["briefings/tags/arms/4/index.html"] == nil)
    #expect(parts[0].contains("<title>Briefings on arms, part 1 of 3 · Northern Desk</title>"))
    #expect(!parts[0].contains("rel=\"prev\""))
    #expect(parts[1].contains("<a rel=\"prev\" href=\"../../../../briefings/tags/arms/\">"))
    #expect(parts[1].contains("<a rel=\"next\" href=\"../../../../briefings/tags/arms/3/\">"))
    #expect(parts[1].contains("650 briefings, part 2 of 3"))
    #expect(!parts[2].contains("rel=\"next\""))
  }
}
