import Diagnostics

/// What an extracted file holds, by numbers.
package struct ExtractedCounts: Hashable, Sendable {
  package var briefing: String
  /// Their ids.
  package var actors: [String]
  package var events: Int
  package var mentions: Int
  package var quotes: Int
}

/// Checks the bytes of an extracted file as the site's reader does; nil, with errors, where it would refuse it.
package func checkExtracted(
  _ bytes: [UInt8],
  path: String,
  diagnostics: inout DiagnosticList
) -> ExtractedCounts? {
  guard let file = ExtractedFile.read(bytes, path: path, id: nil, &diagnostics) else { return nil }
  return ExtractedCounts(
    briefing: file.briefing.id,
    actors: file.actors.map(\.noun.id),
    events: file.events.count,
    mentions: file.mentions.count,
    quotes: file.quotes.count
  )
}
