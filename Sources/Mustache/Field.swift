/// One name that templates may use; placeholder until the compiler lands.
package struct Field<Root>: Sendable {
  package let name: String
}
