public import HoaNhapValues

/// Something in a store or its change log that cannot have come about by committing transactions.
public struct StoreFault: Sendable, Hashable, CustomStringConvertible {
  /// What kind of fault it is. Codes are stable and may grow.
  public struct Code: RawRepresentable, Sendable, Hashable {
    /// The stable text of the code.
    public let rawValue: String
    /// Makes a code from its text.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// An entry does not say what its hash covers: it was edited.
    public static let editedEntry = Code(rawValue: "editedEntry")
    /// A number is left out: an entry was removed.
    public static let missingEntry = Code(rawValue: "missingEntry")
    /// An entry stands where another belongs: entries were reordered or repeated.
    public static let misplacedEntry = Code(rawValue: "misplacedEntry")
    /// An entry does not follow from the one before: one of the two was written anew.
    public static let brokenLink = Code(rawValue: "brokenLink")
    /// An entry gives a record a revision that does not follow from its last, or names a record twice.
    public static let wrongRevision = Code(rawValue: "wrongRevision")
    /// A record's bytes, or their absence, are not what the log says was written last.
    public static let contentMismatch = Code(rawValue: "contentMismatch")
    /// A record is stored that no entry wrote.
    public static let unloggedRecord = Code(rawValue: "unloggedRecord")
    /// The entry that an anchor names is not there or is another.
    public static let anchorMismatch = Code(rawValue: "anchorMismatch")
    /// Bytes of the file do not match their checksum, with sound entries behind them.
    public static let damagedBytes = Code(rawValue: "damagedBytes")
    /// Bytes match their checksum but are not an entry and its contents.
    public static let unreadableEntry = Code(rawValue: "unreadableEntry")
  }

  /// The kind of fault.
  public var code: Code
  /// The number of the first entry that is not as it should be, or that should stand here.
  public var sequence: UInt64
  /// The record, where the fault is in one.
  public var key: RecordKey?
  /// Where in the file the fault is, in bytes, where there is a file.
  public var offset: UInt64?

  /// Makes a fault.
  public init(_ code: Code, sequence: UInt64, key: RecordKey? = nil, offset: UInt64? = nil) {
    self.code = code
    self.sequence = sequence
    self.key = key
    self.offset = offset
  }

  /// What is wrong, in both languages.
  public var wording: Wording {
    let words =
      StoreFault.words[code] ?? Wording(vi: "có lỗi \(code.rawValue)", en: "has the fault \(code.rawValue)")
    let record = key.map { " (\($0))" } ?? ""
    return Wording(
      vi:
        "Mục \(sequence) của nhật ký thay đổi \(words.vi)\(record)\(offset.map { ", tại byte \($0)" } ?? "").",
      en: "Entry \(sequence) of the change log \(words.en)\(record)\(offset.map { ", at byte \($0)" } ?? "")."
    )
  }

  /// The English words.
  public var description: String { wording.en }

  private static let words: [Code: Wording] = [
    .editedEntry: Wording(
      vi: "đã bị sửa: nội dung không khớp mã băm", en: "was edited: it does not match its hash"),
    .missingEntry: Wording(vi: "bị thiếu ở chỗ của nó", en: "is missing from its place"),
    .misplacedEntry: Wording(
      vi: "không ở đúng chỗ: ở đó là một mục khác", en: "is not where it belongs: another entry stands there"),
    .brokenLink: Wording(vi: "không nối với mục trước", en: "does not follow from the entry before"),
    .wrongRevision: Wording(
      vi: "ghi số lần sửa không nối với lần trước", en: "gives a revision that does not follow from the last"),
    .contentMismatch: Wording(
      vi: "không khớp với hồ sơ đang lưu", en: "does not match the record that is stored"),
    .unloggedRecord: Wording(
      vi: "là mục cuối, nhưng có hồ sơ đang lưu mà không mục nào ghi",
      en: "is the last, yet a record is stored that no entry wrote"),
    .anchorMismatch: Wording(
      vi: "không phải là mục đã được ghi lại làm mốc", en: "is not the entry that was noted as an anchor"),
    .damagedBytes: Wording(
      vi: "bị hỏng: dữ liệu không khớp mã kiểm tra", en: "is damaged: its bytes do not match their checksum"),
    .unreadableEntry: Wording(vi: "không đọc được", en: "cannot be read"),
  ]
}
