/// Runs a program over the arena.
struct Renderer {
  let program: Program

  func run(into out: inout [UInt8], _ scratch: inout RenderScratch) {
    scratch.frames.removeAll(keepingCapacity: true)
    scratch.frames.append(contentsOf: repeatElement(0, count: program.frameCount))
    scratch.loops.removeAll(keepingCapacity: true)
    scratch.dynamicLoops.removeAll(keepingCapacity: true)
    scratch.stack.removeAll(keepingCapacity: true)
    scratch.returns.removeAll(keepingCapacity: true)
    var pc = 0
    while pc < program.instructions.count {
      let step = program.instructions[pc]
      pc += 1
      switch step.operation {
      case .literal:
        out.append(contentsOf: program.literals[Int(step.from)..<Int(step.to)])
      case .field:
        let slot = slot(step, scratch)
        out.append(contentsOf: scratch.arena.bytes[Int(slot.start)..<Int(slot.start + slot.count)])
      case .skipIfFalse:
        if slot(step, scratch).count == 0 { pc = Int(step.to) }
      case .skipIfTrue:
        if slot(step, scratch).count != 0 { pc = Int(step.to) }
      case .loop:
        let rows = slot(step, scratch)
        if rows.count == 0 {
          pc = Int(step.to)
        } else {
          scratch.frames[Int(step.from)] = rows.start
          scratch.loops.append(.init(remaining: rows.count))
        }
      case .next:
        let top = scratch.loops.count - 1
        scratch.loops[top].remaining -= 1
        if scratch.loops[top].remaining > 0 {
          scratch.frames[Int(step.frame)] += step.from
          pc = Int(step.to)
        } else {
          scratch.loops.removeLast()
        }
      case .jump:
        pc = Int(step.to)
      case .call:
        scratch.returns.append(pc)
        pc = Int(step.to)
      case .finish:
        guard let back = scratch.returns.popLast() else { return }
        pc = back
      default:
        pc = runDynamic(step, pc, &out, &scratch)
      }
    }
  }

  private func slot(_ step: Instruction, _ scratch: RenderScratch) -> Slot {
    scratch.arena.slots[Int(scratch.frames[Int(step.frame)] + step.slot)]
  }
}
