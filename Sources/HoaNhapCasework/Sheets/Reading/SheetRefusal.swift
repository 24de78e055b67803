public import HoaNhapValues

/// Why a whole file is no sheet that can be read, and what would make it one.
public struct SheetRefusal: Error, Sendable, Hashable {
  /// The kind of cause. Codes are stable and may grow.
  public struct Code: RawRepresentable, Sendable, Hashable {
    /// The stable text of the code.
    public let rawValue: String
    /// Makes a code from its text.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// A workbook, not text.
    public static let workbook = Code(rawValue: "workbook")
    /// Text in UTF-16.
    public static let utf16 = Code(rawValue: "utf16")
    /// No row names the columns.
    public static let noHeader = Code(rawValue: "noHeader")
  }

  /// The kind of cause.
  public let code: Code

  /// What is wrong and how to mend it.
  public var wording: Wording {
    switch code {
    case .workbook:
      Wording(
        vi: "Đây là tệp bảng tính (xlsx, xls, ods); hãy lưu thành CSV UTF-8 rồi nhập tệp đó.",
        en: "This is a workbook (xlsx, xls, ods); save it as CSV UTF-8 and import that file.")
    case .utf16:
      Wording(
        vi: "Tệp là văn bản Unicode (UTF-16); hãy lưu thành CSV UTF-8.",
        en: "The file is Unicode text (UTF-16); save it as CSV UTF-8.")
    default:
      Wording(
        vi:
          "Trong \(SheetHeader.searched) dòng đầu không có dòng tên cột: cần cột họ tên và ít nhất một cột nữa được nhận biết.",
        en:
          "None of the first \(SheetHeader.searched) rows names the columns: a column of names and one more that is known are needed."
      )
    }
  }

  /// What the first bytes of a file give away.
  init?(of bytes: [UInt8]) {
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      code = .workbook
    } else if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      code = .utf16
    } else {
      return nil
    }
  }

  init(_ code: Code) { self.code = code }
}

extension SheetRefusal: CustomStringConvertible {
  /// The English words.
  public var description: String { wording.en }
}
