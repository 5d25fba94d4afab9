import Briefings
import Diagnostics
import Foundation
import Mentions
import Search
import Site
import Storing

/// What is kept from build to build, so that the next one does again only what has to be.
///
/// None of it is needed: whatever is wrong with it, the build is made as if it were the first.
struct BuildState: Sendable {
  private let site: SiteLocation
  private let path: String
  private let recordPath: String
  private var circumstances: ContentHash
  private var templates: [InputStamp] = []
  private var store: StateStore?
  /// What reading, linking and publishing know from the last build.
  private(set) var reading: ReadMemory
  private(set) var linking = LinkMemory()
  private(set) var searching = SearchMemory()
  private var terms: TermsFile
  private(set) var neighbours = NeighbourPrints.Memory()
  private(set) var output: OutputMemory?
  private var seal: Seal?
  private var isClean: Bool
  /// Whether the tables are here, and not only in the store.
  private var isLoaded = false
  /// Whether there is something to be stored.
  private(set) var isNew = false

  /// Opens the store; what is damaged is removed, with a note.
  init(_ site: SiteLocation, _ options: BuildOptions, _ diagnostics: inout DiagnosticList) {
    self.site = site
    isClean = options.isClean
    let name = Record.stem(site.outputKey)
    path = "\(site.statePath)/\(name).sqlite"
    terms = TermsFile(stem: "\(site.statePath)/\(name)")
    recordPath = "\(site.statePath)/\(Record.manifestName(site.outputKey))"
    circumstances = Self.circumstances(site, options)
    reading = ReadMemory()
    look(options)
    do {
      try open()
    } catch {
      for ending in ["", "-journal", "-wal", "-shm"] { unlink(path + ending) }
      diagnostics.append(
        Diagnostic(
          .note,
          .stateLost,
          "what '\(site.stateName)/\(name).sqlite' kept from earlier builds is damaged or from another version;"
            + " everything is made anew"
        )
      )
      forget()
      store = try? StateStore(path: path)
    }
    if seal == nil { searching = SearchMemory(log: terms.begin()) }
  }

  /// Looks at the time and at the templates; what is read is compared with how it is now.
  private mutating func look(_ options: BuildOptions) {
    let now = (try? Folder(path: site.statePath, name: site.stateName).now()) ?? 0
    reading.settledBefore = now - 20_000_000
    reading.comparesHashes = options.comparesHashes
    templates = site.templates.map { Self.stamps(of: $0, settledBefore: now - 20_000_000) } ?? []
  }

  /// Makes it ready for one more build of the same site in this process; false if another process has built
  /// meanwhile, whose state must be opened.
  mutating func isReady(for site: SiteLocation, _ options: BuildOptions) -> Bool {
    guard site == self.site, let seal, seal.record == FileStamp(path: recordPath) else { return false }
    circumstances = Self.circumstances(site, options)
    isClean = options.isClean
    look(options)
    return true
  }

  private mutating func open() throws {
    let store = try StateStore(path: path)
    self.store = store
    guard let program = try store.part("program") else { return }
    guard program == Self.program.stored else { throw StoredFault() }
    guard let sealed = try store.part("seal"), let outputs = try store.part("outputs") else {
      throw StoredFault()
    }
    seal = try Seal(stored: sealed)
    output = try OutputMemory(stored: outputs)
  }

  private mutating func forget() {
    seal = nil
    output = nil
    reading.table = BlobTable()
    linking = LinkMemory()
    searching = SearchMemory(log: terms.begin())
    neighbours = NeighbourPrints.Memory()
  }

