import Testing

@testable import Briefings

/// One fault each in an otherwise valid file: exact message, place and suggestion.
@Suite struct FieldFaultTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var file: String
    var text: String
    var faults: [String]
    var testDescription: String { faults.first ?? "no fault: \(text)" }
    init(_ file: String, _ text: String, _ faults: String...) {
      (self.file, self.text, self.faults) = (file, text, faults)
    }
  }

  static func briefing(_ lines: String, _ faults: String...) -> Case {
    var made = Case("briefings/b.md", "---\ntitle: T\ndate: 2024-06-19\n\(lines)\n---\nWords.\n")
    made.faults = faults.map { "briefings/b.md:\($0)" }
    return made
  }

  static func actor(_ lines: String, _ faults: String...) -> Case {
    var made = Case("actors/a.md", "---\nname: N\ntype: state\n\(lines)\n---\n")
    made.faults = faults.map { "actors/a.md:\($0)" }
    return made
  }

  static func event(_ lines: String, _ faults: String...) -> Case {
    var made = Case("events/e.md", "---\ntitle: T\ndate: 2024\n\(lines)\n---\n")
    made.faults = faults.map { "events/e.md:\($0)" }
    return made
  }

  static func site(_ text: String, _ faults: String...) -> Case {
    var made = Case("site.yaml", text)
    made.faults = faults.map { "site.yaml:\($0)" }
    return made
  }

  static let briefings: [Case] = [
    briefing(
      "summry: x",
      "4:1: warning: unknown key 'summry' [front-matter.unknown-key] (did you mean 'summary'?)"
    ),
    briefing(
      "frobnicate: x",
      "4:1: warning: unknown key 'frobnicate' [front-matter.unknown-key] (keep keys of your own under 'params:')"
    ),
    briefing(
      "title: U",
      "4:1: error: key 'title' stands here a second time [front-matter.duplicate-key] (keep one of them)"
    ),
    briefing(
      "frob: 1\nfrob: 2",
      "4:1: warning: unknown key 'frob' [front-matter.unknown-key] (keep keys of your own under 'params:')",
      "5:1: error: key 'frob' stands here a second time [front-matter.duplicate-key] (keep one of them)"
    ),
    briefing(
      "params: {a: 1, a: 2}",
      "4:16: error: key 'a' stands here a second time [front-matter.duplicate-key] (keep one of them)"
    ),
    briefing(
      "updated: 2024-6-1",
      "4:15: error: '2024-6-1' is no date: a month has two digits [front-matter.bad-date] "
        + "(write a date as '2024', '2024-06' or '2024-06-19')"
    ),
    briefing(
      "updated: \"2024-13\"",
      "4:16: error: '2024-13' is no date: there is no month 13 [front-matter.bad-date] "
        + "(months are 01 to 12, seasons 21 (spring) to 24 (winter))"
    ),
    briefing(
      "summary: [a, b]",
      "4:10: error: 'summary' is a text, not a list [front-matter.wrong-type] "
        + "(put quotes around a text that begins with '[' or '{')"
    ),
    briefing("draft: maybe", "4:8: error: 'draft' is true or false, not 'maybe' [front-matter.wrong-type]"),
    briefing("authors: ['']", "4:11: error: 'authors' is empty [front-matter.bad-text] (write a text)"),
    briefing(
      "summary: \"a\\0b\"",
      "4:10: error: 'summary' holds the control character U+0000 [front-matter.bad-text] (remove the character)"
    ),
    briefing(
      "language: english!",
      "4:11: error: 'english!' is no language tag [front-matter.bad-language] "
        + "(write a tag of BCP 47: 'en', 'en-GB', 'ko')"
    ),
    briefing(
      "redirects: [/old/, ../up, \"http://x/\", \"a b\", old//b, \"a?b\"]",
      "4:13: error: '/old/' is no path below the site's root: it begins with '/' [front-matter.bad-redirect] "
        + "(write it as 'old/page/' or 'old/page.html')",
      "4:20: error: '../up' is no path below the site's root: it holds '.' or '..' as a part "
        + "[front-matter.bad-redirect] (write it as 'old/page/' or 'old/page.html')",
      "4:27: error: 'http://x/' is no path below the site's root: it holds ':' [front-matter.bad-redirect] "
        + "(write it as 'old/page/' or 'old/page.html')",
      "4:40: error: 'a b' is no path below the site's root: it holds a space or a control character "
        + "[front-matter.bad-redirect] (write it as 'old/page/' or 'old/page.html')",
      "4:47: error: 'old//b' is no path below the site's root: it holds '//' [front-matter.bad-redirect] "
        + "(write it as 'old/page/' or 'old/page.html')",
      "4:55: error: 'a?b' is no path below the site's root: it holds '?', '#' or '%' [front-matter.bad-redirect] "
        + "(write it as 'old/page/' or 'old/page.html')"
    ),
    briefing(
      "marking: TLP:AMBER",
      "2:8: error: this is marked TLP:AMBER, and the site sets no ceiling for its release [release.no-ceiling] "
        + "(write 'release: TLP:CLEAR' in site.yaml, or build with '--release TLP:CLEAR')"
    ),
    briefing(
      "marking: TLP:WHITE",
      "4:10: error: 'TLP:WHITE' is no marking of TLP 2.0 [front-matter.bad-marking] "
        + "(since TLP 2.0 this is 'TLP:CLEAR')"
    ),
    briefing(
      "marking: secret",
      "4:10: error: 'secret' is no marking of TLP 2.0 [front-matter.bad-marking] "
        + "(write one of: TLP:CLEAR, TLP:GREEN, TLP:AMBER, TLP:AMBER+STRICT, TLP:RED)"
    ),
    briefing(
      "markings: TLP:RED",
      "4:1: error: unknown key 'markings' [front-matter.unknown-key] (did you mean 'marking'?)"
    ),
    briefing("marking: TLP:CLEAR"),
    briefing("corrections: [{date: 2025-05-02, kind: retraction, text: It was wrong}]"),
    briefing(
      "corrections: [{kind: correctoin, text: x}, {date: soon, kind: update, text: y}]",
      "4:15: error: a correction needs 'date' [front-matter.missing-key] (add 'date: …')",
      "4:22: error: unknown kind 'correctoin' [front-matter.bad-choice] (did you mean 'correction'?)",
      "4:51: error: 'soon' is no date: 's' cannot stand here [front-matter.bad-date] "
        + "(write a date as '2024', '2024-06' or '2024-06-19')"
    ),
    briefing(
      "sources: [{id: s1, title: A, url: \"ftp://x\", grade: b2, archive: \"javascript:1\"}]",
      "4:35: error: 'url' is no web address: 'ftp://x' [front-matter.bad-url] "
        + "(write a whole address that begins with 'https://' or 'http://', without spaces)",
      "4:53: error: 'b2' is no grade of the Admiralty code [front-matter.bad-grade] (did you mean 'B2'?)",
      "4:66: error: 'archive' is no web address: 'javascript:1' [front-matter.bad-url] "
        + "(write a whole address that begins with 'https://' or 'http://', without spaces)"
    ),
    briefing(
      "sources:\n  - {id: s1, title: A, grade: G7}\n  - {id: s1, title: B}\n  - {title: C}\n  - text",
      "5:31: error: 'G7' is no grade of the Admiralty code [front-matter.bad-grade] "
        + "(write a letter A to F (reliability) and a number 1 to 6 (credibility): 'B2')",
      "6:5: error: source 's1' stands here a second time [content.duplicate-id] (give it an id of its own)",
      "7:5: error: a source needs 'id' [front-matter.missing-key] (add 'id: …')",
      "8:5: error: a source is written as 'key: value' lines, not as 'text' [front-matter.wrong-type]"
    ),
    briefing(
      "summary: !!binary aGk=",
      "4:10: warning: tag '!!binary' is ignored: what follows is read as it is written "
        + "[front-matter.ignored-tag] (remove the tag)"
    ),
    briefing("params: [a]", "4:9: error: 'params' is a table, not a list [front-matter.wrong-type]"),
    briefing("[a]: b", "4:1: error: a key is a word, not a list [front-matter.wrong-type]"),
    Case(
      "briefings/b.md",
      "---\nsummary: x\n---\n",
      "briefings/b.md:2:1: error: a briefing needs 'title' [front-matter.missing-key] (add 'title: …')",
      "briefings/b.md:2:1: error: a briefing needs 'date' [front-matter.missing-key] (add 'date: …')"
    ),
    Case(
      "briefings/b.md",
      "---\ntitle:\ndate: ~\n---\n",
      "briefings/b.md:2:7: error: 'title' is empty [front-matter.bad-text] (write a text)",
      "briefings/b.md:3:7: error: 'date' is empty [front-matter.bad-date] "
        + "(write a date as '2024', '2024-06' or '2024-06-19')"
    ),
    Case(
      "briefings/b.md",
      "---\n---\nWords\n",
      "briefings/b.md:1:1: error: the front matter of a briefing is empty [front-matter.wrong-type] "
        + "(write 'key: value' lines)"
    ),
    Case(
      "briefings/b.md",
      "---\n- a\n---\nWords\n",
      "briefings/b.md:2:1: error: the front matter of a briefing is written as 'key: value' lines, not as a list "
        + "[front-matter.wrong-type] (write 'key: value' lines)"
    ),
    Case(
      "briefings/b.md",
      "---\ntitle: T\ndate: 2024\n---\nOne\n\n:::tlp AMBER\nSecret\n:::\n",
      "briefings/b.md:7:1: error: this is marked TLP:AMBER, and the site sets no ceiling for its release "
        + "[release.no-ceiling] (write 'release: TLP:CLEAR' in site.yaml, or build with '--release TLP:CLEAR')"
    ),
    Case(
      "briefings/b.md",
      "---\ntitle: T\ndate: 2024\n---\nOne\n\n:::tlp AMBER\nSecret\n",
      "briefings/b.md:7:1: error: the marked block that begins here is not closed [content.marked-block] "
        + "(write a line ':::' after it)"
    ),
    Case(
      "briefings/b.md",
      "---\ntitle: T\ndate: 2024\n---\nOne\n\n- :::tlp AMBER\n  Secret\n",
      "briefings/b.md:7:3: error: ':::tlp' marks nothing here: it has to begin its line, outside of lists and quotes "
        + "[content.marked-block] (put it on a line of its own)"
    ),
    Case(
      "briefings/b.md",
      "---\ntitle: T\ndate: 2024\n---\nOne\n\n:::tlp AMBRE\nSecret\n:::\n",
      "briefings/b.md:7:1: error: 'AMBRE' is no marking of TLP 2.0 [front-matter.bad-marking] "
        + "(write one of: TLP:CLEAR, TLP:GREEN, TLP:AMBER, TLP:AMBER+STRICT, TLP:RED)"
    ),
    Case(
      "briefings/b.md",
      "---\ntitle: T\ndate: 2024\n---\n```\n:::tlp CLEAR\nwords\n:::\n",
      "briefings/b.md: error: a block between ':::tlp' and ':::' stands within code, HTML or a comment "
        + "[markdown.broken-block] (close what was opened before the block)"
    ),
  ]

  static let entities: [Case] = [
    Case(
      "actors/a.md",
      "---\nname: N\ntype: persn\n---\n",
      "actors/a.md:3:7: error: unknown type 'persn' [front-matter.bad-choice] (did you mean 'person'?)"
    ),
    Case(
      "actors/a.md",
      "---\nname: N\ntype: xyz\n---\n",
      "actors/a.md:3:7: error: unknown type 'xyz' [front-matter.bad-choice] (write one of: person, state, "
        + "government, organization, armed-force, media, group)"
    ),
    Case(
      "actors/a.md",
      "---\nname: N\n---\n",
      "actors/a.md:2:1: error: an actor needs 'type' [front-matter.missing-key] (add 'type: …')"
    ),
    actor(
      "aliases: [{kind: weak}, {name: X, kind: wek}]",
      "4:11: error: an alias needs 'name' [front-matter.missing-key] (add 'name: …')",
      "4:41: error: unknown kind 'wek' [front-matter.bad-choice] (did you mean 'weak'?)"
    ),
    actor(
      "country: North Korea",
      "4:10: error: 'North Korea' is no id: ids are lower-case ASCII letters, digits and hyphens "
        + "[front-matter.bad-id] (did you mean 'north-korea'?)"
    ),
    actor(
      "wikidata: 42",
      "4:11: error: '42' is no item of Wikidata [front-matter.bad-id] (write 'Q' and digits: 'Q423')"
    ),
    actor(
      "roles: [{of: a}]\nrelations: [{type: freind}]",
      "4:9: error: a role needs 'title' [front-matter.missing-key] (add 'title: …')",
      "5:13: error: a relation needs 'actor' [front-matter.missing-key] (add 'actor: …')",
      "5:20: error: unknown type 'freind' [front-matter.bad-choice] (write one of: member-of, part-of, leads, "
        + "commands, controls, supports, opposes, works-for, ally, adversary, treaty-partner, related)"
    ),
    actor(
      "sources: [{id: s1, title: A}]\nroles: [{title: X, source: s2}]",
      "5:28: error: there is no source 's2' in this file [content.dangling-reference] (did you mean 's1'?)"
    ),
    event(
      "type: atack",
      "4:7: error: unknown type 'atack' [front-matter.bad-choice] (write one of: agree, consult, "
        + "support, cooperate, aid, yield, request, accuse, reject, threaten, protest, sanction, mobilize, coerce, "
        + "assault, retreat, other)"
    ),
    event(
      "status: confirmd",
      "4:9: error: unknown status 'confirmd' [front-matter.bad-choice] (did you mean 'confirmed'?)"
    ),
    event(
      "place: {name: X, latitude: 91, longitude: east}",
      "4:28: error: 'latitude' is a number from -90 to 90, not '91' [front-matter.bad-number]",
      "4:43: error: 'longitude' is a number from -180 to 180, not 'east' [front-matter.bad-number]"
    ),
    event(
      "place: {latitude: 1}",
      "4:8: error: a place needs 'name' [front-matter.missing-key] (add 'name: …')",
      "4:8: error: a place with one coordinate needs 'longitude' [front-matter.missing-key] (add 'longitude: …')"
    ),
    event(
      "participants: [{role: host}]",
      "4:16: error: a participant needs 'actor' [front-matter.missing-key] (add 'actor: …')"
    ),
  ]

  static let sites: [Case] = [
    site("description: x\n", "1:1: error: a site needs 'title' [front-matter.missing-key] (add 'title: …')"),
    site(
      "title: T\nbaseURL: example.org\n",
      "2:10: error: 'baseURL' is no web address: 'example.org' [front-matter.bad-url] "
        + "(write a whole address that begins with 'https://' or 'http://', without spaces)"
    ),
    site(
      "title: T\nbaseURL: https://example.org/?a\n",
      "2:10: error: 'baseURL' has a query or a fragment: 'https://example.org/?a' [front-matter.bad-url] "
        + "(write the folder that the site is published in: 'https://example.org/desk/')"
    ),
    site("title: T\nrelease: TLP:GREEN\n"),
    site(
      "title: T\nrelease: public\n",
      "2:10: error: 'public' is no marking of TLP 2.0 [front-matter.bad-marking] "
        + "(write one of: TLP:CLEAR, TLP:GREEN, TLP:AMBER, TLP:AMBER+STRICT, TLP:RED)"
    ),
    site(
      "title: T\ndefaultMarkings: TLP:RED\n",
      "2:1: error: unknown key 'defaultMarkings' [front-matter.unknown-key] (did you mean 'defaultMarking'?)"
    ),
    site(
      "title: T\nlinking: frist\n",
      "2:10: error: unknown linking 'frist' [front-matter.bad-choice] (did you mean 'first'?)"
    ),
    site(
      "title: T\nextraction: {publish: al, threshold: 2}\n",
      "2:23: error: unknown publish 'al' [front-matter.bad-choice] (did you mean 'all'?)",
      "2:38: error: 'threshold' is a number from 0 to 1, not '2' [front-matter.bad-number]"
    ),
    site(
      "title: T\nnavigation:\n  - {title: X, url: \"javascript:1\"}\n  - {title: Y}\n",
      "3:21: error: 'url' is neither a web address nor a path below the site's root: 'javascript:1' "
        + "[front-matter.bad-url] (write 'actors/' or 'https://example.org/')",
      "4:5: error: an entry of 'navigation' needs 'url' [front-matter.missing-key] (add 'url: …')"
    ),
  ]

  @Test(arguments: briefings + entities + sites)
  func `says what is wrong, where, and what to do`(_ made: Case) async throws {
    let site = try TemporarySite([made.file: made.text])
    let faults = await site.read().faults
    #expect(faults == made.faults)
  }
}
