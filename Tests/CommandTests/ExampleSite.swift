import TestSupport

/// A small site of one briefing, two actors and one event, in a folder of its own.
struct ExampleSite {
  let folder: TemporaryFolder

  var root: String { folder.path }

  init(briefings: Int = 1) throws {
    folder = try TemporaryFolder()
    try folder.write("title: Desk\nbaseURL: https://desk.example/\n", to: "Content/site.yaml")
    for i in 1...briefings {
      try folder.write(
        """
        ---
        title: Briefing \(i)
        date: 2025-04-\(i % 28 < 9 ? "0" : "")\(i % 28 + 1)
        ---
        Ada Example met the Example Council, for the \(i)th time, at the [talks](event:talks).

        ## What follows

        Nobody but Ada Example knows.

        """,
        to: "Content/briefings/briefing-\(i).md"
      )
    }
    try folder.write("---\nname: Ada Example\ntype: person\n---\n", to: "Content/actors/ada.md")
    try folder.write("---\nname: Example Council\ntype: organization\n---\n", to: "Content/actors/council.md")
    try folder.write(
      "---\ntitle: The talks\ndate: 2025-04-01\nparticipants: [{actor: ada, role: actor}]\n---\n",
      to: "Content/events/talks.md"
    )
  }

  func run(
    _ arguments: String...,
    environment: [String: String] = [:],
    shell: String? = nil
  ) throws -> Program.Run {
    let process = try Program.start(arguments, in: root, environment: environment, shell: shell)
    return try Program.finish(process)
  }
}
