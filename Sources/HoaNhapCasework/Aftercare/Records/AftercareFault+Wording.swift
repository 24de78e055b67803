import HoaNhapPlan
import HoaNhapValues

extension AftercareFault {
  /// What is wrong and what would be right, without the place.
  var what: Wording {
    let vi = day?.vietnameseText ?? "…"
    let en = day?.text ?? "…"
    let who = agency?.text ?? "…"
    let number = entry ?? 0
    switch code {
    case .otherLoan:
      return Wording(
        vi: "hồ sơ là của khoản vay khác hoặc có ngày giải ngân khác; hãy mở đúng hồ sơ của khoản vay.",
        en:
          "the file is of another loan, or has another first disbursement; open the file of the loan itself.")
    case .beforeDisbursement:
      return Wording(
        vi: "khoản vay giải ngân ngày \(vi); hãy ghi một ngày từ đó trở đi.",
        en: "the loan was disbursed on \(en); enter a day from then on.")
    case .afterSettlement:
      return Wording(
        vi: "khoản vay đã tất toán ngày \(vi); hãy ghi ngày kiểm tra không sau ngày đó.",
        en: "the loan was settled on \(en); enter a day not behind it.")
    case .settledLoan:
      return Wording(
        vi: "khoản vay đã tất toán; nếu chưa đúng thì sửa dữ liệu khoản vay trước.",
        en: "the loan is settled; if that is not so, mend the loan's record first.")
    case .notNamed:
      return Wording(
        vi: "kế hoạch không giao việc này cho \(who); hãy ghi cơ quan mà kế hoạch nêu.",
        en: "the plan does not give this to \(who); enter an agency that it names.")
    case .inFuture:
      return Wording(
        vi: "ngày thực hiện không được sau ngày ghi \(vi).",
        en: "it cannot have been done behind the day of the entry, \(en).")
    case .outOfOrder:
      return Wording(
        vi: "mục trước ghi ngày \(vi); ngày ghi không được lùi lại, hãy ghi với ngày hôm nay.",
        en: "the entry before was recorded on \(en); days of recording do not go back, record it as of today."
      )
    case .beforeEntry:
      return Wording(
        vi: "không được trước ngày \(vi) của mục số \(number).",
        en: "it cannot come before \(en), the day of entry \(number).")
    case .pastDay:
      return Wording(vi: "hãy ghi một ngày sau \(vi).", en: "enter a day after \(en).")
    case .amount:
      return Wording(
        vi:
          "số tiền không được âm và phải khớp kết quả: đúng mục đích thì không có phần dùng việc khác, dùng việc khác thì không có phần đúng mục đích, chưa xem được thì không có số tiền.",
        en:
          "amounts are not negative and go with the finding: as agreed has nothing used otherwise, otherwise has nothing used as agreed, not seen has no amount."
      )
    case .secondProposal:
      return Wording(
        vi: "đề nghị cùng loại ở mục số \(number) còn chờ; hãy chờ quyết định hoặc rút đề nghị đó trước.",
        en: "a proposal of this kind waits, entry \(number); have it decided or withdraw it first.")
    case .unknownProposal:
      return Wording(
        vi: "mục số \(number) không phải là đề nghị; hãy ghi đề nghị trước.",
        en: "entry \(number) is no proposal; record the proposal first.")
    case .settledProposal:
      return Wording(
        vi: "đề nghị đã được giải quyết ở mục số \(number); nếu ghi nhầm thì hủy mục đó trước.",
        en: "the proposal was settled by entry \(number); if that is a mistake, reverse it first.")
    case .otherAct:
      return Wording(
        vi:
          "nội dung, ngày hoặc số quyết định khác với đề nghị và ngày ghi; hãy xét lại đúng đề nghị vào ngày này.",
        en:
          "the act, its day or its events are not those of the proposal and of this day; judge the proposal itself on this day."
      )
    case .staleAct:
      return Wording(
        vi:
          "sổ đã khác so với lúc xét, hoặc thiếu quyết định đã ghi; hãy lập lại sổ, xét lại rồi quyết định.",
        en:
          "the ledger is not as it was when the act was judged, or lacks what was decided before; fold it again, judge again, then decide."
      )
    case .notJudgeable:
      return Wording(
        vi: "chưa xét được: \(cause?.wording.vi ?? "")", en: "it cannot be judged: \(cause?.wording.en ?? "")"
      )
    case .secondTask:
      return Wording(
        vi: "bước này đã giao ở mục số \(number); hãy ghi kết quả trước khi giao lại.",
        en: "the step was given by entry \(number); record its result before giving it again.")
    case .unknownTask:
      return Wording(
        vi: "mục số \(number) không phải là việc được giao; hãy giao việc trước.",
        en: "entry \(number) is no task; give the task first.")
    case .settledTask:
      return Wording(
        vi: "việc đã có kết quả ở mục số \(number); nếu ghi nhầm thì hủy mục đó trước.",
        en: "the task has its result in entry \(number); if that is a mistake, reverse it first.")
    case .unknownSign:
      return Wording(
        vi: "mục số \(number) không phải là dấu hiệu đang mở; hãy xem lại số mục.",
        en: "entry \(number) is no open sign; look the number up.")
    case .blank: return EntryWords.blank
    case .reasonMissing: return EntryWords.reasonMissing
    case .unknownEntry: return EntryWords.unknown(number)
    case .alreadyReversed: return EntryWords.alreadyReversed(number)
    case .notReversible: return EntryWords.notReversible(number)
    case .inUse:
      return Wording(
        vi: "mục số \(number) dựa vào mục này; hãy hủy mục số \(number) trước.",
        en: "entry \(number) rests on it; reverse entry \(number) first.")
    default: return Wording(vi: code.rawValue, en: code.rawValue)
    }
  }
}
