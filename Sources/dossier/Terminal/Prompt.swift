import ArgumentParser
import Briefings
import Foundation

/// Asks for what a command needs and was not given, where there is a person to ask.
enum Prompt {
  static func text(_ given: String?, _ what: String, option: String) throws -> String {
    try answer(given, Question(what, option, "some words")) { text in
      let trimmed = text.trimmingCharacters(in: .whitespacesAndNewlines)
      return trimmed.isEmpty ? nil : trimmed
    }
  }

  /// Never today's by itself: who writes knows which day it is.
  static func date(_ given: String?, _ what: String) throws -> EDTFDate {
    try answer(given, Question(what, "date", "a date like 2025-05-04, 2025-05~ or 2025")) {
      EDTFDate.parse($0)
    }
  }

  static func choice<Choice: CaseIterable & RawRepresentable<String>>(
    _ given: String?,
    _ what: String,
    option: String
  ) throws -> Choice {
    try answer(given, Question(what, option, "one of \(choices(Choice.self))")) { Choice(rawValue: $0) }
  }

  static func choices<Choice: CaseIterable & RawRepresentable<String>>(_: Choice.Type) -> String {
    Choice.allCases.map(\.rawValue).joined(separator: ", ")
  }

  private struct Question {
    var what: String
    var option: String
    /// What answers are.
    var form: String

    init(_ what: String, _ option: String, _ form: String) {
      self.what = what
      self.option = option
      self.form = form
    }
  }

  private static func answer<Value>(
    _ given: String?,
    _ question: Question,
    _ read: (String) -> Value?
  ) throws -> Value {
    if let given {
      if let value = read(given) { return value }
      throw ValidationError("'\(given)' does not do for --\(question.option): write \(question.form)")
    }
    guard Terminal.isAsking else {
      throw ValidationError("--\(question.option) is missing: write \(question.form)")
    }
    while true {
      Terminal.say("\(question.what) (\(question.form)): ", on: .output)
      guard let line = readLine() else { throw ValidationError("--\(question.option) is missing") }
      if let value = read(line.trimmingCharacters(in: .whitespaces)) { return value }
      Terminal.say("  that does not do: write \(question.form)\n", on: .output)
    }
  }
}
