/// Anything that a user keeps under `params:` for templates of their own, in the order written.
package indirect enum Param: Hashable, Sendable {
  case text(String)
  case flag(Bool)
  case list([Param])
  case table([Entry])

  package struct Entry: Hashable, Sendable {
    package var key: String
    package var value: Param
    package init(key: String, value: Param) {
      self.key = key
      self.value = value
    }
  }
}
