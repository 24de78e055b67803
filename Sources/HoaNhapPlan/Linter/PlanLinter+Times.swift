import HoaNhapValues

/// When a duty falls due, and what it waits for.
extension PlanLinter {
  func times(_ site: Site) -> [PlanFinding] {
    let duty = site.duty
    guard !duty.when.isEmpty else {
      return [
        site.finding(
          .timeMissing, "when",
          Wording(vi: "Không nêu thời gian thực hiện.", en: "Nobody says when."),
          mend: Wording(vi: "Nêu thời gian, hoặc ghi thường xuyên.", en: "Say when, or that it is ongoing."))
      ]
    }
    return duty.when.enumerated().flatMap { index, recurrence in
      outside(site, recurrence, "when[\(index)]") + odd(site, recurrence, "when[\(index)]")
    }
  }

  /// A time that comes once and lies where it cannot be kept.
  private func outside(_ site: Site, _ recurrence: Recurrence, _ field: String) -> [PlanFinding] {
    guard let day = recurrence.days?.until else { return [] }
    let words = recurrence.wording
    var findings: [PlanFinding] = []
    if day < plan.from {
      findings.append(
        site.finding(
          .dateBeforeStart, field,
          Wording(
            vi: "Thời gian “\(words.vi)” ở trước ngày bắt đầu \(plan.from.vietnameseText).",
            en: "“\(words.en)” lies before the plan's first day, \(plan.from)."),
          mend: Wording(
            vi: "Sửa thời gian hoặc ngày bắt đầu.", en: "Change the time, or the plan's first day.")))
    }
    if let until = plan.until, day > until {
      findings.append(
        site.finding(
          .dateAfterEnd, field,
          Wording(
            vi: "Thời gian “\(words.vi)” kết thúc sau ngày cuối \(until.vietnameseText).",
            en: "“\(words.en)” ends after the plan's last day, \(until)."),
          mend: Wording(
            vi: "Sửa thời gian hoặc ngày kết thúc.", en: "Change the time, or the plan's last day.")))
    }
    if let signedOn = plan.document?.signedOn, day < signedOn {
      findings.append(
        site.finding(
          .dateBeforeSigning, field,
          Wording(
            vi: "Thời gian “\(words.vi)” đã qua khi ký kế hoạch, \(signedOn.vietnameseText).",
            en: "“\(words.en)” was past when the plan was signed, \(signedOn)."),
          mend: Wording(vi: "Sửa thời gian.", en: "Change the time.")))
    }
    return findings
  }

  /// A time that can be kept and still makes a careful reader ask.
  private func odd(_ site: Site, _ recurrence: Recurrence, _ field: String) -> [PlanFinding] {
    let words = recurrence.wording
    if recurrence.isSometimesMissing {
      return [
        site.finding(
          .dayNotAlways, field,
          Wording(
            vi: "“\(words.vi)”: không phải tháng, năm nào cũng có ngày này.",
            en: "“\(words.en)”: not every month or year has this day."),
          mend: Wording(vi: "Chọn ngày từ 1 đến 28.", en: "Choose a day from 1 to 28."))
      ]
    }
    guard recurrence == .asTheProvincePlans,
      !plan.dateSources.contains(where: { $0.clause == site.duty.clause })
    else { return [] }
    return [
      site.finding(
        .provinceDateOpen, field,
        Wording(
          vi: "Thời gian theo kế hoạch của tỉnh, nhưng chưa nhập ngày nào của tỉnh.",
          en: "The time is left to the province, and no date of the province is entered."),
        mend: Wording(
          vi: "Ghép ngày của tỉnh vào kế hoạch khi có.",
          en: "Merge the province's date when it is known."))
    ]
  }

  /// What a duty waits for, and the steps that lie before its day.
  func order(_ site: Site) -> [PlanFinding] {
    guard let first = plan.firstDay(of: site.duty) else { return [] }
    return inputs(site, first) + steps(site)
  }

  private func inputs(_ site: Site, _ first: CivilDate) -> [PlanFinding] {
    site.duty.needs.enumerated().compactMap { index, clause -> PlanFinding? in
      guard let duty = plan.duty(clause) else { return nil }
      if let input = plan.firstDay(of: duty) {
        guard input > first else { return nil }
        return site.finding(
          .dueBeforeInput, "needs[\(index)]",
          Wording(
            vi:
              "Hạn đầu tiên \(first.vietnameseText) đến trước hạn của \(clause) mà nhiệm vụ này chờ, \(input.vietnameseText).",
            en:
              "It first falls due on \(first), before \(clause), which it waits for and which falls due on \(input)."
          ),
          mend: Wording(
            vi: "Lùi hạn này hoặc đưa hạn của \(clause) lên trước.",
            en: "Move it back, or move \(clause) forward."))
      }
      // What goes on all the time is at hand on every day.
      guard !duty.when.contains(.ongoing) else { return nil }
      return site.finding(
        .inputWithoutDay, "needs[\(index)]",
        Wording(
          vi: "Có hạn \(first.vietnameseText) nhưng chờ \(clause), mục này không có hạn.",
          en: "It falls due on \(first), but waits for \(clause), which has no day."),
        mend: Wording(vi: "Nêu thời gian của \(clause).", en: "Say when \(clause) is done."))
    }
  }

  private func steps(_ site: Site) -> [PlanFinding] {
    let between = site.duty.confirm
    guard !between.isEmpty else { return [] }
    let names = names(between)
    return [
      site.finding(
        .stepWithoutDay, "confirm",
        Wording(
          vi: "\(names.vi) phải xác nhận trước hạn chung, nhưng không nêu ngày lập xong và ngày xác nhận.",
          en:
            "\(names.en) has to confirm before the common day, but nobody says by when it is made and confirmed."
        ),
        mend: Wording(
          vi: "Thống nhất ngày trình và ngày xác nhận trong văn bản phối hợp.",
          en: "Agree in the document on coordination by when it is submitted and confirmed."))
    ]
  }
}

extension Recurrence {
  /// Whether it names a day that not every month, or not every year, has.
  fileprivate var isSometimesMissing: Bool {
    switch self {
    case .monthly(let before): before.day > 28
    case .yearly(let before): before == "02-29"
    default: false
    }
  }
}

extension Plan {
  /// The last good day on which a duty first falls due; `nil` where it never does by the calendar.
  fileprivate func firstDay(of duty: Duty) -> CivilDate? {
    // What recurs does so within two years; what comes once may lie further off.
    let last = duty.when.compactMap { $0.days?.until }.max() ?? from
    guard let near = try? from.adding(years: 2), let days = DateRange(from: from, until: max(near, last))
    else {
      return nil
    }
    return obligations(of: duty, in: days, reading: PlanReading()).map(\.due.lastDay).min()
  }
}
