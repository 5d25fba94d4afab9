/// How an index is spread over files: by the number of documents alone, so that an edit moves nothing from one file
/// to another.
struct Layout: Hashable, Sendable {
  let documents: Int
  /// How many files hold terms; a power of two.
  let shards: Int
  /// How many documents one file tells of.
  let rows: Int

  init(documents: Int) {
    self.documents = documents
    var shards = 1
    while shards < 256, shards * 8 < documents { shards *= 2 }
    self.shards = documents < 64 ? 1 : shards
    var rows = 16
    while rows * 290 < documents { rows *= 2 }
    self.rows = rows
  }

  /// The file that a term stands in, by its first four scalars: so terms that begin with what a reader has typed
  /// stand together.
  func shard(of text: Span<UInt8>, _ term: Range<Int>) -> Int {
    var hash: UInt32 = 2_166_136_261
    var scalars = 0
    for i in term {
      let byte = text[i]
      if byte & 0xC0 != 0x80 {
        scalars += 1
        if scalars > 4 { break }
      }
      hash = (hash ^ UInt32(byte)) &* 16_777_619
    }
    return Int((hash ^ hash >> 15) % UInt32(shards))
  }

  var rowFiles: Int { (documents + rows - 1) / rows }
}
