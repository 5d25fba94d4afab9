import Testing

@testable import Bytes

@Suite struct PercentEncodingTests {
  @Test(arguments: [
    ("", ""), ("a-b_c.d~9", "a-b_c.d~9"), ("a b", "a%20b"), ("é", "%C3%A9"), ("50%", "50%25"), ("\n", "%0A"),
  ])
  func `all but unreserved bytes are encoded`(text: String, encoded: String) {
    #expect(PercentEncoding.encoded(text, keeping: PercentEncoding.isUnreserved) == encoded)
  }

  @Test func `what is kept stays, whatever it is`() {
    #expect(PercentEncoding.encoded("a/é-b", keeping: { $0 != UInt8(ascii: "-") }) == "a/é%2Db")
    #expect(PercentEncoding.encoded("a/b-c.9", keeping: PercentEncoding.isAlphanumeric) == "a%2Fb%2Dc%2E9")
  }
}
