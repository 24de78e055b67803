public import HoaNhapValues

/// Why a file or folder could not be read or written.
///
/// It carries the path that the host named and the system's number, never what stands in the file.
public struct FileError: Error, Sendable, Hashable {
  /// What kind of cause it is. Codes are stable and may grow.
  public struct Code: RawRepresentable, Sendable, Hashable {
    /// The stable text of the code.
    public let rawValue: String
    /// Makes a code from its text.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// There is no such file or folder.
    public static let notFound = Code(rawValue: "notFound")
    /// The account may not do this.
    public static let noPermission = Code(rawValue: "noPermission")
    /// A folder stands where a file is needed.
    public static let isFolder = Code(rawValue: "isFolder")
    /// A file stands where a folder is needed.
    public static let notAFolder = Code(rawValue: "notAFolder")
    /// Something other than a plain file, such as a link or a pipe, stands where a plain file is needed.
    public static let notAPlainFile = Code(rawValue: "notAPlainFile")
    /// It is there already.
    public static let alreadyExists = Code(rawValue: "alreadyExists")
    /// The disk, or the account's share of it, is full.
    public static let full = Code(rawValue: "full")
    /// The disk can only be read.
    public static let readOnlyDisk = Code(rawValue: "readOnlyDisk")
    /// The file or one of its lines is longer than the caller allows.
    public static let tooLarge = Code(rawValue: "tooLarge")
    /// The text cannot be a path.
    public static let badPath = Code(rawValue: "badPath")
    /// Any other cause of the system.
    public static let system = Code(rawValue: "system")
  }

  /// The kind of cause.
  public var code: Code
  /// The file or folder, as the host named it; `-` for standard input.
  public var path: String
  /// The system's error number, where the system said one.
  public var number: Int32?
  /// The line, from 1, where the cause is in one.
  public var line: Int?

  /// Makes an error.
  public init(_ code: Code, path: String, number: Int32? = nil, line: Int? = nil) {
    self.code = code
    self.path = path
    self.number = number
    self.line = line
  }
}

extension FileError: CustomStringConvertible {
  /// What happened, in both languages, without the path.
  public var wording: Wording {
    var words = FileError.words[code] ?? Wording(vi: "Hệ thống báo lỗi.", en: "The system reports an error.")
    if code == .system, let number {
      words.vi += " Mã lỗi: \(number)."
      words.en += " Its number: \(number)."
    }
    if let line {
      words.vi += " Dòng \(line)."
      words.en += " Line \(line)."
    }
    return words
  }

  /// The path and the English words.
  public var description: String { "\(path): \(wording.en)" }

  private static let words: [Code: Wording] = [
    .notFound: Wording(
      vi: "Không có tệp hoặc thư mục này; hãy kiểm tra đường dẫn.",
      en: "There is no such file or folder; check the path."),
    .noPermission: Wording(
      vi: "Tài khoản chạy chương trình không có quyền đọc hoặc ghi ở đây.",
      en: "The account that runs the program may not read or write here."),
    .isFolder: Wording(
      vi: "Đây là thư mục; ở đây cần một tệp.", en: "This is a folder; a file is needed here."),
    .notAFolder: Wording(
      vi: "Đây là tệp; ở đây cần một thư mục.", en: "This is a file; a folder is needed here."),
    .notAPlainFile: Wording(
      vi: "Đây không phải là tệp thường (có thể là liên kết hoặc ống dẫn); hãy thay bằng tệp thường.",
      en: "This is not a plain file (perhaps a link or a pipe); put a plain file here."),
    .alreadyExists: Wording(vi: "Đã có sẵn ở đây.", en: "It is there already."),
    .full: Wording(
      vi: "Ổ đĩa hoặc phần được cấp đã đầy; hãy giải phóng chỗ trống.",
      en: "The disk or the account's share of it is full; make room."),
    .readOnlyDisk: Wording(
      vi: "Ổ đĩa chỉ cho đọc; hãy chọn nơi khác.", en: "The disk can only be read; choose another place."),
    .tooLarge: Wording(vi: "Dài hơn mức cho phép.", en: "Longer than is allowed."),
    .badPath: Wording(
      vi: "Đường dẫn trống, quá dài hoặc có ký tự không dùng được.",
      en: "The path is empty, too long or has a character that no path can have."),
  ]
}
