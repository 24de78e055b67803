public import HoaNhapValues

extension ListFinding {
  /// What is to be seen and what to do about it, without a name or a value.
  public var wording: Wording {
    let who = person?.text ?? "—"
    let words = what
    return person == nil ? words : Wording(vi: "\(who): \(words.vi)", en: "\(who): \(words.en)")
  }

  private var what: Wording {
    switch code {
    case .factsMissing:
      Wording(
        vi: "thiếu dữ kiện quyết định (\(names(\.vi))); hãy bổ sung hồ sơ rồi lập lại danh sách.",
        en: "facts that decide are missing (\(names(\.en))); complete the record and draw the list up anew.")
    case .notTakenUp:
      Wording(
        vi: "chưa đưa vào danh sách vì thiếu dữ kiện (\(names(\.vi))); hãy bổ sung nếu người này thuộc diện.",
        en:
          "not taken up, because facts are missing (\(names(\.en))); complete the record if the person belongs."
      )
    case .sameIdentifier:
      Wording(
        vi: "hai hồ sơ cùng một mã; hãy giữ một hồ sơ hoặc sửa mã.",
        en: "two records have one identifier; keep one of them, or correct the identifier.")
    case .sameIdentityNumber:
      Wording(
        vi: "trùng số định danh với người khác trong danh sách; hãy đối chiếu và gộp hoặc sửa hồ sơ.",
        en:
          "shares an identity number with somebody else on the list; compare the records, merge or correct them."
      )
    case .unknownPerson:
      Wording(
        vi: "có ý kiến về người không có trong hồ sơ và danh sách trước; hãy kiểm tra mã.",
        en:
          "a statement about somebody whom neither the records nor the list before know; check the identifier."
      )
    case .reasonOfRecords:
      Wording(
        vi: "lý do này do hồ sơ cho biết, không ghi tay; hãy sửa hồ sơ.",
        en: "this reason follows from the records and is not stated; correct the record.")
    case .statedTwice:
      Wording(vi: "có hai ý kiến; hãy giữ một.", en: "there are two statements; keep one.")
    case .recordGone:
      Wording(
        vi: "không còn hồ sơ; hãy ghi lý do nếu biết, ví dụ chuyển nơi cư trú.",
        en: "the record is gone; state the reason where it is known, such as a move.")
    case .keptOff:
      Wording(
        vi:
          "đủ điều kiện nhưng không đưa vào danh sách theo ý kiến của Công an xã; nếu đã trở lại thì ghi lại.",
        en:
          "meets the conditions, and is kept off by a statement of the police; say so where the person returns."
      )
    case .endsSoon:
      Wording(
        vi: "sắp hết 10 năm kể từ quyết định quản lý; hãy báo người này nếu còn nhu cầu vay.",
        en:
          "the ten years since the management decision end soon; tell the person, who may still wish to borrow."
      )
    case .confirmedWithoutDecision:
      Wording(
        vi:
          "đã được xác nhận trước đây nhưng không có quyết định quản lý; hãy kiểm tra hồ sơ và khoản vay nếu có.",
        en:
          "was confirmed before, but there is no management decision; check the record, and a loan if there is one."
      )
    case .monthsSkipped:
      Wording(
        vi: "\(count) tháng liền trước không có danh sách được xác nhận; đã so với danh sách gần nhất.",
        en: "\(count) months before have no confirmed list; compared with the last one there is.")
    case .drawnUpLate:
      Wording(
        vi: "lập sau hạn \(count) ngày; hãy chuyển ngay khi được xác nhận.",
        en: "drawn up \(count) days late; hand it over as soon as it is confirmed.")
    default: Wording(vi: code.rawValue, en: code.rawValue)
    }
  }

  private func names(_ language: KeyPath<Wording, String>) -> String {
    fields.map { ListField.wording(of: $0)[keyPath: language] }.joined(separator: ", ")
  }
}

/// The names of a list's fields, as an officer reads them.
enum ListField {
  static func wording(of field: String) -> Wording {
    switch field {
    case "name": Wording(vi: "họ và tên", en: "name")
    case "identity_number": Wording(vi: "số định danh", en: "identity number")
    case "birth": Wording(vi: "ngày sinh", en: "birth")
    case "household": Wording(vi: "hộ gia đình", en: "household")
    case "route": Wording(vi: "hình thức cai nghiện", en: "route")
    case "completed": Wording(vi: "ngày hoàn thành", en: "day of completion")
    case "management_decision": Wording(vi: "quyết định quản lý", en: "management decision")
    case "last_borrowing_day": Wording(vi: "ngày cuối được vay", en: "last borrowing day")
    default: Wording(vi: field, en: field)
    }
  }
}