  /// What the last build came to, if everything is still as it was then.
  func unchanged(_ options: BuildOptions, _ diagnostics: inout DiagnosticList) async -> BuildSummary? {
    guard !options.comparesHashes, let seal, let output, seal.circumstances == circumstances,
      seal.record == FileStamp(path: recordPath), seal.templates == templates,
      !isClean || seal.summary.output.strangers.isEmpty,
      access(journalPath, F_OK) != 0, await seal.holds(root: site.root)
    else { return nil }
    if options.isStrict, seal.diagnostics.promotingWarnings().hasErrors { return nil }
    guard let folder = try? Folder(path: site.output, name: site.outputName),
      (try? await output.describes(folder)) == true
    else { return nil }
    diagnostics.append(contentsOf: seal.diagnostics)
    var summary = seal.summary
    summary.output.unchanged += summary.output.written
    summary.output.written = 0
    summary.output.removed = 0
    summary.changed = []
    summary.work = BuildSummary.Work()
    return summary
  }

  /// What was made of a site for other readers is no help, and is not kept: only what was read is.
  mutating func keep(for ceiling: Marking?) {
    guard let output, output.ceiling != ceiling else { return }
    self.output = nil
    linking.table.removeAll()
    var table = searching.table
    table.removeAll()
    searching = SearchMemory(table: table, log: terms.begin())
    neighbours = NeighbourPrints.Memory()
  }

  /// Of the record of the output as the last build left it.
  var record: FileStamp? { seal?.record }

  private var journalPath: String { "\(site.statePath)/\(Record.journalName(site.outputKey))" }

  /// Loads what reading needs, in a build that has something to do.
  mutating func loadReads(_ diagnostics: inout DiagnosticList) {
    guard let store, seal != nil, !isLoaded else { return }
    do {
      reading.table = try Self.table("read/", "reads", in: store)
    } catch {
      lose(&diagnostics)
    }
  }

  /// What the stages after reading need, if it is not here yet; loaded while files are read.
  var rest: Rest? {
    get throws {
      guard let store, seal != nil, !isLoaded else { return nil }
      return Rest(
        links: try Self.table("link/", "links", in: store),
        terms: try Self.table("term/", "terms", in: store),
        shards: try store.part("shards").map { try ShardSums(stored: $0) },
        runs: try store.part("runs").map { try TermsFile.Stored(stored: $0) },
        names: try store.part("names") ?? [],
        neighbours: try store.part("neighbours").map { try NeighbourPrints.Memory(stored: $0) }
      )
    }
  }

  mutating func take(_ rest: Result<Rest?, any Error>, _ diagnostics: inout DiagnosticList) {
    do {
      guard let rest = try rest.get() else { return }
      isLoaded = true
      linking.table = rest.links
      linking.names = rest.names
      takeTerms(rest)
      if let memory = rest.neighbours { neighbours = memory }
    } catch {
      lose(&diagnostics)
    }
  }

  /// Terms that are gone are cut again; so are all, where their file is given up.
  private mutating func takeTerms(_ rest: Rest) {
    searching.table = rest.terms
    if let log = terms.open(rest.runs) {
      searching.log = log
      searching.shards = rest.shards
    } else {
      searching.table.removeAll()
      searching.log = terms.begin()
    }
  }

  private mutating func lose(_ diagnostics: inout DiagnosticList) {
    forget()
    try? store?.removeAll()
    diagnostics.append(
      Diagnostic(.note, .stateLost, "what was kept from earlier builds is damaged; everything is made anew")
    )
  }

  private static func table(_ kind: String, _ count: String, in store: StateStore) throws -> BlobTable {
    var table = BlobTable()
    for (name, bytes) in try store.parts(kind) {
      guard let part = Int(name.dropFirst(kind.utf8.count)) else { throw StoredFault() }
      try table.load(bytes, part: part)
    }
    guard try store.part(count) == Self.count(table) else { throw StoredFault() }
    return table
  }

  /// Takes over what a build has found out.
  mutating func keep(_ made: Made) {
    guard let record = FileStamp(path: recordPath), let reads = made.reading.memory,
      let links = made.linking.memory
    else {
      forget()
      return
    }
    reading.table = reads.table
    linking = links
    searching = made.search.memory
    neighbours = made.neighbours
    output = made.output
    seal = Seal(
      circumstances: circumstances,
      inputs: made.reading.inputs,
      templates: templates,
      record: record,
      summary: made.summary,
      diagnostics: made.diagnostics
    )
    isLoaded = true
    isNew = true
  }

