import HoaNhapPolicy
import HoaNhapEligibility
import HoaNhapPlan
import HoaNhapValues

extension CaseFault {
  /// What is wrong and what would be right, without the place.
  var what: Wording {
    let step = step ?? 0
    let vi = day?.vietnameseText ?? "…"
    let en = day?.text ?? "…"
    switch code {
    case .notNow, .otherWay, .ended, .alreadyDecided, .notDecided: return whereItStands
    case .outOfOrder:
      return Wording(
        vi: "ngày không được trước \(vi), ngày của bước hoặc lần ghi ngay trước; hãy ghi đúng thứ tự.",
        en: "the day may not lie before \(en), that of the step or entry before it; record in order.")
    case .inFuture:
      return Wording(
        vi: "ngày thực hiện không được sau ngày ghi \(vi); hãy ghi khi việc đã xong.",
        en: "it cannot be done behind the day of the entry, \(en); record it once it is done.")
    case .wrongAgency:
      let who = agencies.map(\.text).joined(separator: ", ")
      return agencies.isEmpty
        ? Wording(
          vi: "kế hoạch không giao việc này cho ai; hãy khai phần việc trong CaseDuties.",
          en: "the plan gives this to nobody; say in CaseDuties by which duty it is done.")
        : Wording(
          vi: "kế hoạch không giao việc này cho cơ quan đó; được làm: \(who).",
          en: "the plan does not name that agency for it; these may: \(who).")
    case .notListed:
      return Wording(
        vi:
          "chưa có tên trong danh sách đã được UBND xã xác nhận đến ngày này; công an xã đưa vào danh sách tháng, UBND xã xác nhận, rồi ghi lại.",
        en:
          "on no list that the People's Committee has confirmed by this day; the police put the name on the monthly list, the committee confirms it, then record again."
      )
    case .otherApplication:
      return Wording(
        vi: "dữ liệu đưa vào thuộc hồ sơ hoặc người vay khác; hãy chọn đúng hồ sơ.",
        en: "what is given belongs to another application or borrower; choose the right file.")
    case .notEligible:
      return Wording(
        vi:
          "kết luận đủ điều kiện không dùng được cho ngày này\(day.map { " (đến hết \($0.vietnameseText))" } ?? ""); hãy xét lại điều kiện.",
        en:
          "no finding of eligibility holds for this day\(day.map { " (it did until \($0))" } ?? ""); judge it again."
      )
    case .emptyIdentifier:
      return Wording(
        vi: "có mã để trống; hãy ghi mã của hồ sơ, người vay, cơ quan, cán bộ, tổ hoặc khoản vay.",
        en: "an identifier is empty; give that of the application, borrower, agency, officer, group or loan.")
    case .otherOutcome:
      return Wording(
        vi: "kết quả bình xét phải theo số phiếu; hãy ghi đúng kết quả.",
        en: "whether it is chosen follows from the votes; record what they say.")
    case .otherGroup:
      let group = group?.text ?? "…"
      return Wording(
        vi: "hộ vay thuộc tổ “\(group)”; hãy bình xét ở tổ đó, hoặc sửa tổ của hộ nếu hộ đã chuyển tổ.",
        en:
          "the household is in group “\(group)”; meet there, or mend the household's group where it has moved."
      )
    case .nothingNamed:
      return action == .refused
        ? Wording(
          vi: "từ chối phải nêu ít nhất một điều khoản, mỗi điều khoản một lần.",
          en: "a refusal names at least one clause, each once.")
        : action == .dossierReceived
          ? Wording(vi: "mỗi giấy tờ chỉ ghi một lần, có mã.", en: "each paper is named once, by its code.")
          : Wording(
            vi: "trả lại hồ sơ phải nêu ít nhất một giấy tờ, mỗi loại một lần.",
            en: "a dossier is returned for at least one paper, each named once.")
    case .papersMissing:
      let codes = papers.map(\.rawValue).joined(separator: ", ")
      return Wording(
        vi: "còn thiếu giấy tờ đã yêu cầu: \(codes); hãy nộp đủ cùng một lần.",
        en: "papers that were asked for are missing: \(codes); bring them together.")
    case .reasonMissing: return Wording(vi: "phải nêu lý do.", en: "a reason belongs here.")
    case .unknownStep: return Wording(vi: "không có bước số \(step).", en: "there is no step \(step).")
    case .alreadyReversed:
      return Wording(vi: "bước số \(step) đã bị hủy.", en: "step \(step) was reversed already.")
    case .notReversible:
      return step == 1
        ? Wording(
          vi: "bước mở hồ sơ không hủy được; hãy ghi rút hồ sơ, nêu lý do.",
          en: "the step that opened the file is not reversed; record a withdrawal with its reason.")
        : Wording(
          vi: "bước số \(step) là bước hủy; hãy ghi lại nội dung đúng.",
          en: "step \(step) is a reversal; record again what was right.")
    case .inUse:
      return Wording(
        vi: "các bước sau dựa vào đó; hãy hủy bước số \(step) trước.",
        en: "later steps rest on it; reverse step \(step) first.")
    case .noFile:
      return Wording(
        vi: "hồ sơ này chưa được mở; hãy mở trước.", en: "the application has no file; open it first.")
    case .secondFile:
      return Wording(
        vi: "hồ sơ này đã được mở; hãy ghi tiếp vào đó.", en: "the application has a file; go on in that one."
      )
    default: return aboutMoney
    }
  }

