/// The fields that a template may use of a value, each with its kind and where its content comes from.
///
/// A page kind declares its shape once; templates are checked against it when they are compiled, and rendering
/// reads the value through it.
///
///     let shape = Shape<Person>("person", [
///       .text("name") { $0.name },
///       .list("friends", Friend.shape) { $0.friends },
///     ])
package struct Shape<Root>: Sendable {
  package let name: String
  package let fields: [Field<Root>]

  package init(_ name: String, _ fields: [Field<Root>]) {
    self.name = name
    self.fields = fields
  }
}
