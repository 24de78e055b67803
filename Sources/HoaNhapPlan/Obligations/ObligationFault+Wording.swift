import HoaNhapValues

extension ObligationFault {
  /// What is wrong and what would be right, without the place.
  var what: Wording {
    let vietnamese = day?.vietnameseText ?? ""
    let date = day?.text ?? ""
    let who = agency?.text ?? "—"
    let number = entry ?? 0
    let first = blockers.map { blocker in
      switch blocker {
      case .confirmation(let agency): agency.text
      case .input(let id): id.text
      }
    }.joined(separator: ", ")
    switch code {
    case .unknownObligation:
      return Wording(
        vi: "sổ không có nhiệm vụ này; hãy mở kỳ của nó trước.",
        en: "the book does not hold it; open its period first.")
    case .otherPlan:
      return Wording(vi: "thuộc kế hoạch khác.", en: "it belongs to another plan.")
    case .notOpenYet:
      return Wording(vi: "chỉ thực hiện từ ngày \(vietnamese).", en: "it can be done from \(date) on.")
    case .inFuture:
      return Wording(
        vi: "ngày thực hiện không được sau ngày ghi sổ \(vietnamese).",
        en: "it cannot be done behind the day of the entry, \(date).")
    case .alreadyDone:
      return Wording(
        vi: "đã thực hiện ngày \(vietnamese); nếu ghi nhầm thì hủy mục ghi đó trước.",
        en: "it was done on \(date); if that is a mistake, reverse the entry first.")
    case .alreadyWaived:
      return Wording(
        vi: "đã ghi là không phải thực hiện; nếu ghi nhầm thì hủy mục ghi đó trước.",
        en: "it was waived; if that is a mistake, reverse the entry first.")
    case .blocked:
      return Wording(
        vi: "còn chờ xác nhận hoặc thực hiện trước: \(first).",
        en: "to be confirmed or done first: \(first).")
    case .beforeInput:
      return Wording(
        vi: "không thể thực hiện trước ngày xác nhận hoặc ngày của việc phải xong trước, \(vietnamese).",
        en: "it cannot be done before \(date), when it was confirmed or what it waits for was done.")
    case .wrongAgency:
      return Wording(
        vi: "không phải việc của \(who).", en: "it is not \(who) that owes it.")
    case .notToConfirm:
      return Wording(vi: "\(who) không phải cơ quan xác nhận.", en: "\(who) does not confirm it.")
    case .alreadyConfirmed:
      return Wording(vi: "\(who) đã xác nhận.", en: "\(who) has confirmed it.")
    case .blank: return EntryWords.blank
    case .reasonMissing: return EntryWords.reasonMissing
    case .outOfOrder:
      return Wording(
        vi: "các ngày không theo thứ tự; so với ngày \(vietnamese).", en: "days out of order, beside \(date)."
      )
    case .unknownEntry: return EntryWords.unknown(number)
    case .alreadyReversed: return EntryWords.alreadyReversed(number)
    case .notReversible: return EntryWords.notReversible(number)
    case .inUse:
      return Wording(
        vi: "đã có việc hoàn thành dựa vào đó, phải hủy trước: \(first).",
        en: "what is done rests on it and must be reversed first: \(first).")
    default:
      return Wording(vi: code.rawValue, en: code.rawValue)
    }
  }
}
