import HoaNhapValues

/// Says what a plan leaves open: a duty without a lead, a report without a date, an agency nobody names.
public struct PlanLinter: Sendable {
  private let plan: Plan

  /// Makes a linter for a plan.
  public init(_ plan: Plan) { self.plan = plan }

  /// Everything that was found: the duties by clause, then the plan as a whole.
  public func findings() -> [PlanFinding] {
    let duties = plan.duties.sorted { $0.clause < $1.clause }
    return duties.flatMap { duty in
      roles(duty) + times(duty) + reports(duty) + order(duty)
    } + agencies()
  }

  private func hasReports(_ duty: Duty) -> Bool { plan.reports.contains { $0.clause == duty.clause } }

  private func roles(_ duty: Duty) -> [PlanFinding] {
    var findings: [PlanFinding] = []
    if duty.lead.isEmpty {
      let first = duty.with.first.map { plan.name(of: $0) }
      findings.append(
        PlanFinding(
          .leadMissing, clause: duty.clause,
          first.map {
            Wording(
              vi: "Không nêu cơ quan chủ trì; chỉ nêu phối hợp: \($0.vi).",
              en: "Nobody leads; named only as taking part: \($0.en).")
          } ?? Wording(vi: "Không nêu cơ quan chủ trì.", en: "Nobody leads."),
          mend: Wording(vi: "Nêu một cơ quan chủ trì.", en: "Name one body that leads.")))
    }
    // Those who report do so each for itself, so many leads are meant there.
    if duty.lead.count > 1, !hasReports(duty) {
      let vi = duty.lead.map { plan.name(of: $0).vi }.joined(separator: "; ")
      let en = duty.lead.map { plan.name(of: $0).en }.joined(separator: "; ")
      findings.append(
        PlanFinding(
          .severalLeads, clause: duty.clause,
          Wording(vi: "Nhiều cơ quan cùng chủ trì: \(vi).", en: "Several bodies lead: \(en)."),
          mend: Wording(
            vi: "Giữ một cơ quan chủ trì, chuyển cơ quan khác sang phối hợp.",
            en: "Keep one; let the others take part.")))
    }
    let isDelivered =
      !duty.confirm.isEmpty || !duty.via.isEmpty || hasReports(duty)
      || duty.when.contains {
        if case .monthly = $0 { true } else if case .yearly = $0 { true } else { false }
      }
    if isDelivered, duty.to.isEmpty {
      findings.append(
        PlanFinding(
          .receiverMissing, clause: duty.clause,
          Wording(
            vi: "Có sản phẩm phải nộp nhưng không nêu nơi nhận.",
            en: "Something is delivered and nobody receives it."),
          mend: Wording(vi: "Nêu cơ quan nhận.", en: "Name who receives it.")))
    }
    return findings
  }

  private func times(_ duty: Duty) -> [PlanFinding] {
    var findings: [PlanFinding] = []
    if duty.when.isEmpty {
      findings.append(
        PlanFinding(
          .timeMissing, clause: duty.clause,
          Wording(vi: "Không nêu thời gian thực hiện.", en: "Nobody says when."),
          mend: Wording(vi: "Nêu thời gian, hoặc ghi thường xuyên.", en: "Say when, or that it is ongoing.")))
    }
    for recurrence in duty.when {
      guard let day = recurrence.onlyDay else { continue }
      let words = recurrence.wording
      if day < plan.from {
        findings.append(
          PlanFinding(
            .dateBeforeStart, clause: duty.clause,
            Wording(
              vi: "Thời gian “\(words.vi)” ở trước ngày bắt đầu \(plan.from.vietnameseText).",
              en: "“\(words.en)” lies before the plan's first day, \(plan.from)."),
            mend: Wording(
              vi: "Sửa thời gian hoặc ngày bắt đầu.", en: "Change the time, or the plan's first day.")))
      } else if let until = plan.until, day > until {
        findings.append(
          PlanFinding(
            .dateAfterEnd, clause: duty.clause,
            Wording(
              vi: "Thời gian “\(words.vi)” kết thúc sau ngày cuối \(until.vietnameseText).",
              en: "“\(words.en)” ends after the plan's last day, \(until)."),
            mend: Wording(
              vi: "Sửa thời gian hoặc ngày kết thúc.", en: "Change the time, or the plan's last day.")))
      }
    }
    return findings
  }

