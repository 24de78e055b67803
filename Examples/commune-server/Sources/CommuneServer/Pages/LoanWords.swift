import HoaNhap

/// The words of the pages after lending.
enum LoanWords {
  static let standing = Wording(vi: "Tình trạng hôm nay", en: "Where it stands today")
  static let entries = Wording(vi: "Đã ghi", en: "Recorded")
  static let finding = Wording(vi: "Kết quả kiểm tra", en: "What was found")
  static let checkKind = Wording(vi: "Loại kiểm tra", en: "Which check")
  static let asAgreed = Wording(vi: "Dùng đúng mục đích (đồng)", en: "Used as agreed (đồng)")
  static let otherwise = Wording(vi: "Dùng vào việc khác (đồng)", en: "Used otherwise (đồng)")
  static let nextOn = Wording(vi: "Hẹn xem lại ngày (yyyy-mm-dd)", en: "To be seen again on (yyyy-mm-dd)")
  static let note = Wording(vi: "Ghi chú, không nêu tên người", en: "Note; name no person")
  static let sign = Wording(vi: "Dấu hiệu", en: "Sign")
  static let decision = Wording(vi: "Số quyết định", en: "Number of the decision")
  static let stage = Wording(vi: "Bước thu hồi nợ", en: "Step of recovery")
  static let dueOn = Wording(vi: "Hạn (yyyy-mm-dd)", en: "By (yyyy-mm-dd)")
  static let result = Wording(vi: "Kết quả", en: "Result")
  static let agreedOn = Wording(vi: "Hẹn trả ngày (yyyy-mm-dd)", en: "Agreed to pay on (yyyy-mm-dd)")
  static let until = Wording(vi: "Đến ngày (yyyy-mm-dd)", en: "Until (yyyy-mm-dd)")
  static let from = Wording(vi: "Từ ngày (yyyy-mm-dd)", en: "From (yyyy-mm-dd)")
  static let instalment = Wording(vi: "Kỳ trả gốc ngày (yyyy-mm-dd)", en: "Instalment of (yyyy-mm-dd)")
  static let movedTo = Wording(vi: "Chuyển đến ngày (yyyy-mm-dd)", en: "Moved to (yyyy-mm-dd)")

  static let results: [RecoveryResult.Code] = [.paid, .agreed, .cannotPay, .notMet, .notNeeded]

  /// What a field of a loan is called.
  static func name(_ field: String) -> Wording {
    switch field {
    case "id": PageWords.loanID
    case "application": PageWords.application
    case "amount": Wording(vi: "Số tiền vay (đồng)", en: "Amount (đồng)")
    case "programme": Wording(vi: "Chương trình", en: "Programme")
    case "settled_on": Wording(vi: "Tất toán ngày", en: "Settled on")
    default: FieldText.name(field)
    }
  }

  /// What a button says for a move.
  static func name(of action: LoanMove.Action) -> Wording {
    switch action {
    case .checked: Wording(vi: "Ghi kiểm tra sử dụng vốn", en: "Record a check of use")
    case .signOfTrouble: Wording(vi: "Báo dấu hiệu khó khăn", en: "Report a sign of trouble")
    case .signEnded: Wording(vi: "Dấu hiệu đã hết", en: "The sign is over")
    case .proposed: Wording(vi: "Đề nghị xử lý", en: "Propose an act")
    case .withdrawn: Wording(vi: "Rút đề nghị", en: "Withdraw the proposal")
    case .approved: Wording(vi: "Chấp thuận đề nghị", en: "Approve the proposal")
    case .declined: Wording(vi: "Không chấp thuận", en: "Decline the proposal")
    case .recovery: Wording(vi: "Giao việc thu hồi nợ", en: "Give a step of recovery")
    case .recovered: Wording(vi: "Ghi kết quả thu hồi", en: "Record the result of a step")
    case .reversed: Wording(vi: "Hủy mục đã ghi", en: "Reverse an entry")
    }
  }

  /// What an entry says, in a few words; free text is not among them.
  static func words(of entry: AftercareEntry) -> Wording {
    switch entry.action {
    case .checked(let use): use.finding.wording
    case .signOfTrouble(let sign): sign.code.wording
    case .signEnded(let number): about(name(of: .signEnded), number)
    case .proposed(let proposal):
      Wording(vi: "đề nghị \(proposal.act.kind.wording.vi)", en: "proposal: \(proposal.act.kind.wording.en)")
    case .withdrawn(let number): about(name(of: .withdrawn), number)
    case .decided(let decision):
      switch decision.answer {
      case .approved: about(Wording(vi: "chấp thuận", en: "approved"), decision.proposal)
      case .declined: about(Wording(vi: "không chấp thuận", en: "declined"), decision.proposal)
      }
    case .recovery(let task): task.stage.wording
    case .recovered(let number, let result): about(result.code.wording, number)
    case .reversed(let number, _): about(Wording(vi: "hủy mục", en: "reversed"), number)
    }
  }

  private static func about(_ words: Wording, _ number: Int) -> Wording {
    Wording(vi: "\(words.vi) (mục \(number))", en: "\(words.en) (entry \(number))")
  }
}
