/// Whether a request is made to this machine by one of its names (RFC 9110, section 7.2), and by a page of it
/// (RFC 6454, section 7).
enum Authority {
  private static let names: Set<Substring> = ["127.0.0.1", "localhost", "[::1]"]

  /// - Parameter host: The field `Host`: a name, and perhaps a port.
  static func isLocal(_ host: String?) -> Bool {
    guard let host = host?.lowercased() else { return false }
    guard let colon = host.lastIndex(of: ":"), !host.hasSuffix("]") else { return names.contains(host[...]) }
    let port = host[host.index(after: colon)...].utf8
    return names.contains(host[..<colon])
      && port.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }

  static func isLocalOrigin(_ origin: String) -> Bool {
    origin.hasPrefix("http://") && isLocal(String(origin.dropFirst("http://".count)))
  }
}
