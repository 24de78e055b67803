import HoaNhapPolicy
import HoaNhapValues

/// The reports, their data, and the plan as a paper.
extension PlanLinter {
  func reports(_ site: Site) -> [PlanFinding] {
    let regimes = plan.reports.enumerated().filter { $1.clause == site.duty.clause }
    let days = site.duty.when.enumerated().compactMap { index, recurrence -> (Int, MonthDay)? in
      if case .yearly(let before) = recurrence { (index, before) } else { nil }
    }
    let withoutPeriod =
      site.duty.to.isEmpty ? [] : days.filter { _, day in !regimes.contains { $1.before == day } }
    return withoutPeriod.map { index, day in
      site.finding(
        .reportWithoutPeriod, "when[\(index)]",
        Wording(
          vi: "Báo cáo trước ngày \(day.day)/\(day.month) không nêu kỳ số liệu.",
          en: "The report due before \(day) does not say whose data it covers."),
        mend: Wording(vi: "Thêm báo cáo này vào mục reports.", en: "Add this report under reports."))
    }
      + regimes.flatMap { index, regime in
        dayMissing(regime, "reports[\(index)].before", days.map(\.1))
          + dataIncomplete(regime, "reports[\(index)]")
      }
  }

  private func dayMissing(_ regime: ReportRegime, _ path: String, _ days: [MonthDay]) -> [PlanFinding] {
    if days.contains(regime.before) { return [] }
    return [
      PlanFinding(
        .reportWithoutDay, path: path, clause: regime.clause,
        Wording(
          vi:
            "Báo cáo “\(regime.id)” nộp trước ngày \(regime.before.day)/\(regime.before.month), nhưng nhiệm vụ không nêu ngày đó.",
          en: "The report “\(regime.id)” is due before \(regime.before), a day that the duty does not name."
        ),
        mend: Wording(
          vi: "Ghi “yearly before \(regime.before)” vào nhiệm vụ, hoặc sửa báo cáo.",
          en: "Write “yearly before \(regime.before)” in the duty, or change the report."))
    ]
  }

  /// A report is of the last time that ends before its day: due too early, "quarter I" would be the quarter before.
  private func dataIncomplete(_ regime: ReportRegime, _ path: String) -> [PlanFinding] {
    guard let (month, kinds) = regime.id.usualData else { return [] }
    guard kinds.contains(regime.data) else {
      return [
        PlanFinding(
          .dataUnusual, path: "\(path).data", clause: regime.clause,
          Wording(
            vi: "Báo cáo “\(regime.id)” lấy kỳ số liệu “\(regime.data.rawValue)”, khác với tên của nó.",
            en: "“\(regime.id)” covers “\(regime.data.rawValue)”, which is not what its name says."),
          mend: Wording(
            vi: "Ghi \(kinds.map(\.rawValue).joined(separator: " / ")), hoặc đặt mã khác cho báo cáo.",
            en: "Write \(kinds.map(\.rawValue).joined(separator: " / ")), or give the report another id."))
      ]
    }
    guard let period = regime.period(dueIn: 2001, reading: PlanReading()) else { return [] }
    // Half years and years end on the same day each year: what is nearly a year old is last year's.
    let isLastYears = period.window.to.days(until: period.due.lastDay) > 300
    guard period.window.to.month != month || isLastYears else { return [] }
    return [
      PlanFinding(
        .reportBeforeData, path: path, clause: regime.clause,
        Wording(
          vi:
            "Báo cáo “\(regime.id)” nộp trước ngày \(regime.before.day)/\(regime.before.month), khi kỳ số liệu chưa kết thúc (14/\(month)), nên sẽ là số liệu của kỳ trước.",
          en:
            "“\(regime.id)” is due before \(regime.before), before its data end on the 14th of month \(month), so it would cover the time before."
        ),
        mend: Wording(
          vi: "Lùi hạn báo cáo đến sau ngày 14/\(month), hoặc sửa kỳ số liệu.",
          en: "Move it behind the 14th of month \(month), or change its data."))
    ]
  }

