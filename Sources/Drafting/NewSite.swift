import Briefings

extension Draft {
  /// A site that builds at once: a briefing, whom it names and what it tells of, to be replaced by one's own.
  ///
  /// - Parameter date: of the briefing.
  package static func site(title: String, baseURL: String?, date: EDTFDate) -> [Draft] {
    var settings = "title: \(FrontMatterWriter.scalar(title))\n"
    settings +=
      baseURL.map { "baseURL: \(FrontMatterWriter.scalar($0))\n" }
      ?? "# Feeds and canonical links need the address that the site will have:\n# baseURL: https://desk.example.org/\n"
    settings += """
      language: en
      # For whom the site is, by TLP 2.0; what is marked above is left out of it:
      release: TLP:CLEAR
      defaultMarking: TLP:CLEAR

      """
    return [
      Draft(path: "Content/site.yaml", text: settings),
      Draft(
        path: "Content/briefings/two-ships-and-a-denial.md",
        text: """
          ---
          title: Two ships and a denial
          date: \(date.source)
          summary: The coast guard of Norland says that its ship was followed; the other side denies it.
          sources:
            - {id: s1, title: Statement of the coast guard, publisher: Norland Coast Guard, grade: B2}
          ---

          The **Norland Coast Guard** said on Sunday that one of its ships had been followed for eleven hours.[^s1]
          Admiral Ida Berg called it a provocation. The NCG has published no track.

          ## What is known

          The [ship was followed](event:ship-followed) by one vessel or by two: Ida Berg has told it both ways.

          """
      ),
      Draft(
        path: "Content/actors/norland-coast-guard.md",
        text: """
          ---
          name: Norland Coast Guard
          type: organization
          aliases:
            - {name: NCG, kind: acronym}
          ---

          It guards the coast of Norland with nine ships.

          """
      ),
      Draft(
        path: "Content/actors/ida-berg.md",
        text: """
          ---
          name: Ida Berg
          type: person
          aliases:
            - {name: Berg, kind: weak}
          roles:
            - {title: Admiral, of: norland-coast-guard}
          ---

          """
      ),
      Draft(
        path: "Content/events/ship-followed.md",
        text: """
          ---
          title: Ship followed off Norland
          date: \(date.source)~
          type: threaten
          status: claimed
          participants:
            - {actor: norland-coast-guard, role: recipient}
          ---

          """
      ),
      // What is made from the rest.
      Draft(path: ".gitignore", text: "/Public/\n/.dossier/\n/.dossier-preview/\n"),
    ]
  }
}
