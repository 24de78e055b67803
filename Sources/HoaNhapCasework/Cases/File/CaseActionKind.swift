public import HoaNhapValues

/// What can be done with an application, without what it is done with. The raw value is the word of the document.
public enum CaseActionKind: String, Sendable, Hashable, CaseIterable {
  /// A need to borrow is taken down (nêu nhu cầu vay).
  case needStated
  /// The group's meeting chooses it (bình xét, được chọn).
  case chosen
  /// The group's meeting does not choose it (bình xét, chưa được chọn).
  case notChosen
  /// The People's Committee confirms the list of those chosen (xác nhận danh sách).
  case listConfirmed
  /// The People's Committee confirms an establishment's loan plan (xác nhận phương án).
  case planConfirmed
  /// The bank receives the dossier (tiếp nhận hồ sơ).
  case dossierReceived
  /// The bank gives the dossier back for papers (trả lại để bổ sung).
  case returnedForPapers
  /// The bank agrees to lend (phê duyệt cho vay).
  case approved
  /// The bank declines (từ chối cho vay).
  case refused
  /// Money is handed out (giải ngân).
  case disbursed
  /// The use of the loan is checked (kiểm tra sau khi cho vay).
  case checked
  /// The loan is paid off and the file closed (tất toán).
  case closed
  /// The borrower gives it up (rút hồ sơ).
  case withdrawn
  /// An earlier step was recorded by mistake (hủy bước ghi nhầm).
  case reversed

  /// The action in both languages.
  public var wording: Wording {
    switch self {
    case .needStated: Wording(vi: "ghi nhận nhu cầu vay", en: "take down the need to borrow")
    case .chosen: Wording(vi: "tổ bình xét, được chọn", en: "choose it in the group's meeting")
    case .notChosen: Wording(vi: "tổ bình xét, chưa được chọn", en: "not choose it in the group's meeting")
    case .listConfirmed:
      Wording(vi: "xác nhận danh sách được bình xét", en: "confirm the list of those chosen")
    case .planConfirmed: Wording(vi: "xác nhận phương án vay vốn", en: "confirm the loan plan")
    case .dossierReceived: Wording(vi: "tiếp nhận hồ sơ", en: "receive the dossier")
    case .returnedForPapers: Wording(vi: "trả lại để bổ sung giấy tờ", en: "return it for papers")
    case .approved: Wording(vi: "phê duyệt cho vay", en: "approve the loan")
    case .refused: Wording(vi: "từ chối cho vay, nêu điều khoản", en: "refuse the loan, naming clauses")
    case .disbursed: Wording(vi: "giải ngân", en: "disburse")
    case .checked: Wording(vi: "kiểm tra sau khi cho vay", en: "check the use of the loan")
    case .closed: Wording(vi: "tất toán, đóng hồ sơ", en: "close the file, the loan being paid off")
    case .withdrawn:
      Wording(vi: "ghi nhận người vay rút hồ sơ", en: "take down that the borrower gives it up")
    case .reversed: Wording(vi: "hủy bước ghi nhầm", en: "reverse a step recorded by mistake")
    }
  }
}
