import HoaNhapValues

extension Plan {
  /// The plan with the times that the province sets, each with its source, and what became of each.
  ///
  /// A time that lies within one of the plan's own takes its place, since keeping it keeps both. One that contradicts the plan is a
  /// conflict: where the clause leaves its time to the province (`as the province plans`) the province's stands, elsewhere the
  /// plan's own does until somebody changes the plan. Merging the same dates again changes nothing.
  /// - Throws: ``PlanFaults`` with every date that cannot be meant, each with its path in the dates' JSON: a clause that the plan
  ///   does not have, a time that the clause does not have, a time without days, one given twice. Then nothing is merged.
  public func merging(_ province: ProvinceDates) throws(PlanFaults) -> PlanMerge {
    let faults = faults(of: province)
    guard faults.isEmpty else { throw PlanFaults(faults) }
    // Each is weighed against the plan as it was, so their order does not matter.
    let entries = province.dates.compactMap { date -> PlanMerge.Entry? in
      guard let duty = duty(date.clause) else { return nil }
      let (outcome, own) = outcome(of: date, for: duty)
      return PlanMerge.Entry(date: date, outcome: outcome, own: own, source: province.source)
    }
    var plan = self
    for entry in entries { plan.take(entry) }
    return PlanMerge(plan: plan, entries: entries)
  }

  private func faults(of province: ProvinceDates) -> [InputError] {
    var faults: [InputError] = []
    // The times that an earlier date sets or is about.
    var seen: Set<ProvinceDate> = []
    for (index, date) in province.dates.enumerated() {
      let path = "dates[\(index)]"
      if !date.when.isDated {
        faults.append(
          InputError(
            .convention, field: "\(path).when",
            vi: "Ở đây phải là một thời gian có ngày, ví dụ month 2027-05.",
            en: "A time with days belongs here, such as month 2027-05."))
      }
      guard let duty = duty(date.clause) else {
        faults.append(
          InputError(
            .unknownReference, field: "\(path).clause", vi: "Kế hoạch không có nhiệm vụ ở \(date.clause).",
            en: "The plan has no duty at \(date.clause)."))
        continue
      }
      // A time that an earlier merging took the place of is no fault, as long as what stands there keeps the province's.
      if let own = date.insteadOf, !duty.when.contains(own),
        !duty.when.contains(where: { $0 == date.when || $0.isWithin(date.when) })
      {
        let times = duty.when.map(\.text).joined(separator: ", ")
        faults.append(
          InputError(
            .unknownReference, field: "\(path).instead_of",
            vi: "Mục \(date.clause) không có thời gian này; có: \(times).",
            en: "Clause \(date.clause) has no such time; it has: \(times)."))
      }
      let about = Set([date.when, date.insteadOf, outcome(of: date, for: duty).own].compactMap { $0 }).map {
        ProvinceDate(date.clause, $0)
      }
      let isRepeated = about.contains(where: seen.contains)
      seen.formUnion(about)
      if isRepeated {
        faults.append(
          InputError(
            .duplicate, field: path, vi: "Một mục trước đã nói về thời gian này; hãy giữ một mục.",
            en: "An earlier entry already speaks of this time; keep one."))
      }
    }
    return faults
  }

  /// What becomes of a date, and the plan's own time that decides it.
  private func outcome(of date: ProvinceDate, for duty: Duty) -> (
    outcome: PlanMerge.Outcome, own: Recurrence?
  ) {
    if duty.when.contains(date.when) { return (.agrees, date.when) }
    if let days = date.when.days, !days.overlaps(DateRange(from: from, until: until) ?? .always) {
      return (.outside, nil)
    }
    let own = duty.when.filter(\.isDated)
    let named = own.filter { $0 == date.insteadOf }
    let meant = named.isEmpty ? own.filter { date.when.isOccasion(of: $0) } : named
    if let wider = meant.first(where: { date.when.isWithin($0) }) { return (.narrowed, wider) }
    if let narrower = meant.first(where: { $0.isWithin(date.when) }) { return (.agrees, narrower) }
    let defers = duty.when.contains(.asTheProvincePlans)
    if let contradicted = named.first { return (defers ? .replaced : .kept, contradicted) }
    return defers || own.isEmpty ? (.added, nil) : (.kept, nil)
  }

  private mutating func take(_ entry: PlanMerge.Entry) {
    let (date, own) = (entry.date, entry.own)
    guard let index = duties.firstIndex(where: { $0.clause == date.clause }) else { return }
    switch entry.outcome {
    case .kept, .outside: return
    case .agrees: guard own == date.when else { return }
    case .added:
      // Before the words that leave the time to the province, behind the other times.
      let place = duties[index].when.firstIndex(of: .asTheProvincePlans) ?? duties[index].when.endIndex
      duties[index].when.insert(date.when, at: place)
    case .narrowed, .replaced:
      duties[index].when = duties[index].when.map { $0 == own ? date.when : $0 }
      dateSources.removeAll { $0.clause == date.clause && $0.when == own }
      moveReport(of: date.clause, from: own, to: date.when)
    }
    let dated = DateSource(date.clause, date.when, entry.source)
    if !dateSources.contains(dated) { dateSources.append(dated) }
  }

  /// A report keeps to the day that its duty names.
  private mutating func moveReport(of clause: Clause, from own: Recurrence?, to when: Recurrence) {
    guard case .yearly(let old)? = own, case .yearly(let new) = when else { return }
    reports = reports.map { report in
      report.clause == clause && report.before == old
        ? ReportRegime(report.id, clause: clause, before: new, data: report.data) : report
    }
  }
}

extension Recurrence {
  /// The days of a time that comes once; `nil` for the others.
  var days: DateRange? {
    switch self {
    case .month(let month): month.days
    case .quarter(let quarter): DateRange(from: quarter.firstMonth.firstDay, until: quarter.lastMonth.lastDay)
    default: nil
    }
  }

  /// Whether keeping this time always keeps the other one too.
  fileprivate func isWithin(_ other: Recurrence) -> Bool {
    switch (self, other) {
    case (.monthly(let day), .monthly(let limit)): return day.day <= limit.day
    case (.yearly(let day), .yearly(let limit)): return day.month == limit.month && day.day <= limit.day
    default:
      guard let days, let first = days.from, let last = days.until, let others = other.days else {
        return false
      }
      return others.contains(first) && others.contains(last)
    }
  }

  /// Whether two times speak of the same occasion, so far as their days tell.
  fileprivate func isOccasion(of other: Recurrence) -> Bool { isWithin(other) || other.isWithin(self) }
}
