import ArgumentParser

@main
struct Dossier: AsyncParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "dossier",
    abstract: "Turn Markdown briefings into a linked site of briefings, actors and events.",
    discussion: """
      Nobody tags anything: names in the text become links by themselves, and every actor and event gets a page \
      that gathers what each briefing says about it. A site is a folder:

        Content/site.yaml            its title, description and address
        Content/briefings/*.md       one file for each briefing
        Content/actors/*.md          people, states, organizations, by all their names
        Content/events/*.md          what happened, and who took part
        Templates/                   only what is to look different from the default
        Public/                      the site, ready for any web server; made by 'dossier build'

      Exit status: 0 all is well; 1 the site has faults, which are named on standard error; 64 the command line \
      is wrong; 66 there is no such site; 73 a file cannot be made; 74 the disk cannot be read or written; \
      75 another build is at work on the site, try again later.
      """,
    version: Dossier.version,
    subcommands: [
      NewCommand.self, BuildCommand.self, ServeCommand.self, CheckCommand.self, ExplainCommand.self,
      ExtractCommand.self, ChangedCommand.self,
      ExportCommand.self, ImportCommand.self,
      ReviewCommand.self, PromoteCommand.self, RejectCommand.self,
    ]
  )
}