  /// Stores what the last build has found out, if that has not been done.
  ///
  /// - Parameter isLast: whether no build of this process follows.
  mutating func save(isLast: Bool = false) {
    guard isNew, let store, let seal, let output else { return }
    isNew = false
    do {
      let runs = try terms.stored(searching)
      try store.write { put in
        try put("runs", runs.stored)
        try put("program", Self.program.stored)
        try put("seal", seal.stored)
        try put("outputs", output.stored)
        try put("neighbours", neighbours.stored)
        if let shards = searching.shards { try put("shards", shards.stored) }
        if linking.hasNewNames { try put("names", linking.names) }
        try Self.put("read/", "reads", &reading.table, isKept: !isLast, put)
        try Self.put("link/", "links", &linking.table, isKept: !isLast, put)
        try Self.put("term/", "terms", &searching.table, isKept: !isLast, put)
      }
      terms.removeOther()
    } catch {
      // A build is no worse for it; the next one makes everything anew.
      unlink(path)
      forget()
      self.store = nil
    }
  }

  private static func put(
    _ kind: String,
    _ count: String,
    _ table: inout BlobTable,
    isKept: Bool,
    _ put: (String, [UInt8]) throws -> Void
  ) throws {
    try put(count, Self.count(table))
    try table.takeChangedParts(isKept: isKept) { try put("\(kind)\($0)", $1) }
  }

  private static func count(_ table: BlobTable) -> [UInt8] {
    var writer = ByteWriter()
    writer.number(table.count)
    return writer.bytes
  }

  /// Of all that pages depend on beside what the site says.
  var version: String { ContentHash(Self.program.stored).text }

  // MARK: What a build depends on beside its inputs

  /// The program itself: the same version built anew is another.
  private static let program =
    FileStamp(path: Bundle.main.executablePath ?? "")
    ?? FileStamp(size: 0, modified: 0, inode: 0)

  private static func circumstances(_ site: SiteLocation, _ options: BuildOptions) -> ContentHash {
    var writer = ByteWriter()
    writer.value(program)
    writer.flag(options.reading.includesDrafts)
    writer.optional(options.reading.asOf)
    writer.optional(options.reading.audience?.ceiling)
    writer.optional(site.templates)
    writer.string(site.templatesName)
    writer.string(site.outputName)
    return ContentHash(writer.bytes)
  }

  /// Every file and folder below a folder of templates.
  private static func stamps(of folder: String, settledBefore: Int) -> [InputStamp] {
    var stamps: [InputStamp] = []
    var pending = [folder]
    while let path = pending.popLast() {
      guard let stamp = FileStamp(path: path) else { continue }
      stamps.append(InputStamp(path: path, stamp: stamp, isSettled: stamp.modified < settledBefore))
      guard SiteLocation.isFolder(path), let open = try? Folder(path: path, name: path),
        let entries = try? open.entries(of: "")
      else { continue }
      pending += entries.map(\.name).filter { !$0.hasPrefix(".") }.sorted().map { path + "/" + $0 }
    }
    return stamps
  }
}

extension BuildState {
  /// What the stages after reading know from the last build.
  struct Rest: Sendable {
    var links: BlobTable
    var terms: BlobTable
    var shards: ShardSums?
    var runs: TermsFile.Stored?
    var names: [UInt8]
    var neighbours: NeighbourPrints.Memory?
  }

  /// What a build that came to its end leaves for the next one.
  struct Made {
    var reading: Reading
    var linking: Linking
    var search: SearchIndex
    var neighbours: NeighbourPrints.Memory
    var output: OutputMemory
    var summary: BuildSummary
    /// What there was to say before anything was written.
    var diagnostics: DiagnosticList
  }
}

extension DiagnosticID {
  /// What was kept from earlier builds could not be used.
  package static let stateLost: Self = "state.lost"
}
