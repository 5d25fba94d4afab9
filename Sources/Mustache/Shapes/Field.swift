/// One name that templates may use of a value: its kind, and where its content comes from.
package struct Field<Root>: Sendable {
  /// Puts a field's content into its slot of the row that begins at `base`.
  typealias Writer = @Sendable (_ root: Root, _ base: Int, _ arena: inout Arena) -> Void

  package let name: String
  let kind: FieldKind
  /// The field's writer for its entry in a projection.
  let bind: @Sendable (Projection.Entry, Projection) -> Writer

  private init(_ name: String, _ kind: FieldKind, write: @escaping @Sendable (Root, Int, inout Arena) -> Void)
  {
    self.init(name, kind) { entry, _ in
      let slot = entry.slot
      return { root, base, arena in write(root, base + slot, &arena) }
    }
  }

  private init(
    _ name: String,
    _ kind: FieldKind,
    bind: @escaping @Sendable (Projection.Entry, Projection) -> Writer
  ) {
    self.name = name
    self.kind = kind
    self.bind = bind
  }

  /// Text, escaped when written; nil and the empty text are false in sections.
  package static func text(_ name: String, _ get: @escaping @Sendable (Root) -> String?) -> Field {
    Field(name, .text) { root, slot, arena in
      guard let text = get(root) else { return }
      let start = arena.bytes.count
      HTMLEscaping.append(text, to: &arena.bytes)
      arena.close(slot, from: start)
    }
  }

  /// Text that is there as UTF-8, escaped when written.
  package static func bytes(_ name: String, _ get: @escaping @Sendable (Root) -> [UInt8]) -> Field {
    Field(name, .text) { root, slot, arena in
      let start = arena.bytes.count
      HTMLEscaping.append(get(root), to: &arena.bytes)
      arena.close(slot, from: start)
    }
  }

  /// HTML that is written as it is; only `{{{raw}}}` may use it.
  package static func html(
    _ name: String,
    _ append: @escaping @Sendable (Root, inout [UInt8]) -> Void
  ) -> Field {
    Field(name, .html) { root, slot, arena in
      let start = arena.bytes.count
      append(root, &arena.bytes)
      arena.close(slot, from: start)
    }
  }

  /// A URL; one whose scheme is not allowed is written as `#`.
  package static func url(_ name: String, _ get: @escaping @Sendable (Root) -> String?) -> Field {
    Field(name, .url) { root, slot, arena in
      guard var url = get(root) else { return }
      let start = arena.bytes.count
      url.withUTF8 { utf8 in
        if URLScheme.isAllowed(utf8) {
          HTMLEscaping.append(utf8, to: &arena.bytes)
        } else {
          arena.bytes.append(UInt8(ascii: "#"))
        }
      }
      arena.close(slot, from: start)
    }
  }

  /// A URL in two parts that stand one after the other, so that nobody has to put them together.
  package static func url(
    _ name: String,
    parts get: @escaping @Sendable (Root) -> (String, String)?
  ) -> Field {
    Field(name, .url) { root, slot, arena in
      guard let (first, second) = get(root) else { return }
      let start = arena.bytes.count
      if URLScheme.isAllowed(first, second) {
        HTMLEscaping.append(first, to: &arena.bytes)
        HTMLEscaping.append(second, to: &arena.bytes)
      } else {
        arena.bytes.append(UInt8(ascii: "#"))
      }
      arena.close(slot, from: start)
    }
  }

  /// A whole number in decimal digits; nil is false in sections, zero is not.
  package static func number(_ name: String, _ get: @escaping @Sendable (Root) -> Int?) -> Field {
    Field(name, .number) { root, slot, arena in
      guard let number = get(root) else { return }
      let start = arena.bytes.count
      arena.bytes.append(contentsOf: String(number).utf8)
      arena.close(slot, from: start)
    }
  }

  /// A condition for sections.
  package static func flag(_ name: String, _ get: @escaping @Sendable (Root) -> Bool) -> Field {
    Field(name, .flag) { root, slot, arena in
      arena.slots[slot].count = get(root) ? 1 : 0
    }
  }

  /// A value with fields of its own, or nothing: `{{#author}}{{name}}{{/author}}` or `{{author.name}}`.
  package static func record<Child>(
    _ name: String,
    _ shape: @autoclosure @escaping @Sendable () -> Shape<Child>,
    _ get: @escaping @Sendable (Root) -> Child?
  ) -> Field {
    Field(name, .record({ shape().info })) { entry, projection in
      let write = shape().writer(entry.child, projection)
      let slot = entry.slot
      return { root, base, arena in
        guard let child = get(root) else { return }
        arena.slots[base + slot].count = 1
        write(child, base, &arena)
      }
    }
  }

  /// Values with fields of their own; a section is rendered once for each.
  package static func list<Child>(
    _ name: String,
    _ shape: @autoclosure @escaping @Sendable () -> Shape<Child>,
    _ get: @escaping @Sendable (Root) -> [Child]
  ) -> Field {
    Field(name, .list({ shape().info })) { entry, projection in
      let slot = entry.slot
      let width = entry.child.map(projection.width) ?? 0
      // The writer of a tree contains itself, and so is made on the way down.
      let known = entry.isRecursive ? nil : shape().writer(entry.child, projection)
      return { root, base, arena in
        let children = get(root)
        if children.isEmpty { return }
        let write = known ?? shape().writer(entry.child, projection)
        var row = arena.reserve(children.count * width)
        arena.slots[base + slot] = Slot(start: Int32(row), count: Int32(children.count))
        for child in children {
          write(child, row, &arena)
          row += width
        }
      }
    }
  }

  /// What an author adds freely: names below it are not checked and may be missing.
  package static func params(_ name: String, _ get: @escaping @Sendable (Root) -> DynamicValue) -> Field {
    Field(name, .params) { root, slot, arena in
      let value = get(root)
      arena.dynamics.append(value)
      arena.slots[slot] = Slot(start: Int32(arena.dynamics.count), count: value.isTrue ? 1 : 0)
    }
  }
}

extension Shape {
  /// What puts the fields that a template uses into their slots, one after the other.
  func writer(_ use: Int?, _ projection: Projection) -> Field<Root>.Writer {
    guard let use else { return { _, _, _ in } }
    return Self.joined(projection.uses[use].entries.map { fields[$0.field].bind($0, projection) }[...])
  }

  /// All of them as one: going through an array of functions over `Root` would have its type looked up each time.
  private static func joined(_ writers: ArraySlice<Field<Root>.Writer>) -> Field<Root>.Writer {
    guard writers.count > 1 else { return writers.first ?? { _, _, _ in } }
    let middle = writers.startIndex + writers.count / 2
    let (first, second) = (joined(writers[..<middle]), joined(writers[middle...]))
    return { root, base, arena in
      first(root, base, &arena)
      second(root, base, &arena)
    }
  }
}
