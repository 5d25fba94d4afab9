"""Writes two sites that are hard to lay out: one of long and foreign names and long lists, and one without content.

    python3 Tests/Browser/make_hard_sites.py FOLDER    # FOLDER/hard, FOLDER/empty
"""

import pathlib
import sys

ACTORS = {
    "long-name": ("The Provisional Interdepartmental Commission for the Coordination of Transboundary Watercourse "
                  "Monitoring and Sedimentological Documentation of the Northern Territories", "organization", []),
    "unbroken": ("Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft", "organization", []),
    "korean": ("조선인민군 총참모부", "armed-force", ["General Staff of the Army"]),
    "arabic": ("وزارة الشؤون الخارجية", "government", ["Ministry of Foreign Affairs of Testland"]),
    "cyrillic": ("Міністерство закордонних справ України", "government", []),
    "chinese": ("中华人民共和国外交部", "government", ["Waijiaobu"]),
    "testland": ("Testland", "state", ["T<est>&land", "\"Quoted\" 'Land'"]),
    "once": ("Person Named Once", "person", []),
    "busy": ("Busy Body", "person", ["The Busybody"]),
}


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def quoted(text):
    return "'" + text.replace("'", "''") + "'"


def hard(root):
    content = root / "Content"
    write(content / "site.yaml", "title: A desk with a name that is rather long for a nameplate\n"
          "description: Hard cases\nbaseURL: https://hard.example/\n")
    for id, (name, kind, aliases) in ACTORS.items():
        lines = [f"name: {quoted(name)}", f"type: {kind}"]
        if aliases:
            lines.append("aliases: [" + ", ".join(map(quoted, aliases)) + "]")
        if kind == "government":
            lines.append("country: testland")
        if id == "busy":
            lines.append("roles: [{title: Permanent Representative to the Conference on Everything, of: testland, "
                         "since: 2011}]")
            lines.append("relations:")
            for other in ACTORS:
                if other != id:
                    lines.append(f"  - {{type: related, actor: {other}, since: 2020~, text: By many threads}}")
        write(content / f"actors/{id}.md", "---\n" + "\n".join(lines) + "\n---\n")
    dates = ["2024", "2024-23~", "2024?", "../2024", "2024-05/..", "2024-05-06", "1999-12/2001-03"]
    for i, date in enumerate(dates):
        write(content / f"events/event-{i}.md",
              f"---\ntitle: Event {i} of the {ACTORS['long-name'][0] if i == 3 else 'short kind'}\ndate: {date}\n"
              f"status: {['confirmed', 'claimed', 'disputed', 'denied', 'retracted'][i % 5]}\n"
              f"participants: [{{actor: busy, role: actor}}, {{actor: testland, role: recipient}}]\n---\n")
    rows = "\n".join(f"| {i} | {'unbrokenword' * 4} | {i * 1000} | see https://example.org/{'x' * 60} |"
                     for i in range(40))
    write(content / "briefings/table.md",
          "---\ntitle: A table of forty rows and a word without end, Donaudampfschifffahrtselektrizitätenhauptwerk\n"
          "date: 2025-01-01\nauthors: [Someone With a Very Long Name Indeed, Someone Else, A Third]\n"
          "tags: [a tag that is long enough to wrap on a narrow screen, short]\n"
          "corrections: [{date: 2025-01-02, kind: correction, text: It was fewer}]\n"
          "sources: [{id: s1, title: " + "A long title " * 12 + ", url: 'https://example.org/" + "y" * 150 + "'}]\n"
          "---\n| No. | Word | Number | Where |\n|--|--|--:|--|\n" + rows + "\n\n"
          "```\n" + "code " * 60 + "\n```\n\n> " + "A quote that goes on. " * 30 + "\n>\n> — [[long-name]], at length\n\n"
          "Person Named Once is here, with " + ", ".join(name for name, _, _ in ACTORS.values()) + ".\n")
    write(content / "briefings/arabic.md",
          "---\ntitle: بيان وزارة الشؤون الخارجية\ndate: 2025-01-03\nlanguage: ar\n---\n"
          "قالت وزارة الشؤون الخارجية إن المحادثات مستمرة. [[busy]] حضر الاجتماع.\n\n- أولا\n- ثانيا\n")
    write(content / "briefings/korean.md",
          "---\ntitle: 조선인민군 총참모부의 발표\ndate: 2025-01-04\nlanguage: ko\n---\n"
          "조선인민군 총참모부는 발표했다. 中华人民共和国外交部 回应。\n")
    for i in range(100):
        text = "\n\n".join(f"Busy Body did thing {i}-{k} and Testland knew of it." for k in range(20))
        write(content / f"briefings/busy-{i:03}.md",
              f"---\ntitle: Busy day {i}\ndate: 20{i % 25:02}-{i % 12 + 1:02}-{i % 28 + 1:02}\ntags: [busy]\n---\n{text}\n")


def empty(root):
    write(root / "Content/site.yaml", "title: Empty\n")


if __name__ == "__main__":
    folder = pathlib.Path(sys.argv[1])
    hard(folder / "hard")
    empty(folder / "empty")
