import Storing

/// What earlier runs have found in the texts, text by text, and the names that they searched for.
package struct LinkMemory: Sendable {
  /// By the path of the text's file.
  package var table: BlobTable
  /// A ``NameTable``; empty where there is nothing yet.
  package var names: [UInt8]
  /// Whether ``names`` differs from what was given.
  package internal(set) var hasNewNames = false

  package init(table: BlobTable = BlobTable(), names: [UInt8] = []) {
    self.table = table
    self.names = names
  }
}
