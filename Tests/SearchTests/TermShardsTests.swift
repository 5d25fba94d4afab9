import Mentions
import Storing
import Synchronization
import Testing

@testable import Search

/// Files of terms are made from what all documents have for them, gone through for many files at once.
@Suite struct TermShardsTests {
  private final class Count: Sendable {
    let value = Atomic(0)
  }

  @Test func `files that are all gone take one way through the documents, differ or not`() async {
    let (_, linked) = await SearchedSite(seed: 4, briefings: 200).indexed()
    let nouns = SearchedDocument.all(linked.library)
    let layout = Layout(documents: nouns.count)
    #expect(layout.shards > 8 && layout.shards <= 64)
    var scratch = DocumentTerms.Scratch()
    let runs = nouns.map { DocumentTerms.runs(SearchedDocument($0, linked), layout, &scratch) }
    let log = RecordLog()
    let documents = nouns.map { noun in
      DocumentTerms(SearchedDocument(noun, linked), layout, key: ContentHash("key"), &scratch, log)
    }
    // A log that has lost all, so that each time a document is asked for can be counted.
    let count = Count()
    let source = TermShards.Source(documents: documents, log: RecordLog()) { i in
      count.value.wrappingAdd(1, ordering: .relaxed)
      return runs[i]
    }
    let whole = TermShards.Source(documents: documents, log: log) { _ in [] }
    let sound = await TermShards.make(whole, layout, nil, changes: [])
    for known in [nil, sound.hashes] {
      let shards = await TermShards.make(source, layout, known, changes: [])
      #expect(shards.hashes == sound.hashes)
      count.value.store(0, ordering: .relaxed)
      for file in (0..<layout.shards).sorted(by: { "\($0)" < "\($1)" }) {
        #expect(shards.file(file) == sound.file(file))
      }
      #expect(count.value.load(ordering: .relaxed) == nouns.count)
    }
  }
}
