/// The steps over values without a declared shape.
extension Renderer {
  /// Runs one such step; returns where to go on.
  func runDynamic(_ step: Instruction, _ pc: Int, _ out: inout [UInt8], _ scratch: inout RenderScratch) -> Int
  {
    if step.operation == .dynamicNext {
      scratch.stack.removeLast()
      let top = scratch.dynamicLoops.count - 1
      scratch.dynamicLoops[top].index += 1
      let loop = scratch.dynamicLoops[top]
      guard loop.index < loop.items.count else {
        scratch.dynamicLoops.removeLast()
        return pc
      }
      scratch.stack.append(loop.items[loop.index])
      return Int(step.to)
    }
    let value = find(program.operands[Int(step.from)], scratch)
    let isTrue = value?.isTrue ?? false
    switch step.operation {
    case .dynamicPush: scratch.stack.append(value ?? .null)
    case .dynamicText: appendText(value, .escaped, &out)
    case .dynamicURL: appendText(value, .url, &out)
    case .dynamicRaw: appendText(value, .raw, &out)
    case .skipIfMissing: if value == nil { return Int(step.to) }
    case .skipIfDynamicFalse: if !isTrue { return Int(step.to) }
    case .skipIfDynamicTrue: if isTrue { return Int(step.to) }
    case .dynamicLoop:
      guard isTrue, let value else { return Int(step.to) }
      let items = if case .list(let items) = value { items } else { [value] }
      scratch.dynamicLoops.append(.init(items: items))
      scratch.stack.append(items[0])
    default: break
    }
    return pc
  }

  private func find(_ operand: DynamicOperand, _ scratch: RenderScratch) -> DynamicValue? {
    var value: DynamicValue?
    var keys = operand.keys[...]
    switch operand.base {
    case .top: value = scratch.stack.last
    case .field(let frame, let slot):
      let place = scratch.arena.slots[Int(scratch.frames[frame]) + slot]
      // A record that is absent leaves the fields below it unwritten.
      let index = Int(place.start) - 1
      value = scratch.arena.dynamics.indices.contains(index) ? scratch.arena.dynamics[index] : nil
    case .stack:
      guard let first = keys.popFirst() else { return scratch.stack.last }
      for context in scratch.stack.reversed() {
        value = context[key: first]
        if value != nil { break }
      }
    }
    for key in keys { value = value?[key: key] }
    return value
  }

  private enum Writing {
    case escaped
    case url
    case raw
  }

  private func appendText(_ value: DynamicValue?, _ writing: Writing, _ out: inout [UInt8]) {
    var text: String
    switch value {
    case .text(let words), .number(let words): text = words
    case .flag(let flag): text = flag ? "true" : "false"
    case nil, .null, .list, .table: return
    }
    text.withUTF8 { utf8 in
      switch writing {
      case .escaped: HTMLEscaping.append(utf8, to: &out)
      case .url:
        if URLScheme.isAllowed(utf8) {
          HTMLEscaping.append(utf8, to: &out)
        } else {
          out.append(UInt8(ascii: "#"))
        }
      case .raw: out.append(contentsOf: utf8)
      }
    }
  }
}
