/// The steps over values without a declared shape.
extension Renderer {
  /// Runs one such step; returns where to go on, or nil for the step after it.
  func runDynamic(_ step: Instruction, _ out: inout [UInt8], _ machine: inout Machine) -> Int? {
    if step.operation == .dynamicNext {
      machine.stack.removeLast()
      let top = machine.dynamicLoops.count - 1
      machine.dynamicLoops[top].index += 1
      let loop = machine.dynamicLoops[top]
      guard loop.index < loop.items.count else {
        machine.dynamicLoops.removeLast()
        return nil
      }
      machine.stack.append(loop.items[loop.index])
      return Int(step.to)
    }
    let value = find(program.operands[Int(step.from)], machine)
    let isTrue = value?.isTrue ?? false
    switch step.operation {
    case .dynamicPush: machine.stack.append(value ?? .null)
    case .dynamicText: appendText(value, .escaped, &out)
    case .dynamicURL: appendText(value, .url, &out)
    case .dynamicRaw: appendText(value, .raw, &out)
    case .skipIfMissing: if value == nil { return Int(step.to) }
    case .skipIfDynamicFalse: if !isTrue { return Int(step.to) }
    case .skipIfDynamicTrue: if isTrue { return Int(step.to) }
    case .dynamicLoop:
      guard isTrue, let value else { return Int(step.to) }
      let items = if case .list(let items) = value { items } else { [value] }
      machine.dynamicLoops.append(.init(items: items))
      machine.stack.append(items[0])
    default: break
    }
    return nil
  }

  private func find(_ operand: DynamicOperand, _ machine: Machine) -> DynamicValue? {
    var value: DynamicValue?
    var keys = operand.keys[...]
    switch operand.base {
    case .top: value = machine.stack.last
    case .field(let frame, let slot):
      let place = arena.slots[Int(machine.frames[frame]) + slot]
      // A record that is absent leaves the fields below it unwritten.
      let index = Int(place.start) - 1
      value = arena.dynamics.indices.contains(index) ? arena.dynamics[index] : nil
    case .stack:
      guard let first = keys.popFirst() else { return machine.stack.last }
      for context in machine.stack.reversed() {
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
