import Testing

@testable import Publishing

/// Who is asked, and for what.
@Suite struct HTTPAddressTests {
  @Test(arguments: [
    ("https://desk.example", "https://desk.example/"),
    ("HTTPS://Desk.Example:443/a?b=c#d", "https://desk.example/a?b=c"),
    ("http://desk.example:8080?q", "http://desk.example:8080/?q"),
    ("http://desk.example:/", "http://desk.example/"),
    ("https://ida:secret@desk.example/", "https://desk.example/"),
    ("https://other.example@desk.example/", "https://desk.example/"),
    ("https://[2001:DB8::1]:81/x", "https://[2001:db8::1]:81/x"),
    ("https://desk.example/ä b\"<>|%20", "https://desk.example/%C3%A4%20b%22%3C%3E%7C%20"),
    ("https://desk.example/a\nb", "https://desk.example/a%0Ab"),
    ("https://bücher.example/", "https://bücher.example/"),
  ])
  func `addresses are taken apart, and put together without what is nobody's business`(
    text: String,
    whole: String
  ) {
    #expect(HTTPAddress(text)?.text == whole)
  }

  @Test(arguments: [
    "", "desk.example", "//desk.example/", "ftp://desk.example/", "file:///etc/passwd", "https:///a",
    "https://:80/", "https://desk.example:0/", "https://desk.example:65536/", "https://desk.example:8o/",
    "https://desk.example\\@other.example/", "https://desk.example\\a", "https://desk example/",
    "https://%31%32%37.0.0.1/", "https://[::1/", "https://[::1%25lo]/", "https://a\u{3000}b/",
    "https://desk.example,other.example/",
  ])
  func `what may be read in two ways is none`(text: String) {
    #expect(HTTPAddress(text) == nil)
  }

  @Test(arguments: [
    "127.0.0.1", "127.1", "2130706433", "0x7f000001", "10.1.2.3", "172.16.0.1", "172.31.255.255",
    "192.168.1.1",
    "169.254.169.254", "100.64.0.1", "0.0.0.0", "224.0.0.1", "[::1]", "[::]", "[fe80::1]", "[fd00::1]",
    "[::ffff:10.0.0.1]", "[64:ff9b::7f00:1]", "[ff02::1]",
  ])
  func `addresses of no public network are known, however they are written`(host: String) async {
    let found = await HostAddresses.find(host)
    #expect(found.isPrivate && found.addresses.count == 1)
  }

  @Test(arguments: [
    "1.1.1.1", "172.15.0.1", "172.32.0.1", "192.0.1.1", "100.128.0.1", "198.20.0.1", "223.255.255.255",
    "[2001:4860:4860::8888]", "[::ffff:8.8.8.8]", "[64:ff9b::808:808]",
  ])
  func `others are not`(host: String) async {
    let found = await HostAddresses.find(host)
    #expect(!found.isPrivate && found.addresses.count == 1)
  }

  @Test func `a reply is read from the head of its last answer`() {
    let head = "HTTP/1.1 103 Early Hints\r\nRetry-After: 9\r\n\r\nHTTP/1.1 429 No\r\nretry-after:  7 \r\n\r\n"
    let reply = Curl.reply(head + "\n429 ")
    #expect(reply.status == 429 && reply.retryAfter == 7 && reply.location == nil)
    let date = "HTTP/2 503 \r\nRetry-After: Fri, 31 Dec 1999 23:59:59 GMT\r\n\r\n\n503 "
    #expect(Curl.reply(date).retryAfter == nil)
    let both = date.replacing("Retry", with: "Date: Fri, 31 Dec 1999 23:59:51 GMT\r\nRetry")
    #expect(Curl.reply(both).retryAfter == 8)
    #expect(Curl.reply(both.replacing(":51 GMT", with: ":51 CET")).retryAfter == nil)
    let past = date.replacing("Retry", with: "Date: Sat, 01 Jan 2000 00:00:00 GMT\r\nRetry")
    #expect(Curl.reply(past).retryAfter == 0)
    #expect(Curl.reply("HTTP/2 503 \r\nRetry-After: -1\r\n\r\n\n503 ").retryAfter == nil)
    let on = Curl.reply("HTTP/2 302 \r\nLocation: /a b\r\n\r\n\n302 https://desk.example/a b")
    #expect(on.status == 302 && on.location == "https://desk.example/a b")
    #expect(Curl.reply("\n000 ").status == 0 && Curl.reply("").status == 0)
  }
}
