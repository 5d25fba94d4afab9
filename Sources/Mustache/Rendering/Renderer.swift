/// Runs a program over a flattened value.
struct Renderer {
  let program: Program
  let arena: Arena

  func run(into out: inout [UInt8], _ machine: inout Machine) {
    machine.reset(frameCount: program.frameCount)
    program.instructions.withUnsafeBufferPointer { steps in
      program.literals.withUnsafeBufferPointer { literals in
        arena.slots.withUnsafeBufferPointer { slots in
          arena.bytes.withUnsafeBufferPointer { bytes in
            run(steps, literals, slots, bytes, &out, &machine)
          }
        }
      }
    }
  }

  private func run(
    _ steps: UnsafeBufferPointer<Instruction>,
    _ literals: UnsafeBufferPointer<UInt8>,
    _ slots: UnsafeBufferPointer<Slot>,
    _ bytes: UnsafeBufferPointer<UInt8>,
    _ out: inout [UInt8],
    _ machine: inout Machine
  ) {
    var next = 0
    while next < steps.count {
      let step = steps[next]
      next += 1
      switch step.operation {
      case .literal:
        out.append(contentsOf: UnsafeBufferPointer(rebasing: literals[Int(step.from)..<Int(step.to)]))
      case .field:
        let slot = slots[Int(machine.frames[Int(step.frame)] + step.slot)]
        let range = Int(slot.start)..<Int(slot.start + slot.count)
        out.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[range]))
      case .counted:
        let slot = slots[Int(machine.frames[Int(step.frame)] + step.slot)]
        let range = Int(slot.start)..<Int(slot.start + slot.count)
        program.counted[Int(step.from)].append(UnsafeBufferPointer(rebasing: bytes[range]), to: &out)
      case .skipIfFalse:
        let slot = slots[Int(machine.frames[Int(step.frame)] + step.slot)]
        if slot.count == 0 { next = Int(step.to) }
      case .skipIfTrue:
        let slot = slots[Int(machine.frames[Int(step.frame)] + step.slot)]
        if slot.count != 0 { next = Int(step.to) }
      case .loop:
        let rows = slots[Int(machine.frames[Int(step.frame)] + step.slot)]
        if rows.count == 0 {
          next = Int(step.to)
        } else {
          machine.frames[Int(step.from)] = rows.start
          machine.loops.append(rows.count)
        }
      case .next:
        let top = machine.loops.count - 1
        machine.loops[top] -= 1
        if machine.loops[top] > 0 {
          machine.frames[Int(step.frame)] += step.from
          next = Int(step.to)
        } else {
          machine.loops.removeLast()
        }
      case .jump:
        next = Int(step.to)
      case .call:
        // The routine's row becomes the caller's innermost one; the caller's own come back afterwards.
        let (outer, inner) = (Int(step.frame), Int(step.from))
        machine.returns.append(.init(next: next, frame: outer, saved: machine.frames[outer...inner]))
        machine.frames[outer] = machine.frames[inner]
        next = Int(step.to)
      case .finish:
        guard let back = machine.returns.popLast() else { return }
        machine.frames.replaceSubrange(back.frame..<(back.frame + back.saved.count), with: back.saved)
        next = back.next
      case .dynamicText, .dynamicURL, .dynamicRaw, .skipIfMissing, .skipIfDynamicFalse, .skipIfDynamicTrue,
        .dynamicLoop, .dynamicNext, .dynamicPush:
        if let target = runDynamic(step, &out, &machine) { next = target }
      }
    }
  }
}
