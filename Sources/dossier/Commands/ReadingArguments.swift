import ArgumentParser
import Briefings
import Publishing

/// Which briefings are read.
struct ReadingArguments: ParsableArguments {
  @Flag(help: "Take in briefings that are marked as drafts.")
  var drafts = false

  @Option(
    help: ArgumentHelp("Leave out what is dated later than this day: 2025-04-28.", valueName: "date"),
    transform: Self.date
  )
  var asOf: EDTFDate?

  @Option(
    help: ArgumentHelp(
      "Leave out what is marked above this, whatever site.yaml says: TLP:CLEAR, TLP:AMBER.",
      valueName: "marking"
    ),
    transform: Self.marking
  )
  var release: Marking?

  @Flag(help: "Take warnings for errors.")
  var strict = false

  var options: BuildOptions {
    var options = BuildOptions()
    options.reading.includesDrafts = drafts
    options.reading.asOf = asOf
    options.reading.audience = release.map { .readers($0) }
    options.isStrict = strict
    return options
  }

  @Sendable private static func marking(_ text: String) throws -> Marking {
    guard let marking = Marking(label: text) else {
      let known = Marking.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("'\(text)' is no marking of TLP 2.0; write one of \(known)")
    }
    return marking
  }

  @Sendable private static func date(_ text: String) throws -> EDTFDate {
    guard let date = EDTFDate.parse(text) else {
      throw ValidationError("'\(text)' is no date; write it like 2025-04-28, 2025-04 or 2025")
    }
    return date
  }
}