  /// Days whose data no report covers. A plan without reports says nothing of data.
  func data() -> [PlanFinding] {
    guard !plan.reports.isEmpty else { return [] }
    // One year of data as the decree counts it: from 15 December to 14 December.
    guard let year = DataPeriod(.year, year: 2001)?.window else { return [] }
    let windows = plan.reports.flatMap { report in
      (2000...2003).compactMap { report.period(dueIn: $0, reading: PlanReading())?.window }
    }
    var gaps: [DataWindow] = []
    for month in 1...12 {
      guard let part = DataPeriod(.month, year: 2001, number: month)?.window,
        !windows.contains(where: { $0.contains(part.from) && $0.contains(part.to) })
      else { continue }
      if let last = gaps.last, last.to.days(until: part.from) == 1,
        let joined = DataWindow(from: last.from, to: part.to)
      {
        gaps[gaps.count - 1] = joined
      } else {
        gaps.append(part)
      }
    }
    return gaps.filter { year.contains($0.from) }.map { gap in
      PlanFinding(
        .dataGap, path: "reports",
        Wording(
          vi:
            "Số liệu từ \(gap.from.day)/\(gap.from.month) đến \(gap.to.day)/\(gap.to.month) hằng năm không thuộc báo cáo nào.",
          en: "No report covers the data from \(gap.from.monthDay) to \(gap.to.monthDay) of each year."),
        mend: Wording(
          vi: "Thêm một báo cáo, hoặc sửa kỳ số liệu.", en: "Add a report, or widen the data of one."))
    }
  }

  /// The plan's own day, and those of the texts above it.
  func document() -> [PlanFinding] {
    var findings: [PlanFinding] = []
    if plan.from < Edition.inForceFrom {
      findings.append(
        PlanFinding(
          .beginsBeforeDecision, path: "from",
          Wording(
            vi:
              "Nghĩa vụ bắt đầu \(plan.from.vietnameseText), trước khi Quyết định có hiệu lực \(Edition.inForceFrom.vietnameseText).",
            en: "Obligations begin on \(plan.from), before the Decision is in force, \(Edition.inForceFrom)."),
          mend: Wording(vi: "Kiểm tra ngày bắt đầu.", en: "Check the first day.")))
    }
    guard let document = plan.document else { return findings }
    guard let signedOn = document.signedOn else {
      return findings + [
        PlanFinding(
          .planUndated, path: "document.signed",
          Wording(vi: "Kế hoạch không ghi ngày ban hành.", en: "The plan bears no day."),
          mend: Wording(vi: "Ghi số và ngày ban hành.", en: "Give it its number and its day."))
      ]
    }
    return findings
      + document.under.enumerated().compactMap { index, text in
        guard let issuedOn = text.issuedOn, signedOn < issuedOn else { return nil }
        return PlanFinding(
          .signedBeforeSource, path: "document.under[\(index)].issued",
          Wording(
            vi: "Kế hoạch ký \(signedOn.vietnameseText), trước văn bản mà nó thực hiện: \(text.wording.vi).",
            en: "Signed on \(signedOn), before the text that it carries out: \(text.wording.en)."),
          mend: Wording(vi: "Kiểm tra hai ngày.", en: "Check the two days."))
      }
  }
}

extension ReportID {
  /// The month on whose 14th the data of a report end by its name, and what they cover; `nil` for a plan's own report.
  fileprivate var usualData: (month: Int, kinds: [DataKind])? {
    switch self {
    case .q1: (3, [.quarter])
    case .sixMonths: (6, [.sixMonths])
    case .q3: (9, [.quarter, .nineMonths])
    case .year: (12, [.year])
    default: nil
    }
  }
}

extension CivilDate {
  /// The day of the year as `MM-dd`.
  fileprivate var monthDay: String { String(text.dropFirst(5)) }
}
