public import HoaNhapValues

/// Where an application stands on its way (trạng thái hồ sơ). The set is closed: ``CaseTable`` has no other.
public enum CaseState: String, Sendable, Hashable, CaseIterable {
  /// Somebody said that there is a need to borrow (C.1).
  case needStated
  /// The savings and credit group chose it in its open meeting.
  case chosen
  /// The group did not choose it; a later meeting may.
  case notChosen
  /// The People's Committee confirmed what it confirms: the list of those chosen, or an establishment's plan.
  case confirmed
  /// The dossier is with the bank, whose time to answer runs.
  case atBank
  /// The bank gave it back for papers; its time does not run.
  case returned
  /// The bank agreed to lend; nothing was handed out yet.
  case approved
  /// The bank declined, for clauses that it named.
  case refused
  /// Money was handed out and the first check is still to come.
  case disbursed
  /// The first check was made; the loan is followed until it is paid off.
  case repaying
  /// The loan is paid off.
  case closed
  /// The borrower gave it up before any money was handed out.
  case withdrawn

  /// Whether nothing more can follow but the reversal of a mistake.
  public var isFinal: Bool { self == .refused || self == .closed || self == .withdrawn }

  /// The state in both languages.
  public var wording: Wording {
    switch self {
    case .needStated: Wording(vi: "đã nêu nhu cầu vay", en: "need stated")
    case .chosen: Wording(vi: "tổ đã bình xét, được chọn", en: "chosen by the group")
    case .notChosen: Wording(vi: "tổ đã bình xét, chưa được chọn", en: "not chosen yet by the group")
    case .confirmed: Wording(vi: "UBND xã đã xác nhận", en: "confirmed by the People's Committee")
    case .atBank: Wording(vi: "hồ sơ đang ở ngân hàng", en: "with the bank")
    case .returned: Wording(vi: "ngân hàng trả lại để bổ sung giấy tờ", en: "returned for papers")
    case .approved: Wording(vi: "ngân hàng đồng ý cho vay", en: "approved")
    case .refused: Wording(vi: "ngân hàng từ chối", en: "refused")
    case .disbursed: Wording(vi: "đã giải ngân, chưa kiểm tra lần đầu", en: "disbursed, first check to come")
    case .repaying: Wording(vi: "đang theo dõi, thu nợ", en: "being repaid")
    case .closed: Wording(vi: "đã tất toán", en: "closed")
    case .withdrawn: Wording(vi: "người vay rút hồ sơ", en: "withdrawn")
    }
  }
}
