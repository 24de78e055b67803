import HTTPTypes
import HoaNhap
import Hummingbird

extension Response {
  /// A response with canonical JSON.
  init(
    _ json: JSONValue, status: HTTPResponse.Status = .ok, type: String = "application/json",
    headers: HTTPFields = [:]
  ) {
    self.init(json.canonicalBytes, status: status, type: type, headers: headers)
  }

  /// A response with bytes of a type.
  init(
    _ bytes: some Sequence<UInt8>, status: HTTPResponse.Status = .ok, type: String,
    headers: HTTPFields = [:]
  ) {
    var headers = headers
    headers[.contentType] = type
    self.init(status: status, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
  }

  /// A response with a page.
  init(page: Markup, status: HTTPResponse.Status = .ok) {
    self.init(page.text.utf8, status: status, type: "text/html; charset=utf-8")
  }

  /// A response that sends a browser on to another page of the server.
  static func seeOther(_ path: String) -> Response {
    Response(status: .seeOther, headers: [.location: path])
  }
}
