/// A template compiled for one kind of value.
///
///     let template = set.compile("briefing", for: Briefing.shape, diagnostics: &diagnostics)
///     template?.render(briefing, into: &page, scratch: &scratch)
package struct Template<Root>: Sendable {
  let program: Program
  private let width: Int
  private let write: Field<Root>.Writer

  init(_ program: Program, _ projection: Projection, root: Int, _ shape: Shape<Root>) {
    self.program = program
    width = projection.width(of: root)
    write = shape.writer(root, projection)
  }

  /// Appends the page for a value.
  package func render(_ root: Root, into out: inout [UInt8]) {
    var scratch = RenderScratch()
    render(root, into: &out, scratch: &scratch)
  }

  /// Appends the page for a value; many pages should share one scratch.
  package func render(_ root: Root, into out: inout [UInt8], scratch: inout RenderScratch) {
    scratch.arena.reset()
    let base = scratch.arena.reserve(width)
    write(root, base, &scratch.arena)
    Renderer(program: program, arena: scratch.arena).run(into: &out, &scratch.machine)
  }
}
