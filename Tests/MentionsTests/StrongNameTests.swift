import Briefings
import Foundation
import Testing

@testable import Mentions

@Suite struct StrongNameTests {
  private func koreas(_ site: inout TestSite) {
    site.actor("kim-jong-un", "Kim Jong Un", .person, [(.strong, "Kim Jong-un"), (.strong, "김정은")])
    site.actor("north-korea", "North Korea", .state, [(.acronym, "DPRK")])
    site.actor("south-korea", "South Korea", .state)
    site.actor("joint-chiefs", "South Korea's Joint Chiefs of Staff", .armedForce)
    site.actor("united-states", "United States", .state, [(.acronym, "US"), (.strong, "U.S.")])
    site.actor("kcna", "Korean Central News Agency", .media, [(.acronym, "KCNA")])
  }

  @Test(arguments: [
    ("Kim Jong Un spoke.", ["Kim Jong Un=kim-jong-un"]),
    ("Kim\nJong Un spoke.", ["Kim Jong Un=kim-jong-un"]),
    ("*Kim* Jong **Un** spoke.", ["Kim Jong Un=kim-jong-un"]),
    ("Kim Jong\u{2011}un spoke.", ["Kim Jong\u{2011}un=kim-jong-un"]),
    ("Kim\u{A0}Jong\u{202F}Un spoke.", ["Kim\u{A0}Jong\u{202F}Un=kim-jong-un"]),
    ("kim jong un, KIM JONG UN", []),
    ("Kim Jong Unity; MyKim Jong Un", []),
    ("South Korea's Joint Chiefs of Staff", ["South Korea's Joint Chiefs of Staff=joint-chiefs"]),
    ("South Korea’s Joint Chiefs of Staff", ["South Korea’s Joint Chiefs of Staff=joint-chiefs"]),
    ("South Korea's Joint Chiefs", ["South Korea=south-korea"]),
    ("North Korea's and the US’s", ["North Korea=north-korea", "US=united-states"]),
    ("US-led, DPRK-based", ["US=united-states", "DPRK=north-korea"]),
    ("the U.S. and U.S.A.", ["U.S.=united-states"]),
    ("the U.S.'s", ["U.S.=united-states"]),
    ("told us; Us", []),
    ("KCNA's report; KCNAs", ["KCNA=kcna"]),
    ("`KCNA` and [KCNA](https://example.org) and ![KCNA](x.png)", []),
    ("# KCNA\n\n    KCNA\n\n<div title=\"KCNA\">", []),
    ("Kim `x` Jong Un, Kim [x](y) Jong Un", []),
    ("North\n\nKorea", []),
    ("| North | Korea |\n| --- | --- |\n| KCNA | DPRK |", ["KCNA=kcna", "DPRK=north-korea"]),
    ("김정은이 말했다. 김정은, 김정은에게는, 김정은철", ["김정은=kim-jong-un", "김정은=kim-jong-un", "김정은=kim-jong-un"]),
    ("한김정은", []),
    ("KCNA는", ["KCNA=kcna"]),
    ("l'US et O'US", ["US=united-states"]),
  ])
  func `names are found whole, and nowhere else`(_ text: String, _ expected: [String]) async {
    #expect(await mentions(text, koreas) == expected)
  }

  @Test(arguments: [
    ("Tô Lâm", "To\u{302} La\u{302}m"), ("To\u{302} La\u{302}m", "Tô Lâm"),
    ("Élysée", "E\u{301}lyse\u{301}e"),
    ("北京", "北京"), ("金正恩", "金正恩"), ("プーチン", "プーチン"), ("김정은", "김정은".decomposedStringWithCanonicalMapping),
    ("Россия", "Россия"), ("Qal'at", "Qal’at"), ("Israel–Iran Accord (2024)", "Israel-Iran Accord (2024)"),
  ])
  func `composed and decomposed are one`(_ name: String, _ written: String) async {
    let text = "x \(written), \(written)."
    let found = await mentions(text) { $0.actor("a", name) }
    #expect(
      found.map { Array($0.unicodeScalars) }
        == Array(repeating: Array("\(written)=a".unicodeScalars), count: 2)
    )
  }

  @Test(arguments: [
    ("在北京的", ["北京=a"]), ("北京", ["北京=a"]), ("プーチン大統領は", ["プーチン=b"]), ("ラスプーチン", []),
    ("プーチンスキー", []), ("対NATOの", ["NATO=c"]),
  ])
  func `scripts without spaces need none`(_ text: String, _ expected: [String]) async {
    let found = await mentions(text) {
      $0.actor("a", "北京")
      $0.actor("b", "プーチン", .person)
      $0.actor("c", "NATO", .organization)
    }
    #expect(found == expected)
  }

  @Test func `names of events are found as those of actors`() async {
    let found = await mentions("The Battle of Kursk, or fighting in Kursk region.") {
      $0.actor("kursk", "Kursk")
      $0.event("battle", "Battle of Kursk", ["fighting in Kursk"])
    }
    #expect(found == ["Battle of Kursk=battle", "fighting in Kursk=battle"])
  }
}
