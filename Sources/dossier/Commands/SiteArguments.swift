import ArgumentParser
import Publishing

/// Where the site is: the same for every command.
struct SiteArguments: ParsableArguments {
  @Option(help: ArgumentHelp("The site's folder: the one that holds Content/.", valueName: "dir"))
  var root = "."

  @Option(
    help: ArgumentHelp(
      "Where the built site goes. (default: Public/ in the site's folder)",
      valueName: "dir"
    )
  )
  var output: String?

  @Option(
    help: ArgumentHelp(
      "Templates that take the place of the default ones, file by file. "
        + "(default: Templates/ in the site's folder, if there is one)",
      valueName: "dir"
    )
  )
  var templates: String?

  var location: SiteLocation { SiteLocation(root: root, output: output, templates: templates) }

  func validate() throws {
    for (name, value) in [("root", root), ("output", output), ("templates", templates)]
    where value?.isEmpty == true {
      throw ValidationError("--\(name) needs the name of a folder")
    }
  }
}
