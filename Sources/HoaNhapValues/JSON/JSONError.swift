/// Why a text is not JSON in the package's strict form: where, what is wrong, what would be right.
public struct JSONError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What kind of fault it is. Codes are stable and may grow.
  public struct Code: RawRepresentable, Sendable, Hashable {
    /// The stable text of the code.
    public let rawValue: String
    /// Makes a code from its text.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// There is no value.
    public static let empty = Code(rawValue: "empty")
    /// The text ends before the value does.
    public static let unexpectedEnd = Code(rawValue: "unexpectedEnd")
    /// A character that cannot stand here.
    public static let unexpectedCharacter = Code(rawValue: "unexpectedCharacter")
    /// Something follows the value.
    public static let trailingText = Code(rawValue: "trailingText")
    /// A name occurs twice in one object.
    public static let duplicateKey = Code(rawValue: "duplicateKey")
    /// A number with a fraction or an exponent.
    public static let notWhole = Code(rawValue: "notWhole")
    /// A number that begins with a needless zero.
    public static let leadingZero = Code(rawValue: "leadingZero")
    /// A number beyond 64 bits.
    public static let numberOutOfRange = Code(rawValue: "numberOutOfRange")
    /// Bytes that are not UTF-8.
    public static let invalidUTF8 = Code(rawValue: "invalidUTF8")
    /// An escape that JSON does not have, or half of a surrogate pair.
    public static let invalidEscape = Code(rawValue: "invalidEscape")
    /// A control character in a text, which must be escaped.
    public static let controlCharacter = Code(rawValue: "controlCharacter")
    /// Too many levels of lists and objects.
    public static let tooDeep = Code(rawValue: "tooDeep")
  }

  /// What kind of fault it is.
  public let code: Code
  /// The line, from 1.
  public let line: Int
  /// The column, from 1, in Unicode scalars.
  public let column: Int
  /// The path of the value at fault, such as `rates[1].from`; empty at the root.
  public let path: String

  /// What is wrong and what would be right. It never repeats a text of the document.
  public var wording: Wording {
    switch code {
    case .empty: Wording(vi: "Không có nội dung JSON nào.", en: "There is no JSON here.")
    case .unexpectedEnd: Wording(vi: "Nội dung JSON bị cắt giữa chừng.", en: "The JSON ends too early.")
    case .trailingText:
      Wording(
        vi: "Sau giá trị JSON còn có chữ khác; hãy bỏ phần thừa.",
        en: "Something follows the JSON value; leave it out.")
    case .duplicateKey:
      Wording(
        vi: "Tên trường này lặp lại trong cùng một đối tượng.", en: "This name occurs twice in one object.")
    case .notWhole:
      Wording(
        vi: "Chỉ nhận số nguyên, không có phần lẻ hay số mũ.",
        en: "Only whole numbers, without fraction or exponent.")
    case .leadingZero:
      Wording(
        vi: "Số không được bắt đầu bằng số 0 thừa.", en: "A number does not begin with a needless zero.")
    case .numberOutOfRange: Wording(vi: "Số vượt quá 64 bit.", en: "The number does not fit in 64 bits.")
    case .invalidUTF8:
      Wording(
        vi: "Có byte không phải UTF-8; hãy lưu tệp ở dạng UTF-8.",
        en: "A byte is not UTF-8; save the file as UTF-8.")
    case .invalidEscape:
      Wording(vi: "Ký tự thoát sau dấu \\ không hợp lệ.", en: "The escape after \\ is not valid.")
    case .controlCharacter:
      Wording(
        vi: "Ký tự điều khiển trong chuỗi phải được viết dạng \\u00xx.",
        en: "A control character in a text is written as \\u00xx.")
    case .tooDeep: Wording(vi: "JSON lồng nhau quá 64 tầng.", en: "The JSON is nested deeper than 64 levels.")
    default: Wording(vi: "Ký tự này không thể đứng ở đây.", en: "This character cannot stand here.")
    }
  }

  /// The place and the English words.
  public var description: String {
    "line \(line), column \(column)\(path.isEmpty ? "" : ", \(path)"): \(wording.en)"
  }
}

extension InputError {
  /// The same fault as a fault of a document.
  public init(_ error: JSONError) {
    self.init(
      Code(rawValue: "syntax.\(error.code.rawValue)"), field: error.path, line: error.line,
      column: error.column,
      vi: error.wording.vi, en: error.wording.en)
  }
}
