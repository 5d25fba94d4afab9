import Briefings
import Words

extension PageMaker {
  /// An entity's other names, by how far they mean it.
  func otherNames(_ aliases: [Alias], besides name: String, skipping shown: [NameView] = []) -> [NameGroup] {
    let shown = Set(shown.map(\.text))
    func group(_ label: String, _ kinds: [Alias.Kind]) -> NameGroup? {
      var seen: Set<String> = [name]
      let names = aliases.filter { alias in
        kinds.contains(alias.kind) && !shown.contains(alias.name) && seen.insert(alias.name).inserted
      }
      .map(\.name)
      return names.isEmpty ? nil : NameGroup(label: label, names: NameView.list(names))
    }
    return [
      group(words[.alsoCalled], [.strong, .weak]),
      group(words[.acronyms], [.acronym]),
      group(words[.standsFor], [.metonym]),
    ].compactMap { $0 }
  }

  /// Names in other scripts than Latin, which readers of them look for first.
  func nativeNames(_ aliases: [Alias]) -> [NameView] {
    var seen: Set<String> = []
    return NameView.list(
      aliases.filter { $0.kind == .strong && !Script.isLatin($0.name) && seen.insert($0.name).inserted }
        .map(\.name)
    )
  }
}
