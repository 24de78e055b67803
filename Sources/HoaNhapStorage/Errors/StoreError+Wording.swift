public import HoaNhapValues

extension StoreError: CustomStringConvertible {
  /// What happened and what to do, in both languages.
  public var wording: Wording {
    var words =
      StoreError.words[code]
      ?? Wording(vi: "Kho báo lỗi \(code.rawValue).", en: "The store reports \(code.rawValue).")
    if let cause { words.append(vi: cause.vi, en: cause.en) }
    if let expected, let found {
      words.append(
        vi: "Lần sửa chờ đợi: \(expected), lần sửa đang có: \(found).",
        en: "Expected revision \(expected), found \(found).")
    } else if let found, code == .newerVersion || code == .olderVersion {
      words.append(vi: "Phiên bản của tệp: \(found).", en: "The file's version: \(found).")
    }
    // A cause that is a fault of the log names the entry and the place itself.
    guard cause == nil else { return words }
    if let sequence { words.append(vi: "Mục \(sequence) của nhật ký.", en: "Entry \(sequence) of the log.") }
    if let offset { words.append(vi: "Tại byte \(offset).", en: "At byte \(offset).") }
    return words
  }

  /// The place, the record and the English words, for a developer's log.
  public var description: String {
    ([place, key?.description].compactMap { $0 } + [wording.en]).joined(separator: ": ")
  }

  private static let words: [Code: Wording] = [
    .conflict: Wording(
      vi: "Hồ sơ đã được người khác sửa; hãy đọc lại rồi sửa tiếp.",
      en: "Somebody else has changed the record; read it again, then change it."),
    .notFound: Wording(vi: "Không có hồ sơ này.", en: "There is no such record."),
    .alreadyExists: Wording(vi: "Hồ sơ này đã có.", en: "The record is there already."),
    .invalid: Wording(vi: "Yêu cầu không hợp lệ.", en: "The request is not valid."),
    .tooLarge: Wording(
      vi: "Quá lớn để ghi trong một lần; hãy chia nhỏ.", en: "Too large to be written at once; split it."),
    .undecodable: Wording(
      vi: "Không chuyển được hồ sơ thành dữ liệu lưu hoặc ngược lại.",
      en: "The record cannot be written as stored bytes or read from them."),
    .damaged: Wording(
      vi: "Dữ liệu lưu bị hỏng hoặc bị sửa từ bên ngoài; không ghi gì thêm. Hãy dùng bản sao lưu.",
      en: "The stored data are damaged or were changed from outside; nothing was written. Use a backup."),
    .foreign: Wording(
      vi: "Tệp này không phải là kho của HoaNhap; hãy chọn thư mục khác.",
      en: "This file is not a store of HoaNhap; choose another folder."),
    .newerVersion: Wording(
      vi: "Kho do một phiên bản mới hơn ghi; hãy cập nhật phần mềm.",
      en: "A newer version wrote this store; update the software."),
    .olderVersion: Wording(
      vi:
        "Kho do một bản thử nghiệm trước bản phát hành đầu tiên ghi; bản này không đọc được, tệp còn nguyên.",
      en:
        "A version from before the first release wrote this store; this one does not read it and left it alone."
    ),
    .locked: Wording(
      vi: "Kho đang được một chương trình khác mở để ghi; hãy đóng nó trước.",
      en: "Another program has the store open for writing; close it first."),
    .readOnly: Wording(vi: "Kho được mở chỉ để đọc.", en: "The store was opened for reading only."),
    .closed: Wording(vi: "Kho đã đóng; hãy mở lại.", en: "The store is closed; open it again."),
    .noStore: Wording(vi: "Ở đây không có kho dữ liệu.", en: "There is no store here."),
    .noPermission: Wording(
      vi: "Tài khoản chạy chương trình không có quyền làm việc này ở đây.",
      en: "The account that runs the program may not do this here."),
    .full: Wording(
      vi: "Ổ đĩa đã đầy, chưa ghi gì; hãy giải phóng chỗ trống rồi thử lại.",
      en: "The disk is full and nothing was written; make room and try again."),
    .io: Wording(
      vi: "Hệ thống không đọc hoặc ghi được; hãy mở lại kho để biết lần ghi cuối có vào hay không.",
      en: "The system could not read or write; open the store again to learn whether the last write went in."),
    .cancelled: Wording(
      vi: "Việc đã bị dừng, chưa ghi gì.", en: "The task was cancelled; nothing was written."),
  ]
}

extension Wording {
  fileprivate mutating func append(vi: String, en: String) {
    self.vi += " " + vi
    self.en += " " + en
  }

  static let noOperations = Wording(
    vi: "Giao dịch không có thao tác nào.", en: "The transaction has no operation.")
  static let nameLength = Wording(
    vi: "Tên hoặc mã để trống hoặc dài quá mức.", en: "A name or identifier is empty or too long.")
  static let keyTwice = Wording(
    vi: "Một hồ sơ có hai thao tác trong cùng giao dịch.",
    en: "One record has two operations in the same transaction.")
  static let deletesNothing = Wording(
    vi: "Không thể xóa hồ sơ, hoặc một phần của hồ sơ, được cho là không có.",
    en: "A record expected to be absent cannot be deleted or erased, wholly or in part.")
  static let readingWithoutRevision = Wording(
    vi: "Việc đọc phải nêu lần sửa đã đọc.", en: "A reading names the revision that was read.")
  static let emptyPage = Wording(
    vi: "Mỗi lần đọc phải lấy ít nhất một mục.", en: "A page has room for at least one entry.")
}
