import Diagnostics

/// A site's templates and partials, each parsed once.
package struct TemplateSet: Sendable {
  let trees: [String: SyntaxTree]
  let constants: Constants?

  /// Parses all sources; a fault is said where it is, and only templates that reach it cannot be compiled.
  package init(
    _ sources: [TemplateSource],
    constants: Constants? = nil,
    diagnostics: inout DiagnosticList
  ) {
    self.constants = constants
    var trees: [String: SyntaxTree] = [:]
    for source in sources {
      if let other = trees[source.name] {
        diagnostics.error(
          .templateDuplicate,
          "template '\(source.name)' is there twice",
          at: SourceSpan(path: source.path),
          notes: [.init("the other one is here", at: SourceSpan(path: other.path))]
        )
        continue
      }
      trees[source.name] = Parser.parse(source, &diagnostics)
    }
    self.trees = trees
  }

  /// The template compiled for values of a shape; nil where it has a fault, all of which are said.
  package func compile<Root>(
    _ name: String,
    for shape: Shape<Root>,
    diagnostics: inout DiagnosticList
  ) -> Template<Root>? {
    guard let tree = trees[name] else {
      diagnostics.error(
        .templateUnknown,
        "there is no template '\(name)'",
        suggestion: nearestName(to: name, in: trees.keys).map { "did you mean '\($0)'?" }
      )
      return nil
    }
    var compiler = Compiler(trees, shape.info, constants, isFree: shape.isFree)
    compiler.compile(tree)
    diagnostics.append(contentsOf: compiler.diagnostics)
    if compiler.isFaulty { return nil }
    return Template(compiler.program, compiler.projection, root: 0, shape)
  }
}