  /// Faults of approvals, disbursements and loans.
  private var aboutMoney: Wording {
    let vi = day?.vietnameseText ?? "…"
    let en = day?.text ?? "…"
    switch code {
    case .staleApproval:
      return Wording(
        vi: "quyết định cho vay này không còn hiệu lực; hãy dùng quyết định đang đứng trong hồ sơ.",
        en: "this decision to lend does not stand; use the one that the file holds.")
    case .approvalOver:
      return Wording(
        vi:
          "kết luận đủ điều kiện chỉ dùng đến hết \(vi); hãy hủy bước phê duyệt, xét lại rồi phê duyệt lại.",
        en: "the judgement could be used until \(en); reverse the approval, judge again and approve anew.")
    case .aboveApproval:
      guard let limit else {
        return Wording(
          vi: "đã giải ngân đủ số lần được duyệt.", en: "all parts that were approved are handed out.")
      }
      return Wording(
        vi: "vượt số được duyệt đến lần này; còn được giải ngân \(limit.text(.vietnamese)).",
        en: "more than is approved up to this part; \(limit.text(.english)) may still be handed out.")
    case .noAmount:
      return Wording(
        vi: "số tiền phải lớn hơn 0.", en: "the amount must be above nothing.")
    case .loanWithoutApplication:
      return Wording(
        vi: "khoản vay không ghi hồ sơ nào; hãy ghi mã hồ sơ vào khoản vay.",
        en: "the loan names no application; enter the application's identifier in the loan.")
    case .otherLoan:
      return Wording(
        vi: "không phải khoản vay của hồ sơ này; hãy chọn đúng khoản vay.",
        en: "it is not this application's loan; choose the right one.")
    case .otherTerms:
      return Wording(
        vi:
          "hợp đồng vay không khớp số tiền và ngày của các lần giải ngân, hoặc có tổng lớn hơn số được duyệt; hãy sửa hợp đồng hoặc số tiền.",
        en:
          "the loan's contract does not hold each part handed out on its day, or has more in all than was approved; mend one of them."
      )
    case .notSettled:
      return Wording(
        vi: "khoản vay chưa tất toán đến ngày này; hãy ghi ngày tất toán của khoản vay trước.",
        en: "the loan is not paid off on this day; record the day on which it was first.")
    case .checkNotFound:
      return Wording(
        vi:
          "hồ sơ sau khi cho vay không có lần kiểm tra ngày \(vi); hãy ghi kết quả, hoặc hủy bước kiểm tra.",
        en: "the loan's file has no check of \(en); record what was found, or reverse the step.")
    case .checkNotTaken:
      return Wording(
        vi: "khoản vay đã được kiểm tra ngày \(vi) mà hồ sơ vay chưa ghi; hãy ghi bước kiểm tra.",
        en: "the loan was checked on \(en), and the case does not say so; record the step.")
    case .loanInUse:
      return Wording(
        vi: "khoản vay đã gắn với hồ sơ khác; mỗi khoản vay thuộc một hồ sơ.",
        en: "the loan is linked to another application's file; a loan answers one application.")
    default: return Wording(vi: code.rawValue, en: code.rawValue)
    }
  }

  /// A step that does not follow: where the application stands and what can be done there.
  private var whereItStands: Wording {
    let next = possible.map(\.wording)
    let wayOut =
      next.isEmpty
      ? Wording(
        vi: "nếu bước cuối ghi nhầm thì hủy bước đó; nếu không, hãy lập hồ sơ mới.",
        en: "if its last step is a mistake, reverse it; otherwise make a new application.")
      : Wording(
        vi: "bây giờ có thể: \(next.map(\.vi).joined(separator: "; ")).",
        en: "what can be done now: \(next.map(\.en).joined(separator: "; ")).")
    let what: Wording =
      switch code {
      case .ended: Wording(vi: "hồ sơ đã kết thúc", en: "the application has come to its end")
      case .alreadyDecided:
        Wording(
          vi: "ngân hàng đã quyết định; muốn đổi thì hủy bước đó trước",
          en: "the bank has decided; to change that, reverse the step first")
      case .notDecided: Wording(vi: "chưa có quyết định cho vay", en: "there is no decision to lend")
      case .otherWay:
        borrowerKind == .establishment
          ? Wording(
            vi: "cơ sở được vay trực tiếp, không qua bình xét",
            en: "an establishment is lent to directly, without a group's meeting")
          : Wording(
            vi: "cá nhân vay qua bình xét của tổ", en: "a person is chosen in the group's meeting")
      default: Wording(vi: "chưa làm được bước này", en: "this step does not follow here")
      }
    let state = state?.wording ?? Wording(vi: "chưa có hồ sơ", en: "no file")
    return Wording(
      vi: "\(what.vi) (\(state.vi)); \(wayOut.vi)", en: "\(what.en) (\(state.en)); \(wayOut.en)")
  }
}
