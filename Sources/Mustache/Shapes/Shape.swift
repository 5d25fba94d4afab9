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
  /// Whether any name may stand for anything, unchecked.
  let isFree: Bool

  package init(_ name: String, _ fields: [Field<Root>]) {
    self.init(name, fields, isFree: false)
  }

  fileprivate init(_ name: String, _ fields: [Field<Root>], isFree: Bool) {
    self.name = name
    self.fields = fields
    self.isFree = isFree
  }

  /// The same without its type, for the compiler.
  var info: ShapeInfo {
    ShapeInfo(
      name: name,
      type: ObjectIdentifier(Root.self),
      fields: fields.map { FieldInfo(name: $0.name, kind: $0.kind) }
    )
  }
}

extension Shape<DynamicValue> {
  /// No shape at all: the Mustache language as its specification has it, nothing checked against anything.
  ///
  /// Unknown names and partials render as nothing, and `{{{raw}}}` takes any value. Not for pages.
  package static let free = Shape("anything", [.params("") { $0 }], isFree: true)
}
