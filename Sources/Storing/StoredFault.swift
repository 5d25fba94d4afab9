/// Stored bytes that are not what was written: cut, damaged, or of another version.
package struct StoredFault: Error, Hashable, Sendable {
  package init() {}
}
