import Diagnostics
import Foundation

/// Where a site is read from and written to.
package struct SiteLocation: Hashable, Sendable {
  /// The folder that holds `Content/`.
  package let root: String
  package let output: String
  /// As diagnostics call it: relative to the root where it lies below it.
  package let outputName: String
  /// The folder with the site's own templates, if it has any.
  package let templates: String?
  package let templatesName: String

  /// - Parameters:
  ///   - output: Default: `Public` under the root. Relative paths are relative to the working directory.
  ///   - templates: Default: `Templates` under the root, if it is there.
  package init(root: String = ".", output: String? = nil, templates: String? = nil) {
    let root = root.count > 1 && root.hasSuffix("/") ? String(root.dropLast()) : root
    self.root = root
    self.output = output ?? "\(root)/Public"
    outputName = output ?? "Public"
    if let templates {
      self.templates = templates
      templatesName = templates
    } else {
      self.templates = Self.isFolder("\(root)/Templates") ? "\(root)/Templates" : nil
      templatesName = "Templates"
    }
  }

  /// Where what is remembered from build to build lies, beside `Content/`.
  var statePath: String { "\(root)/.dossier" }
  var stateName: String { ".dossier" }

  /// The output folder by a name that stays the same when the site's folder is moved with its output.
  var outputKey: String {
    let (root, output) = (Self.resolved(root), Self.resolved(output))
    return output.hasPrefix(root + "/") ? String(output.dropFirst(root.utf8.count + 1)) : output
  }

  package func contentPath(_ path: String) -> String { "\(root)/Content/\(path)" }

  static func isFolder(_ path: String) -> Bool {
    var raw = stat()
    return stat(path, &raw) == 0 && FileStatus(raw).kind == .folder
  }

  /// The absolute path without symbolic links and dots, as far as it exists.
  static func resolved(_ path: String) -> String {
    var head = path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
    var tail: [Substring] = []
    while true {
      if let found = realpath(head.isEmpty ? "/" : head, nil) {
        defer { free(found) }
        var resolved = String(cString: found)
        for part in tail.reversed() where part != "." && !part.isEmpty {
          if part == ".." {
            resolved = String(resolved[..<(resolved.lastIndex(of: "/") ?? resolved.startIndex)])
          } else {
            resolved += resolved.hasSuffix("/") ? part : "/" + part
          }
        }
        return resolved
      }
      guard let slash = head.lastIndex(of: "/") else { return path }
      tail.append(head[head.index(after: slash)...])
      head = String(head[..<slash])
    }
  }
}

// MARK: - What does not do

extension SiteLocation {
  /// Whether there is a site, and its output folder lies where nothing of the site can be harmed.
  package func check(diagnostics: inout DiagnosticList) -> Bool {
    guard Self.isFolder(root) else {
      diagnostics.error(
        .noSite,
        "there is no folder '\(root)'",
        suggestion: "name the folder that holds 'Content/' with --root"
      )
      return false
    }
    guard Self.isFolder("\(root)/Content") else {
      let place = root == "." ? "the current folder" : "'\(root)'"
      diagnostics.error(
        .noSite,
        "no Content/ folder in \(place)",
        suggestion: "go to the folder of your site, or name it with --root DIR"
      )
      return false
    }
    if let templates, !Self.isFolder(templates) {
      diagnostics.error(
        .noSite,
        "there is no folder '\(templates)' of templates",
        suggestion: "leave --templates out to use the site's own 'Templates/' or the default ones"
      )
      return false
    }
    return checkOutput(&diagnostics)
  }

  private func checkOutput(_ diagnostics: inout DiagnosticList) -> Bool {
    let output = Self.resolved(self.output)
    let root = Self.resolved(self.root)
    let inputs = [root + "/Content", statePath] + (templates.map { [$0] } ?? [])
    let reason: String? =
      if root == output || (root + "/").hasPrefix(output == "/" ? "/" : output + "/") {
        "holds the site's own folder"
      } else if inputs.map(Self.resolved).contains(where: { output == $0 || output.hasPrefix($0 + "/") }) {
        "is a folder that the site is made from"
      } else {
        nil
      }
    guard let reason else { return true }
    diagnostics.error(
      .outputPlace,
      "the output folder '\(outputName)' \(reason)",
      suggestion: "choose a folder of its own with --output"
    )
    return false
  }

  func reportLocked(_ diagnostics: inout DiagnosticList) {
    diagnostics.error(
      .locked,
      "another build is at work on this site",
      suggestion: "wait until it is done, then build again"
    )
  }
}
