import ArgumentParser

@main
struct Dossier: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Turn Markdown briefings into a linked site of briefings, actors and events."
  )
}
