import HoaNhapPlan
import HoaNhapValues

extension ListFault {
  /// What is wrong and what would be right, without the place.
  var what: Wording {
    let (vietnamese, date) = (day?.vietnameseText ?? "", day?.text ?? "")
    let who = agency?.text ?? "—"
    let right = expected.map(\.text).joined(separator: ", ")
    let number = version ?? 0
    switch code {
    case .noDuty:
      let why =
        cause ?? Wording(vi: "Hãy xem thời hạn của kế hoạch.", en: "See when the plan begins and ends.")
      return Wording(
        vi: "kế hoạch không giao lập danh sách trong tháng này. \(why.vi)",
        en: "the plan asks for no list in this month. \(why.en)")
    case .nobodyConfirms:
      return Wording(
        vi: "kế hoạch chưa nêu cơ quan xác nhận danh sách; hãy ghi UBND xã vào mục “confirm”.",
        en:
          "the plan names nobody who confirms the list; enter the commune People's Committee under “confirm”."
      )
    case .nobodyReceives:
      return Wording(
        vi: "kế hoạch chưa nêu nơi nhận danh sách; hãy ghi ngân hàng vào mục “to”.",
        en: "the plan names nobody to whom the list goes; enter the bank under “to”.")
    case .otherMonth:
      return Wording(
        vi: "bản dự thảo thuộc tháng khác; hãy lập từ chính tệp này.",
        en: "the draft is of another month; draw it up from this file.")
    case .notOpenYet:
      return Wording(
        vi: "chỉ lập được từ ngày \(vietnamese).", en: "it can be drawn up from \(date) on.")
    case .inFuture:
      return Wording(
        vi: "ngày thực hiện không được sau ngày ghi sổ \(vietnamese); hãy ghi khi việc đã làm.",
        en: "nothing is done behind the day of the entry, \(date); record it once it is done.")
    case .outOfOrder:
      return Wording(
        vi: "ngày ghi sổ không được trước lần ghi gần nhất, \(vietnamese).",
        en: "the day of the entry does not lie before that of the last one, \(date).")
    case .wrongAgency:
      return Wording(
        vi: "không phải việc của \(who); cơ quan thực hiện: \(right).",
        en: "it is not \(who) that does this; who does: \(right).")
    case .notToConfirm:
      return Wording(
        vi: "\(who) không phải cơ quan xác nhận; cơ quan xác nhận: \(right).",
        en: "\(who) does not confirm the list; who does: \(right).")
    case .notReceiver:
      return Wording(
        vi: "\(who) không phải nơi nhận; nơi nhận: \(right).",
        en: "the list does not go to \(who); it goes to: \(right).")
    case .notToRead:
      return Wording(
        vi: "quy định truy cập không cho \(who) xem danh sách; được xem: \(right).",
        en: "the access policy does not let \(who) read the list; who may: \(right).")
    case .unknownVersion:
      return Wording(
        vi: "không có bản số \(number); hãy chọn bản đã lập.",
        en: "there is no version \(number); name one that was drawn up.")
    case .superseded:
      return Wording(
        vi: "bản số \(number) đã có bản sau thay thế; hãy dùng bản mới nhất.",
        en: "a later version has taken the place of version \(number); use the latest.")
    case .confirmationGiven:
      return Wording(
        vi:
          "bản số \(number) đã được xác nhận nên không lập lại; hãy chuyển đi rồi đính chính, hoặc hủy mục xác nhận.",
        en:
          "version \(number) was confirmed and is not drawn up anew; hand it over and correct it, or have the confirmation reversed."
      )
    case .notHandedOver:
      return Wording(
        vi: "chưa chuyển bản nào nên chưa có gì để đính chính; trước khi xác nhận thì lập lại.",
        en: "nothing was handed over that could be corrected; before confirmation draw it up anew.")
    case .reasonForCorrection:
      return Wording(
        vi: "bản số \(number) đã chuyển; bản mới là bản đính chính, phải nêu lý do.",
        en: "version \(number) was handed over; a new one is a correction and says why.")
    default: return step
    }
  }

  /// The faults about confirming, handing over and reversing.
  private var step: Wording {
    let (vietnamese, date) = (day?.vietnameseText ?? "", day?.text ?? "")
    let who = agency?.text ?? "—"
    let right = expected.map(\.text).joined(separator: ", ")
    let (number, entry) = (version ?? 0, move ?? 0)
    switch code {
    case .findingsBlock:
      let codes = findings.map(\.printedForm).joined(separator: ", ")
      return Wording(
        vi: "bản số \(number) còn điều phải sửa: \(codes). Hãy sửa hồ sơ rồi lập lại.",
        en: "version \(number) has what must be mended: \(codes). Mend the records and draw it up anew.")
    case .alreadyConfirmed:
      return Wording(
        vi: "\(who) đã xác nhận bản số \(number) ngày \(vietnamese); nếu ghi nhầm thì hủy mục đó trước.",
        en: "\(who) confirmed version \(number) on \(date); if that is a mistake, reverse it first.")
    case .notConfirmed:
      return Wording(
        vi: "bản số \(number) chưa được xác nhận, chưa chuyển được; còn chờ: \(right).",
        en: "version \(number) is not confirmed and cannot be handed over; still to confirm: \(right).")
    case .alreadyHandedOver:
      return Wording(
        vi: "bản số \(number) đã chuyển \(who) ngày \(vietnamese); có sai sót thì lập bản đính chính.",
        en: "version \(number) went to \(who) on \(date); where it is wrong, draw up a correction.")
    case .beforeStep:
      return Wording(
        vi: "ngày này đứng trước bước liền trước, \(vietnamese); hãy kiểm tra lại ngày.",
        en: "the day lies before that of the step before it, \(date); check the day.")
    case .blank: return EntryWords.blank
    case .reasonMissing:
      return Wording(vi: "phải nêu lý do bằng chữ.", en: "a reason belongs here, in words.")
    case .unknownMove:
      return Wording(
        vi: "không có mục ghi số \(entry); hãy xem lịch sử.",
        en: "there is no move \(entry); see the history.")
    case .alreadyReversed:
      return Wording(
        vi: "mục ghi số \(entry) đã bị hủy; hãy ghi lại nội dung đúng.",
        en: "move \(entry) was reversed already; record what was right.")
    case .notReversible:
      return Wording(
        vi: "mục ghi số \(entry) không hủy được; hãy lập lại hoặc đính chính danh sách.",
        en: "move \(entry) is not one to reverse; draw the list up anew, or correct it.")
    case .inUse:
      return Wording(
        vi: "đã có việc dựa vào mục ghi số \(entry); hãy hủy việc đó trước, hoặc lập bản đính chính.",
        en: "a later step rests on move \(entry); reverse that first, or draw up a correction.")
    default:
      return Wording(vi: code.rawValue, en: code.rawValue)
    }
  }
}
