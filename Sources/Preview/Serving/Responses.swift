import FlyingFox
import Foundation

extension HTTPResponse {
  static func of(_ status: HTTPStatusCode, _ bytes: [UInt8], _ type: String) -> HTTPResponse {
    var headers = HTTPHeaders()
    headers[.contentType] = type
    return HTTPResponse(
      statusCode: status,
      headers: headers,
      body: HTTPBodySequence(data: Data(bytes), suggestedBufferSize: 1 << 16)
    )
  }

  static func text(_ status: HTTPStatusCode, _ text: String) -> HTTPResponse {
    of(status, Array(text.utf8), "text/plain; charset=utf-8")
  }

  /// - Parameter location: where to go on (RFC 9110, section 10.2.2).
  static func to(_ status: HTTPStatusCode, _ location: String) -> HTTPResponse {
    var headers = HTTPHeaders()
    headers[.location] = location
    return HTTPResponse(statusCode: status, headers: headers)
  }
}
