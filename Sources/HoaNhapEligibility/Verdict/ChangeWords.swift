import HoaNhapValues

/// What would change an unmet finding.
enum ChangeWords {
  static func wording(for finding: Finding) -> Wording {
    switch finding.detail {
    case .age(let earliest): date(finding) ?? from(earliest)
    case .route(let isNone, let completedOn):
      isNone
        ? Wording(
          vi: "Cần hoàn thành một trong ba hình thức đó.", en: "One of those three is still to be completed.")
        : from(completedOn)
    case .list(let entry): list(finding, entry: entry)
    case .window(let hasDecision):
      hasDecision
        ? date(finding) ?? later
        : Wording(vi: "Cần có quyết định quản lý sau cai nghiện.", en: "A management decision is needed.")
    case .total(let lower, let repay): total(finding, lower: lower, repay: repay, byWorkers: false)
    case .workersTotal(_, let lower, let repay): total(finding, lower: lower, repay: repay, byWorkers: true)
    case .training: lower(finding.margin)
    case .members:
      Wording(
        vi: "Cần thêm \(finding.margin ?? 0) thành viên.",
        en: "\(counted(finding.margin ?? 0, "more member is", "more members are")) needed.")
    case .enterprise:
      Wording(vi: "Quy mô hiện vượt các mức đó.", en: "Its size is beyond those bounds.")
    case .lawful(let registered, let operating): lawful(registered: registered, operating: operating)
    case .share(let workers): share(finding, workers: workers)
    case .unhandledFlag, .none: byClause(finding)
    }
  }

  /// A day from which, or until which, it holds.
  private static func date(_ finding: Finding) -> Wording? {
    guard case .date(let day) = finding.required, case .date(let asOf) = finding.observed else { return nil }
    return asOf < day
      ? Wording(vi: "Được từ ngày \(day.vietnameseText).", en: "It holds from \(day).")
      : Wording(vi: "Ngày cuối là \(day.vietnameseText).", en: "The last day was \(day).")
  }

  private static func from(_ day: CivilDate?) -> Wording {
    guard let day else { return later }
    return Wording(vi: "Sớm nhất từ ngày \(day.vietnameseText).", en: "At the earliest from \(day).")
  }

  private static let later = Wording(vi: "Chưa đến ngày.", en: "The day has not come yet.")

  private static func list(_ finding: Finding, entry: Bool) -> Wording {
    if case .date(let day) = finding.observed {
      return Wording(
        vi: "Danh sách được xác nhận ngày \(day.vietnameseText).", en: "The list is confirmed on \(day).")
    }
    return entry
      ? Wording(
        vi: "Chờ UBND xã xác nhận danh sách.", en: "The People's Committee has yet to confirm the list.")
      : Wording(
        vi: "Đề nghị công an xã đưa vào danh sách tháng tới.",
        en: "Ask the commune police for the next monthly list.")
  }

  private static func total(
    _ finding: Finding, lower: Int64?, repay: Int64?, byWorkers: Bool
  ) -> Wording {
    let more =
      byWorkers
      ? Wording(
        vi: ", hoặc tăng số lao động sau cai nghiện", en: ", or employ more workers after rehabilitation")
      : Wording(vi: "", en: "")
    if let repay {
      return Wording(
        vi: "Riêng dư nợ đã vượt mức; cần trả bớt ít nhất \(money(repay).vi)\(more.vi).",
        en: "The balance alone is above it; repay at least \(money(repay).en)\(more.en).")
    }
    // A balance that is not known can take up room too.
    let least =
      finding.observed == .unknown ? Wording(vi: "ít nhất ", en: "at least ") : Wording(vi: "", en: "")
    return Wording(
      vi: "Cần giảm số tiền xin vay \(least.vi)\(money(lower ?? 0).vi)\(more.vi).",
      en: "Lower the amount by \(least.en)\(money(lower ?? 0).en)\(more.en).")
  }

  private static func lower(_ margin: Int64?) -> Wording {
    let over = money(-(margin ?? 0))
    return Wording(vi: "Cần giảm số tiền xin vay \(over.vi).", en: "Lower the amount by \(over.en).")
  }

  private static func lawful(registered: Bool?, operating: Bool?) -> Wording {
    switch (registered, operating) {
    case (false, false):
      Wording(vi: "Cần đăng ký và đang hoạt động.", en: "It must be registered and operating.")
    case (false, _): Wording(vi: "Cần đăng ký thành lập.", en: "It must be registered.")
    default: Wording(vi: "Cần đang hoạt động.", en: "It must be operating.")
    }
  }

  private static func share(_ finding: Finding, workers: Int64?) -> Wording {
    if workers == 0 {
      return Wording(vi: "Cơ sở chưa có lao động.", en: "The establishment has no workers yet.")
    }
    guard let margin = finding.margin else {
      return Wording(
        vi: "Cần có lao động là người sau cai nghiện.", en: "Workers after rehabilitation are needed.")
    }
    return Wording(
      vi:
        "Trong số lao động hiện có, cần thêm \(margin) người sau cai nghiện có hợp đồng; nếu tuyển mới, tổng số "
        + "lao động cũng tăng.",
      en:
        "Among the present workers \(counted(margin, "more person", "more people")) after rehabilitation with a "
        + "contract \(margin == 1 ? "is" : "are") needed; new hires raise the total too.")
  }

  /// Clauses whose own numbers say it.
  private static func byClause(_ finding: Finding) -> Wording {
    let margin = finding.margin ?? 0
    switch finding.clause.text {
    case "D.1": return date(finding) ?? later
    case "C.5", "C.11":
      return Wording(vi: "Còn nợ \(money(-margin).vi).", en: "\(money(-margin).en) is still owed.")
    case "C.10":
      return Wording(
        vi: "Còn \(margin) lao động chưa có tên.",
        en: "\(counted(margin, "of them is", "of them are")) not on the list yet.")
    case "L.1":
      if case .word = finding.required {
        return Wording(
          vi: "Cơ sở chỉ vay để sản xuất, kinh doanh.", en: "An establishment borrows for production alone.")
      }
      return Wording(
        vi: "Có thể chọn khóa học ở trình độ đó.", en: "A course of one of those kinds can be chosen.")
    case "T.1":
      return Wording(
        vi: "Cần giảm \(-margin) tháng.", en: "Shorten it by \(counted(-margin, "month", "months")).")
    default: return Wording(vi: "", en: "")
    }
  }
}
