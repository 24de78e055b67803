import HTTPTypes
import HoaNhap
import Hummingbird
import NIOCore

extension Request {
  /// The largest body that is read: 1 MiB.
  static let largestBody = 1 << 20

  /// The body as JSON.
  ///
  /// - Throws: ``Problem`` for another content type or too much; ``JSONError`` with the place where it is not JSON.
  func json() async throws -> JSONValue {
    try require("application/json")
    return try JSONReader.parse(try await bytes())
  }

  /// The fields of a form.
  func form() async throws -> Fields {
    try require("application/x-www-form-urlencoded")
    return try Fields(try FormText.object(try await bytes()))
  }

  /// The parameters of the query.
  func query() throws(InputError) -> Fields {
    try Fields(try FormText.object((uri.query ?? "").utf8))
  }

  private func require(_ type: String) throws(Problem) {
    let given = headers[.contentType]?.split(separator: ";").first?.lowercased()
    guard given?.filter({ $0 != " " }) == type else {
      throw Problem(
        .wrongContentType,
        Wording(vi: "Ở đây nhận Content-Type: \(type).", en: "What is taken here is Content-Type: \(type)."),
        field: "Content-Type")
    }
  }

  /// The whole body, which is as long as it was said to be.
  private func bytes() async throws(Problem) -> [UInt8] {
    var incomplete = Problem(
      .malformedBody,
      Wording(vi: "Nội dung bị ngắt giữa chừng; hãy gửi lại.", en: "The body broke off; send it again."))
    incomplete.closes = true
    do {
      let buffer = try await body.collect(upTo: Self.largestBody)
      // A body that ends with its connection would pass for a whole one.
      if let length = headers[.contentLength].flatMap({ Int($0) }), length != buffer.readableBytes {
        throw incomplete
      }
      return Array(buffer: buffer)
    } catch is NIOTooManyBytesError {
      throw .tooLargeBody
    } catch is TooSlow {
      var problem = Problem(.tooSlow)
      problem.closes = true
      throw problem
    } catch {
      throw incomplete
    }
  }
}

extension Problem {
  /// A body larger than any that is read.
  static var tooLargeBody: Problem {
    var problem = Problem(
      .tooLarge,
      Wording(
        vi: "Nội dung lớn nhất được nhận là \(Request.largestBody) byte; hãy chia nhỏ.",
        en: "The largest body that is taken has \(Request.largestBody) bytes; split it."),
      field: "Content-Length")
    problem.closes = true
    return problem
  }
}
