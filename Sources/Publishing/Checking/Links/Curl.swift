import Foundation
import Subprocess

/// Asks for an address by curl: every system has it, and it knows proxies and certificates as the system does.
/// Foundation's `URLSession` would bring libcurl and all that it needs into the program itself, for a flag that few use.
struct Curl: Sendable {
  enum Method: Sendable { case head, get }

  struct Reply: Sendable {
    /// Of HTTP; 0 where there was no answer.
    var status = 0
    /// Whole, where the answer leads on.
    var location: String?
    /// Seconds (RFC 9110, section 10.2.3), a date counted from that of the answer; nil where nothing is given.
    var retryAfter: Int?
    /// What curl says where there was no answer.
    var trouble = "no reason is given"
    /// Of curl.
    var exitCode = 0
  }

  /// A file of `PATH`.
  var program = "curl"
  /// For one request, in seconds.
  var timeLimit = 15

  private static let headersAtMost = 1 << 20
  private static let bodyAtMost = 1 << 20

  /// Whether there is such a program.
  func exists() async -> Bool {
    let result = try? await Subprocess.run(
      .name(program),
      arguments: ["--disable", "--version"],
      output: .discarded,
      error: .discarded
    )
    return result?.terminationStatus.isSuccess == true
  }

  /// - Parameter addresses: where the host is, as numbers; if there are none, curl looks it up.
  func ask(_ address: HTTPAddress, _ method: Method, at addresses: [String]) async -> Reply {
    // No file of the user's may change what is asked; it has to be the first argument.
    var arguments = [
      "--disable", "--silent", "--show-error", "--globoff", "--proto", "=http,https", "--max-time",
      "\(timeLimit)", "--user-agent", "dossier (link check)", "--suppress-connect-headers", "--dump-header",
      "-", "--output", "/dev/null", "--write-out", "\n%{http_code} %{redirect_url}",
    ]
    switch method {
    case .head: arguments.append("--head")
    // A byte is enough; who sends all is cut off.
    case .get: arguments += ["--range", "0-0", "--max-filesize", "\(Self.bodyAtMost)"]
    }
    if !addresses.isEmpty {
      arguments += ["--resolve", "\(address.host):\(address.port):\(addresses.joined(separator: ","))"]
    }
    arguments += ["--url", address.text]
    do {
      let result = try await Subprocess.run(
        .name(program),
        arguments: Arguments(arguments),
        output: .bytes(limit: Self.headersAtMost),
        error: .bytes(limit: 1 << 14)
      )
      var reply = Self.reply(String(decoding: result.standardOutput, as: UTF8.self))
      if case .exited(let code) = result.terminationStatus { reply.exitCode = Int(code) }
      let said = String(decoding: result.standardError, as: UTF8.self).split(separator: "\n").first
      if let said { reply.trouble = Self.message(said) }
      return reply
    } catch {
      return Reply(trouble: "curl was stopped, or told more than can be")
    }
  }

  /// The head of each answer, and behind the last a line for its status and where it leads.
  static func reply(_ output: String) -> Reply {
    var reply = Reply()
    let lines = output.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
    guard let last = lines.last else { return reply }
    let parts = last.split(separator: " ", maxSplits: 1)
    reply.status = parts.first.flatMap { Int($0) } ?? 0
    reply.location = parts.count > 1 ? String(parts[1]) : nil
    var (date, wait): (String?, String?)
    for line in lines.dropLast() {
      // `103 Early Hints` and the like come before.
      if line.hasPrefix("HTTP/") { (date, wait) = (nil, nil) }
      guard let colon = line.firstIndex(of: ":") else { continue }
      let value = line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
      switch line[..<colon].lowercased() {
      case "date": date = value
      case "retry-after": wait = value
      default: break
      }
    }
    reply.retryAfter = wait.flatMap { seconds($0, after: date) }
    return reply
  }

  private static func seconds(_ wait: String, after date: String?) -> Int? {
    if let seconds = Int(wait) { return seconds >= 0 ? seconds : nil }
    // As servers must write it (RFC 9110, section 5.6.7).
    let format = DateFormatter()
    format.locale = Locale(identifier: "en_US_POSIX")
    format.timeZone = .gmt
    format.dateFormat = "EEE, dd MMM yyyy HH:mm:ss 'GMT'"
    guard let end = format.date(from: wait), let now = date.flatMap({ format.date(from: $0) }) else {
      return nil
    }
    return Int(exactly: max(0, end.timeIntervalSince(now)).rounded(.up))
  }

  /// `Could not resolve host: x` of `curl: (6) Could not resolve host: x`.
  private static func message(_ line: Substring) -> String {
    guard line.hasPrefix("curl: ("), let end = line.firstIndex(of: ")") else { return String(line) }
    return line[line.index(after: end)...].trimmingCharacters(in: .whitespaces)
  }
}
