import Briefings
import Diagnostics
import Markdown
import Parallel

/// Finds every name in every text of the library, and who is meant by it.
///
/// Links by id that lead to nobody are errors; names that several entities own are warnings.
package func link(_ library: Library, diagnostics: inout DiagnosticList) async -> LinkedLibrary {
  await link(library, CompiledNames(library), diagnostics: &diagnostics)
}

/// A library's names, compiled for searching its texts.
package struct CompiledNames: Sendable {
  let linker: DocumentLinker
  package init(_ library: Library) { linker = DocumentLinker(library) }

  /// What each document by itself mentions, one after another.
  package func link(_ documents: [Document]) -> [LinkedDocument] {
    var scratch = LinkScratch(entityCount: linker.entityCount)
    return documents.map { linker.link(DocumentLinker.Subject(document: $0, path: ""), &scratch).linked }
  }
}

/// The same with names compiled before; `names` must come from the same actors, events and settings.
package func link(
  _ library: Library,
  _ names: CompiledNames,
  diagnostics: inout DiagnosticList
) async -> LinkedLibrary {
  let linker = names.linker
  linker.resolver.gazetteer.reportLongNames(&diagnostics)
  let subjects = LinkSubjects(library)
  let results = await parallelMap(
    count: subjects.count,
    scratch: LinkScratch(entityCount: linker.entityCount)
  ) { i, scratch in
    guard !subjects.isEmpty(i) else { return DocumentLinks() }
    let subject = subjects[i]
    return DocumentLinks(linker.link(subject, &scratch), subject)
  }
  return LinkedLibrary(library, results, linker, subjects, &diagnostics)
}

extension LinkedLibrary {
  /// Puts together what was found in each text, and says what there is to say of all of them.
  init(
    _ library: Library,
    _ links: [DocumentLinks],
    _ linker: DocumentLinker,
    _ subjects: LinkSubjects,
    _ diagnostics: inout DiagnosticList
  ) {
    for links in links { diagnostics.append(contentsOf: links.diagnostics) }
    AmbiguityReport(library, linker.resolver.gazetteer).report(links, subjects, diagnostics: &diagnostics)
    let (briefings, actors) = (library.briefings.count, library.actors.count)
    let linked = links.map(\.linked)
    self.init(
      library: library,
      briefings: Array(linked[..<briefings]),
      profiles: Array(linked[briefings..<(briefings + actors)]),
      accounts: Array(linked[(briefings + actors)...]),
      backlinks: BacklinkIndex(
        linked[..<briefings],
        dates: library.briefings.map(\.date),
        entities: linker.entityCount
      )
    )
  }
}

extension DocumentLinker {
  init(_ library: Library) {
    self.init(
      resolver: NameResolver(gazetteer: GazetteerBuilder(library).build()),
      directory: EntityDirectory(library),
      linking: library.settings.linking,
      threshold: library.settings.extractionThreshold
    )
  }

  var entityCount: Int { resolver.gazetteer.entityCount }
}
