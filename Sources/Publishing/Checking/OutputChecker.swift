import Diagnostics
import Parallel
import Storing

/// Follows every link of a built site that leads to the site itself.
///
/// It reads what is on the disk, not what the planner meant: files are read twice, once for the identifiers that
/// fragments name, once for the links.
package struct OutputChecker: Sendable {
  package struct Outcome: Hashable, Sendable {
    package var pages = 0
    /// Those that lead to the site itself.
    package var links = 0
  }

  private let site: SiteLocation
  private let baseURL: String?
  private let progress: Progress?

  package init(_ site: SiteLocation, baseURL: String?, progress: Progress? = nil) {
    self.site = site
    self.baseURL = baseURL
    self.progress = progress
  }

  /// Nil where there is no built site.
  package func check(diagnostics: inout DiagnosticList) async -> Outcome? {
    guard SiteLocation.isFolder(site.output) else { return nil }
    do throws(SystemFault) {
      let folder = try Folder(path: site.output, name: site.outputName)
      let files = try OutputScan(folder).files
      guard files.contains(where: OutputIndex.isPage) else { return nil }
      let scanned = files.indices.filter { OutputIndex.isScanned(files[$0]) }
      progress?.begin(.check, of: 2 * scanned.count)
      let index = await index(files, scanned, folder)
      return await follow(index, scanned, folder, &diagnostics)
    } catch {
      diagnostics.append(Publisher.diagnostic(error))
      return nil
    }
  }

  /// What one task works with, kept from page to page.
  private struct Room: Sendable {
    var bytes: [UInt8] = []
    var known: Set<ContentHash> = []
  }

  private func index(_ files: [String], _ scanned: [Int], _ folder: Folder) async -> OutputIndex {
    let progress = progress
    let found = await parallelMap(count: scanned.count, scratch: [UInt8]()) { i, bytes in
      progress?.advance()
      // What cannot be read is reported when its links are followed.
      guard (try? folder.read(files[scanned[i]], into: &bytes)) == true else { return [UInt64]() }
      let text = bytes
      var hashes: [UInt64] = []
      MarkupScanner.scan(text) { kind, range in
        guard kind == .identifier else { return }
        hashes.append(ContentHash(CharacterReferences.decoded(text[range])).high)
      }
      return hashes.sorted()
    }
    var identifiers = [[UInt64]](repeating: [], count: files.count)
    for (number, hashes) in zip(scanned, found) { identifiers[number] = hashes }
    return OutputIndex(files, identifiers: identifiers)
  }

  private func follow(
    _ index: OutputIndex,
    _ scanned: [Int],
    _ folder: Folder,
    _ diagnostics: inout DiagnosticList
  ) async -> Outcome {
    let (baseURL, progress) = (baseURL, progress)
    let results = await parallelMap(count: scanned.count, scratch: Room()) { i, room in
      progress?.advance()
      var check = PageCheck(
        index.files[scanned[i]],
        index: index,
        folder: folder,
        baseURL: baseURL,
        known: room.known
      )
      room.known = []
      do throws(SystemFault) {
        if try folder.read(check.path, into: &room.bytes) { check.run(room.bytes) }
      } catch {
        check.diagnostics.append(Publisher.diagnostic(error))
      }
      room.known = check.takeKnown()
      return (links: check.links, diagnostics: check.diagnostics)
    }
    var outcome = Outcome(pages: scanned.count { OutputIndex.isPage(index.files[$0]) })
    for result in results {
      outcome.links += result.links
      diagnostics.append(contentsOf: result.diagnostics)
    }
    return outcome
  }
}

extension DiagnosticID {
  /// A link of the built site leads to no file of it.
  package static let brokenLink: Self = "output.broken-link"
  /// A link's file exists, but not the place in it.
  package static let brokenFragment: Self = "output.broken-fragment"
  /// A link begins with a slash: it breaks when the site lies in a sub-folder.
  package static let absoluteLink: Self = "output.absolute-link"
  /// A page has two elements with one identifier.
  package static let duplicateIdentifier: Self = "output.duplicate-id"
}
