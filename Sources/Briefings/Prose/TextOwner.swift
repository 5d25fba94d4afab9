/// A text of a ``Library``: whose it is, by index in the library's arrays.
package enum TextOwner: Hashable, Sendable {
  case briefing(Int)
  /// Of an actor.
  case profile(Int)
  /// Of an event.
  case account(Int)
}
