import Foundation
import Glibc

struct HTTPAnswer {
  var status: Int
  /// A line of the head, without its end.
  var field: String?

  fileprivate var bytes: [UInt8] {
    let lines =
      ["HTTP/1.1 \(status) So", "Content-Length: 0", "Connection: close"] + [field].compactMap(\.self)
    return Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8)
  }
}

/// A socket of TCP on a free port of 127.0.0.1.
struct ListeningSocket: Sendable {
  private let descriptor: Int32
  let port: Int

  init() throws {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isListening = withUnsafeMutablePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, size) == 0 && listen(descriptor, 64) == 0
          && getsockname(descriptor, $0, &size) == 0
      }
    }
    guard isListening else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
    self.descriptor = descriptor
    port = Int(UInt16(bigEndian: address.sin_port))
  }

  /// Waits; nil when the socket is closed.
  func accept() -> Connection? {
    let connection = Glibc.accept(descriptor, nil, nil)
    return connection < 0 ? nil : Connection(descriptor: connection)
  }

  /// Lets go who waits for a connection.
  func close() {
    shutdown(descriptor, Int32(SHUT_RDWR))
    Glibc.close(descriptor)
  }

  struct Connection: Sendable {
    fileprivate let descriptor: Int32

    /// Reads one head, answers it, and ends.
    ///
    /// - Parameter answer: Is given the head's lines, without the empty one.
    func serve(_ answer: ([Substring]) -> HTTPAnswer) {
      defer { Glibc.close(descriptor) }
      var head = ""
      var buffer = [UInt8](repeating: 0, count: 4_096)
      while !head.contains("\r\n\r\n") {
        let count = recv(descriptor, &buffer, buffer.count, 0)
        if count <= 0 { return }
        head += String(decoding: buffer.prefix(count), as: UTF8.self)
      }
      let bytes = answer(head.split(separator: "\r\n")).bytes
      _ = send(descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL))
    }
  }
}
