import Markdown
import Mentions
import Testing

@testable import Search

@Suite struct SearchIndexTests {
  /// Of each term of a document how often it occurs, whether in a name, and where.
  private func expected(_ document: SearchedDocument) -> [String: ReadIndex.Posting] {
    var found: [String: ReadIndex.Posting] = [:]
    var tokens = Tokens()
    var place = 0
    func add(isInName: Bool) {
      for term in tokens.terms {
        var posting = found[term] ?? ReadIndex.Posting(count: 0, isInName: false, places: [])
        posting.count = (posting.count ?? 0) + 1
        posting.isInName = posting.isInName || isInName
        posting.places?.append(place)
        found[term] = posting
        place += 1
      }
    }
    for (text, isInName) in document.names.map({ ($0, true) }) + document.texts.map({ ($0, false) }) {
      tokens.cut(text)
      add(isInName: isInName)
      place += SearchedDocument.gap
    }
    tokens.cut(document.body.text)
    add(isInName: false)
    return found
  }

  @Test(arguments: [(1, 3), (2, 40), (3, 120), (4, 700)] as [(UInt64, Int)])
  func `every word of a document finds it, where it stands`(seed: UInt64, briefings: Int) async {
    let (index, linked) = await SearchedSite(seed: seed, briefings: briefings).indexed()
    let nouns = SearchedDocument.all(linked.library)
    let layout = Layout(documents: nouns.count)
    let read = ReadIndex(index, layout)
    #expect(read.isAscending)
    var inFile: [String: Int] = [:]
    for (i, noun) in nouns.enumerated() {
      let document = SearchedDocument(noun, linked)
      let postings = expected(document)
      for (term, wanted) in postings {
        inFile[term, default: 0] += 1
        guard let found = read.posting(term, i, layout) else {
          Issue.record("\(term) does not find \(i)")
          continue
        }
        #expect(found.isInName == wanted.isInName)
        if let count = found.count { #expect(count == wanted.count) }
        if let places = found.places { #expect(places == wanted.places) }
      }
      for id in document.entities { #expect(read.posting("@\(id)", i, layout) != nil) }
    }
    // And nothing finds what does not have it.
    for terms in read.shards {
      for (term, postings) in terms where !term.hasPrefix("@") { #expect(postings.count == inFile[term]) }
    }
  }

  @Test(arguments: [20, 700])
  func `places are told of terms that are not everywhere`(briefings: Int) async {
    let site = SearchedSite(seed: 5, briefings: briefings)
    var edited = site
    edited.append("zygote", toBriefing: 7)
    let (index, linked) = await edited.indexed()
    let layout = Layout(documents: SearchedDocument.all(linked.library).count)
    let read = ReadIndex(index, layout)
    let terms = read.shards[layout.shard(of: "zygote")]
    #expect(terms["zygote"]?.count == 1)
    #expect(terms["zygote"]?.values.allSatisfy { $0.places?.count == 1 } == true)
    let common = read.shards[layout.shard(of: "the")]["the"] ?? [:]
    #expect(common.values.allSatisfy { ($0.places == nil) == (briefings == 700) })
    #expect(common.count > briefings / 4)
  }

  @Test(arguments: 1...6)
  func `an index made on what is kept is that made anew`(seed: UInt64) async {
    var site = SearchedSite(seed: seed, briefings: 30)
    var memory = await site.indexed().index.memory
    for _ in 0..<15 {
      site.edit()
      let kept = await site.indexed(memory).index
      let fresh = await site.indexed().index
      #expect(kept.files.map(\.path) == fresh.files.map(\.path))
      #expect(zip(kept.files, fresh.files).allSatisfy { $0.bytes == $1.bytes })
      memory = kept.memory
    }
  }

  @Test func `a new word changes its own file and the head alone`() async {
    var site = SearchedSite(seed: 9, briefings: 200)
    let before = await site.indexed().index
    site.append("zygote", toBriefing: 11)
    let after = await site.indexed().index
    let changed = zip(before.files, after.files).filter { $0.bytes != $1.bytes }.map(\.1.path)
    let layout = Layout(documents: 205)
    let file = "search/terms/\(layout.shard(of: "zygote")).bin"
    #expect(changed.filter { $0 != "search/head.json" } == [file])
  }

  @Test func `many names stand in files by how their words begin, and large letters in four`() async {
    var site = SearchedSite(seed: 5, briefings: 3)
    let filler = String(repeating: "-", count: 120)
    site.rename { i in "Talks of \(["Xeno", "Xylo", "Xu", "X"][i % 4])\(i) \(filler)" }
    let files = await site.indexed().index.files
    func names(_ part: String) -> Int? {
      let file = files.first { $0.path == "search/names\(part).json" }
      return file.map { String(decoding: $0.bytes, as: UTF8.self).split(separator: "Talks of").count - 1 }
    }
    #expect(names("-t") == nil && names("-x") == nil)
    #expect(["-t1", "-t2", "-t3", "-t4"].map(names) == [3_000, 0, 0, 0])
    // `X3` has no second letter.
    #expect(["-x1", "-x2", "-x3", "-x4"].map(names) == [1_500, 0, 750, 750])
    #expect(["-o1", "-o2", "-o3", "-o4"].map(names) == [3_000, 0, 0, 0])
    #expect(names("-q") == 0)
    let main = files.first { $0.path == "search/names.json" }.map {
      String(decoding: $0.bytes, as: UTF8.self)
    }
    #expect(main?.hasPrefix("{\"divided\":\"otx\"") == true)
    #expect(
      await SearchedSite(seed: 5, briefings: 3).indexed().index.files.allSatisfy {
        !$0.path.hasPrefix("search/names-") && !String(decoding: $0.bytes, as: UTF8.self).contains("divided")
      }
    )
  }

  @Test func `quick-find has an unnamed person only by a name, and the search by the description`() async {
    var site = SearchedSite(seed: 5, briefings: 3)
    func file(_ name: String, aliases: [String]) async -> String {
      site.hideName(aliases: aliases)
      let files = await site.indexed().index.files
      return files.first { $0.path == "search/\(name).json" }.map {
        String(decoding: $0.bytes, as: UTF8.self)
      } ?? ""
    }
    #expect(await !file("names", aliases: []).contains("actor-0"))
    #expect(await file("names", aliases: ["Deep Throat"]).contains("\"actor-0\""))
    #expect(await file("documents/0", aliases: []).contains("\"actor-0\""))
    #expect(await file("head", aliases: []).contains("\"kindOf\":\"7111\""))
  }

  @Test func `ten thousand briefings stay within six hundred files`() {
    for documents in [0, 1, 63, 64, 1_750, 17_500, 18_500] {
      let layout = Layout(documents: documents)
      // The head, names by their letters, some letters in four, and the page itself.
      let names = 28 + 3 * NameFiles.dividedAtMost
      #expect(layout.shards + layout.rowFiles + 1 + names + 1 <= 600)
      #expect(layout.rowFiles * layout.rows >= documents)
    }
  }

  @Test func `terms with one beginning stand in one file`() {
    let layout = Layout(documents: 10_000)
    #expect(layout.shards > 100)
    for (a, b) in [("ships", "shipyard"), ("кремль", "кремлевский"), ("сева", "севастополь")] {
      #expect(layout.shard(of: a) == layout.shard(of: b))
    }
  }

  @Test func `a length is told in quarters of a doubling`() {
    #expect(
      [0, 1, 2, 3, 4, 5, 6, 7, 8, 800, 1024].map(DocumentRows.logarithm) == [
        0, 1, 5, 5, 9, 10, 11, 12, 13, 39, 41,
      ]
    )
  }
}
