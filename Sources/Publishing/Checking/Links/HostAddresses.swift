import Dispatch
import Foundation

/// Where a name of the web leads to.
struct HostAddresses: Hashable, Sendable {
  /// Addresses of the network, as numbers; none where the name is not known.
  var addresses: [String]
  /// Whether one of them is this machine's, or one of a network that is not the web.
  var isPrivate: Bool

  init(addresses: [String], isPrivate: Bool) {
    self.addresses = addresses
    self.isPrivate = isPrivate
  }

  /// Asks the system.
  ///
  /// - Parameter host: a name, or an address; one of IPv6 in brackets.
  static func find(_ host: String) async -> Self {
    await withCheckedContinuation { continuation in
      // The system's function waits for a server's answer: not on a thread that tasks share.
      DispatchQueue.global().async { continuation.resume(returning: Self(host)) }
    }
  }

  private init(_ host: String) {
    addresses = []
    isPrivate = false
    var first: UnsafeMutablePointer<addrinfo>?
    let name = host.hasPrefix("[") ? String(host.dropFirst().dropLast()) : host
    guard getaddrinfo(name, nil, nil, &first) == 0 else { return }
    defer { freeaddrinfo(first) }
    var next = first
    while let entry = next?.pointee {
      next = entry.ai_next
      guard let (bytes, text) = Self.address(of: entry), !addresses.contains(text) else { continue }
      addresses.append(text)
      if Self.isPrivate(bytes) { isPrivate = true }
    }
  }

  private static func address(of entry: addrinfo) -> (bytes: [UInt8], text: String)? {
    guard let address = entry.ai_addr else { return nil }
    let bytes: [UInt8]
    switch entry.ai_family {
    case AF_INET:
      bytes = address.withMemoryRebound(to: sockaddr_in.self, capacity: 1) {
        withUnsafeBytes(of: $0.pointee.sin_addr, Array.init)
      }
      return (bytes, bytes.map { "\($0)" }.joined(separator: "."))
    case AF_INET6:
      bytes = address.withMemoryRebound(to: sockaddr_in6.self, capacity: 1) {
        withUnsafeBytes(of: $0.pointee.sin6_addr, Array.init)
      }
      let groups = stride(from: 0, to: bytes.count, by: 2).map { i in
        String(Int(bytes[i]) << 8 | Int(bytes[i + 1]), radix: 16)
      }
      return (bytes, "[" + groups.joined(separator: ":") + "]")
    default: return nil
    }
  }

  /// Whether an address of four or sixteen bytes is not one of the web: this machine's, a private network's, or one
  /// that is kept for other uses (IANA's special-purpose address registries, RFC 6890).
  static func isPrivate(_ bytes: [UInt8]) -> Bool {
    if bytes.count == 4 {
      return switch (bytes[0], bytes[1]) {
      case (0, _), (10, _), (127, _), (169, 254), (172, 16...31), (192, 168), (100, 64...127), (198, 18...19),
        (224..., _):
        true
      case (192, 0): bytes[2] == 0
      default: false
      }
    }
    guard bytes.count == 16 else { return true }
    // One of four bytes in one of sixteen: mapped (RFC 4291, section 2.5.5), or translated (RFC 6052, section 2.1).
    let last = Array(bytes[12...])
    if bytes[..<10].allSatisfy({ $0 == 0 }) {
      if bytes[10] == 0xFF, bytes[11] == 0xFF { return isPrivate(last) }
      // `::`, `::1`, and a form for IPv4 that is no longer in use.
      return true
    }
    if bytes[..<12] == [0, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0] { return isPrivate(last) }
    // Unique local, link-local and its old sibling, and multicast.
    return bytes[0] & 0xFE == 0xFC || bytes[0] == 0xFE && bytes[1] & 0x80 != 0 || bytes[0] == 0xFF
  }
}