  private func reports(_ duty: Duty) -> [PlanFinding] {
    let regimes = plan.reports.filter { $0.clause == duty.clause }
    let days = duty.when.compactMap { recurrence -> MonthDay? in
      if case .yearly(let before) = recurrence { before } else { nil }
    }
    let withoutPeriod =
      duty.to.isEmpty ? [] : days.filter { day in !regimes.contains { $0.before == day } }
    return withoutPeriod.map { day in
      PlanFinding(
        .reportWithoutPeriod, clause: duty.clause,
        Wording(
          vi: "Báo cáo trước ngày \(day.day)/\(day.month) không nêu kỳ số liệu.",
          en: "The report due before \(day) does not say whose data it covers."),
        mend: Wording(vi: "Thêm báo cáo này vào mục reports.", en: "Add this report under reports."))
    }
      + regimes.filter { !days.contains($0.before) }.map { regime in
        PlanFinding(
          .reportWithoutDay, clause: duty.clause,
          Wording(
            vi:
              "Báo cáo “\(regime.id)” nộp trước ngày \(regime.before.day)/\(regime.before.month), nhưng nhiệm vụ không nêu ngày đó.",
            en: "The report “\(regime.id)” is due before \(regime.before), a day that the duty does not name."
          ),
          mend: Wording(
            vi: "Ghi “yearly before \(regime.before)” vào nhiệm vụ, hoặc sửa báo cáo.",
            en: "Write “yearly before \(regime.before)” in the duty, or change the report."))
      }
  }

  private func order(_ duty: Duty) -> [PlanFinding] {
    guard let first = plan.firstDay(of: duty) else { return [] }
    return duty.needs.compactMap { clause -> PlanFinding? in
      guard let input = plan.duty(clause).flatMap({ plan.firstDay(of: $0) }), input > first else {
        return nil
      }
      return PlanFinding(
        .dueBeforeInput, clause: duty.clause,
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
  }

  private func agencies() -> [PlanFinding] {
    plan.agencies.filter { agency in
      !plan.duties.contains { $0.names(agency.id) || $0.isNamedByTime(agency.id) }
    }
    .map { agency in
      PlanFinding(
        .agencyUnnamed, agency: agency.id,
        Wording(vi: "Không nhiệm vụ nào nêu: \(agency.name.vi).", en: "No duty names \(agency.name.en)."),
        mend: Wording(
          vi: "Giao một nhiệm vụ, hoặc bỏ khỏi mục agencies.",
          en: "Give it a duty, or leave it out of agencies."))
    }
  }
}

extension Recurrence {
  /// The last day of a time that comes once; `nil` for those that come again or have no day.
  var onlyDay: CivilDate? {
    switch self {
    case .month(let month): month.lastDay
    case .quarter(let quarter): quarter.lastMonth.lastDay
    default: nil
    }
  }
}

extension Duty {
  /// Whether its time hangs on an agency: the province's plan is made by the provincial People's Committee.
  fileprivate func isNamedByTime(_ agency: AgencyID) -> Bool {
    agency == .provincialPeoplesCommittee && when.contains(.asTheProvincePlans)
  }
}

extension Plan {
  /// The last good day on which a duty first falls due; `nil` where it never does by the calendar.
  fileprivate func firstDay(of duty: Duty) -> CivilDate? {
    // What recurs does so within two years; what comes once may lie further off.
    let last = duty.when.compactMap(\.onlyDay).max() ?? from
    guard let near = try? from.adding(years: 2), let days = DateRange(from: from, until: max(near, last))
    else {
      return nil
    }
    return obligations(of: duty, in: days, reading: PlanReading()).map(\.due.lastDay).min()
  }
}
