/// One step of rendering; `frame` and `slot` say which field.
struct Instruction: Sendable {
  enum Operation: UInt8, Sendable {
    /// Appends the literal bytes `from..<to`.
    case literal
    /// Appends a field's bytes.
    case field
    /// Appends the counted text `from` for the number in a field.
    case counted
    /// Goes to `to` if a field is false.
    case skipIfFalse
    /// Goes to `to` if a field is true.
    case skipIfTrue
    /// Begins a loop over a list, its rows in frame `from`; goes to `to` if there are none.
    case loop
    /// Goes to `to` with the loop's next row, which is `from` slots further, or on if there is none.
    case next
    case jump
    /// Calls the routine that begins at `to`, with the row in frame `from` as that in `frame`.
    case call
    /// Goes back to where the routine was called from, or ends the page.
    case finish
    /// Appends what dynamic operand `from` finds, escaped.
    case dynamicText
    /// The same, as a URL.
    case dynamicURL
    /// The same, as it is.
    case dynamicRaw
    /// Goes to `to` if dynamic operand `from` finds nothing at all.
    case skipIfMissing
    case skipIfDynamicFalse
    case skipIfDynamicTrue
    /// Begins a section over dynamic operand `from`; goes to `to` if it is false.
    case dynamicLoop
    case dynamicNext
    /// Makes dynamic operand `from` the outermost value of the section stack.
    case dynamicPush
  }

  var operation: Operation
  var frame: Int32 = 0
  var slot: Int32 = 0
  var from: Int32 = 0
  var to: Int32 = 0
}

/// Where a name without a declared field looks for its value.
struct DynamicOperand: Hashable, Sendable {
  enum Base: Hashable, Sendable {
    /// The innermost value of the section stack that has the first key.
    case stack
    /// The innermost value of the section stack itself.
    case top
    /// A `params` field.
    case field(frame: Int, slot: Int)
  }

  var base: Base
  var keys: [String]
}

/// A compiled template: steps in one array, all literal bytes in another.
struct Program: Sendable {
  var instructions: [Instruction] = []
  var literals: [UInt8] = []
  var operands: [DynamicOperand] = []
  var counted: [CountedLiteral] = []
  /// How many rows can be current at a time.
  var frameCount = 1
}
