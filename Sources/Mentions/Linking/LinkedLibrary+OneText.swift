import Briefings
import Diagnostics

extension LinkedLibrary {
  /// The same for a library in which nothing differs but one text.
  ///
  /// - Parameter names: those that this was linked by.
  /// - Returns: nil where the text links somebody by an id that there is not.
  package func with(_ library: Library, text owner: TextOwner, _ names: CompiledNames) -> LinkedLibrary? {
    let subjects = LinkSubjects(library)
    var scratch = LinkScratch(entityCount: names.linker.entityCount)
    let found = names.linker.link(subjects[subjects.number(of: owner)], &scratch)
    guard !found.diagnostics.hasErrors else { return nil }
    var (briefings, profiles, accounts, backlinks) = (briefings, profiles, accounts, backlinks)
    switch owner {
    case .briefing(let i):
      briefings[i] = found.linked
      backlinks = BacklinkIndex(
        briefings[...],
        dates: library.briefings.map(\.date),
        entities: names.linker.entityCount
      )
    case .profile(let i): profiles[i] = found.linked
    case .account(let i): accounts[i] = found.linked
    }
    return LinkedLibrary(
      library: library,
      briefings: briefings,
      profiles: profiles,
      accounts: accounts,
      backlinks: backlinks
    )
  }
}
