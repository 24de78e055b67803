/// Something wrong with a record of a CSV file: where it is, what is wrong, what would be right.
///
/// It never repeats a cell. It does repeat the header's name of a column; in a file without a header line the first
/// person's row stands there, so a caller checks the header's names before showing them.
public struct CSVFault: Error, Sendable, Hashable {
  /// How grave a fault is.
  public enum Severity: Sendable, Hashable {
    /// The record cannot be relied on.
    case error
    /// The record reads well, yet somebody should look.
    case warning
  }

  /// What kind of fault it is. The texts are stable.
  public struct Code: RawRepresentable, Sendable, Hashable {
    /// The stable text of the code.
    public let rawValue: String
    /// Makes a code from its text.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The file has no header line.
    public static let missingHeader = Code(rawValue: "missingHeader")
    /// Two columns have the same name.
    public static let duplicateHeader = Code(rawValue: "duplicateHeader")
    /// A column has no name; a warning.
    public static let unnamedColumn = Code(rawValue: "unnamedColumn")
    /// A quote within a cell that does not begin with one.
    public static let bareQuote = Code(rawValue: "bareQuote")
    /// Something between the closing quote and the separator.
    public static let textAfterQuote = Code(rawValue: "textAfterQuote")
    /// A quoted cell that is not closed.
    public static let unterminatedQuote = Code(rawValue: "unterminatedQuote")
    /// Bytes that are not UTF-8.
    public static let invalidUTF8 = Code(rawValue: "invalidUTF8")
    /// Fewer cells than the header has.
    public static let tooFewCells = Code(rawValue: "tooFewCells")
    /// More cells than the header has.
    public static let tooManyCells = Code(rawValue: "tooManyCells")
    /// Vietnamese letters written as a base letter and separate marks; a warning.
    public static let decomposedText = Code(rawValue: "decomposedText")
  }

  /// How grave it is.
  public var severity: Severity
  /// The kind of fault.
  public var code: Code
  /// The line, from 1, on which the cell or the record begins.
  public var line: Int
  /// Which cell it is, from 1; `nil` where it is about the whole record.
  public var column: Int?
  /// The header's name of the column, where it has one.
  public var header: String?
  /// What is wrong and what would be right.
  public var wording: Wording

  /// Makes a fault.
  public init(
    _ severity: Severity, _ code: Code, line: Int, column: Int?, header: String?, wording: Wording
  ) {
    self.severity = severity
    self.code = code
    self.line = line
    self.column = column
    self.header = header
    self.wording = wording
  }
}

extension CSVFault: CustomStringConvertible {
  /// The place in numbers and the English words, for a developer's log.
  public var description: String {
    "line \(line): \(column.map { "column \($0): " } ?? "")\(wording.en)"
  }
}

extension CSVFault {
  /// A fault that the reader found, with its own words.
  init(_ code: Code, line: Int, column: Int? = nil, header: String? = nil) {
    let (severity, wording) = Self.words(code)
    self.init(severity, code, line: line, column: column, header: header, wording: wording)
  }

  private static func words(_ code: Code) -> (Severity, Wording) {
    switch code {
    case .missingHeader:
      (
        .error,
        Wording(
          vi: "Tệp không có dòng tiêu đề; dòng đầu phải là tên các cột.",
          en: "The file has no header line; the first line names the columns.")
      )
    case .duplicateHeader:
      (
        .error,
        Wording(
          vi: "Tên cột này đã có trong dòng tiêu đề; mỗi cột cần một tên riêng.",
          en: "The header has this name already; each column needs its own.")
      )
    case .unnamedColumn:
      (
        .warning,
        Wording(
          vi: "Cột này không có tên; hãy đặt tên hoặc bỏ cột.",
          en: "This column has no name; name it or leave it out.")
      )
    case .bareQuote:
      (
        .error,
        Wording(
          vi: "Có dấu nháy kép trong ô không được bao; hãy bao cả ô bằng nháy kép và viết đôi dấu bên trong.",
          en:
            "A quote stands in a cell without quotes around it; quote the whole cell and double the quote within."
        )
      )
    case .textAfterQuote:
      (
        .error,
        Wording(
          vi: "Có nội dung sau dấu nháy kép đóng; dấu nháy bên trong ô phải viết đôi.",
          en: "Something follows the closing quote; a quote within a cell is doubled.")
      )
    case .unterminatedQuote:
      (
        .error,
        Wording(
          vi: "Ô mở bằng dấu nháy kép mà không đóng; hãy thêm dấu đóng hoặc bỏ dấu mở.",
          en:
            "The cell opens with a quote that is not closed; add the closing quote or take the first one away."
        )
      )
    case .invalidUTF8:
      (
        .error,
        Wording(
          vi: "Ô chứa byte không phải UTF-8; hãy lưu tệp dạng CSV UTF-8.",
          en: "The cell holds bytes that are not UTF-8; save the file as CSV UTF-8.")
      )
    case .tooFewCells:
      (
        .error,
        Wording(
          vi: "Dòng có ít ô hơn dòng tiêu đề; ô chưa biết thì để trống nhưng vẫn giữ dấu phân cách.",
          en:
            "The record has fewer cells than the header; leave what is unknown empty but keep its separator.")
      )
    case .tooManyCells:
      (
        .error,
        Wording(
          vi: "Dòng có nhiều ô hơn dòng tiêu đề; ô có dấu phân cách bên trong phải bao bằng nháy kép.",
          en: "The record has more cells than the header; a cell with a separator in it needs quotes.")
      )
    default:
      (
        .warning,
        Wording(
          vi: "Chữ có dấu được viết tách rời (NFD); hãy lưu lại dạng dựng sẵn (NFC) để tên khớp nhau.",
          en: "Letters and their marks are written apart (NFD); save them composed (NFC) so that names match."
        )
      )
    }
  }
}
