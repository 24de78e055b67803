import HTTPTypes
import HoaNhap
import Hummingbird

/// Why a request was not answered: which kind of problem, which field, what would be right (RFC 9457).
///
/// It never repeats a value that came in, and never says whether a record exists that the officer may not see.
struct Problem: Error, Sendable {
  /// The kind, which stands in `type` behind `urn:hoanhap:problem:`.
  enum Kind: String, Sendable {
    case malformedBody = "malformed-body"
    case invalidField = "invalid-field"
    case wrongContentType = "wrong-content-type"
    case tooLarge = "too-large"
    case tooSlow = "too-slow"
    case signInNeeded = "sign-in-needed"
    case signInFailed = "sign-in-failed"
    case forbidden = "forbidden"
    case notFound = "not-found"
    case methodNotAllowed = "method-not-allowed"
    case changedMeanwhile = "changed-meanwhile"
    case revisionNeeded = "revision-needed"
    case refusedMove = "refused-move"
    case notNow = "not-now"
    case notReleased = "not-released"
    case tooManyRequests = "too-many-requests"
    case unavailable = "unavailable"
    case failure = "failure"

    var status: HTTPResponse.Status {
      switch self {
      case .malformedBody: .badRequest
      case .invalidField: .unprocessableContent
      case .wrongContentType: .unsupportedMediaType
      case .tooLarge: .contentTooLarge
      case .tooSlow: .requestTimeout
      case .signInNeeded, .signInFailed: .unauthorized
      case .forbidden: .forbidden
      case .notFound: .notFound
      case .methodNotAllowed: .methodNotAllowed
      case .changedMeanwhile: .preconditionFailed
      case .revisionNeeded: .preconditionRequired
      case .refusedMove, .notNow, .notReleased: .conflict
      case .tooManyRequests: .tooManyRequests
      case .unavailable: .serviceUnavailable
      case .failure: .internalServerError
      }
    }
  }

  let kind: Kind
  /// What is wrong and what would be right.
  var detail: Wording
  /// The field, as a path into the document, or the name of the parameter or header.
  var field: String?
  /// The finer code of the fault, where the SDK has one.
  var code: String?
  /// The clause of the plan or of the policy that the refusal rests on, where it rests on one.
  var clause: String?
  /// What the response carries beside the document.
  var headers: HTTPFields = [:]
  /// Whether the connection cannot be used again, because the rest of the request was not read.
  var closes = false

  init(
    _ kind: Kind, _ detail: Wording? = nil, field: String? = nil, code: String? = nil, clause: String? = nil
  ) {
    self.kind = kind
    self.detail = detail ?? kind.title
    self.field = field
    self.code = code
    self.clause = clause
  }

  /// The document.
  func json(_ language: Language, request: String) -> JSONValue {
    var members = [
      JSONMember("type", .string("urn:hoanhap:problem:\(kind.rawValue)")),
      JSONMember("title", .string(kind.title[language])),
      JSONMember("status", .integer(Int64(kind.status.code))),
      JSONMember("detail", .string(detail[language])),
      JSONMember("request_id", .string(request)),
    ]
    if let field { members.append(JSONMember("field", .string(field))) }
    if let code { members.append(JSONMember("code", .string(code))) }
    if let clause { members.append(JSONMember("clause", .string(clause))) }
    return .object(JSONObject(members))
  }

  /// The response with the document.
  func response(_ language: Language, request: String) -> Response {
    var response = Response(
      json(language, request: request), status: kind.status, type: "application/problem+json")
    finish(&response, language)
    return response
  }

  /// What every response about a problem carries, whatever its body.
  func finish(_ response: inout Response, _ language: Language) {
    response.headers.append(contentsOf: headers)
    response.headers[.contentLanguage] = language.rawValue
    if closes { response.headers[.connection] = "close" }
  }
}

extension Problem.Kind {
  /// What it is called.
  var title: Wording {
    switch self {
    case .malformedBody:
      Wording(vi: "Nội dung gửi lên không đọc được.", en: "The body cannot be read.")
    case .invalidField: Wording(vi: "Có trường không hợp lệ.", en: "A field is not valid.")
    case .wrongContentType:
      Wording(vi: "Kiểu nội dung không được nhận ở đây.", en: "This content type is not taken here.")
    case .tooLarge: Wording(vi: "Yêu cầu quá lớn.", en: "The request is too large.")
    case .tooSlow:
      Wording(vi: "Nội dung gửi lên quá chậm; hãy gửi lại.", en: "The body came too slowly; send it again.")
    case .signInNeeded:
      Wording(vi: "Chưa đăng nhập hoặc phiên đã hết hạn.", en: "Not signed in, or the session is over.")
    case .signInFailed:
      Wording(vi: "Tài khoản hoặc mật khẩu không đúng.", en: "The account or the password is wrong.")
    case .forbidden:
      Wording(vi: "Cơ quan không được làm việc này.", en: "The agency may not do this.")
    case .notFound: Wording(vi: "Không có nội dung này.", en: "There is nothing here.")
    case .methodNotAllowed:
      Wording(vi: "Phương thức không dùng được ở đây.", en: "The method is not used here.")
    case .changedMeanwhile:
      Wording(
        vi: "Hồ sơ đã được người khác sửa; hãy đọc lại rồi sửa tiếp.",
        en: "Somebody else has changed the record; read it again, then change it.")
    case .revisionNeeded:
      Wording(
        vi: "Phải nêu lần sửa đã đọc: If-Match với ETag, hoặc If-None-Match: * cho hồ sơ mới.",
        en: "Say what was read: If-Match with the ETag, or If-None-Match: * for a new record.")
    case .refusedMove:
      Wording(vi: "Sổ không nhận mục ghi này.", en: "The book does not take this entry.")
    case .notNow:
      Wording(vi: "Chưa làm được việc này.", en: "This cannot be done as things stand.")
    case .notReleased:
      Wording(vi: "Báo cáo chưa được gửi.", en: "The report has not been passed on.")
    case .tooManyRequests:
      Wording(vi: "Quá nhiều yêu cầu; hãy đợi.", en: "Too many requests; wait.")
    case .unavailable:
      Wording(vi: "Kho dữ liệu chưa sẵn sàng.", en: "The store is not available.")
    case .failure: Wording(vi: "Máy chủ gặp lỗi.", en: "The server has failed.")
    }
  }
}
