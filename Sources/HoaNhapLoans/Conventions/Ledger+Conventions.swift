import HoaNhapValues

extension Ledger {
  /// The conventions that the ledger used beside those of its schedule, in order of their codes.
  public var conventions: [AppliedConvention] {
    let overdue = terms.overdueTerms
    let percent = Rate(annualPercent: overdue.multiplierPercent).decimal ?? overdue.multiplierPercent.text
    var list = [
      // The multiplier is enacted, its base is not.
      applied(
        .overdueRate, "multiplier_pct \(percent), base \(overdue.base.rawValue)",
        overdue.multiplierPercent == Ratio(whole: 130) ? .enacted : .assumed),
      applied(.overdueFrom, overdue.mode.rawValue),
      applied(.allocation, terms.allocation.map(\.rawValue).joined(separator: " ")),
      applied(.sameDayOrder), applied(.overduePosting),
    ]
    if !freezes.isEmpty { list.append(applied(.freeze)) }
    let effects = entries.map(\.effect)
    if effects.contains(where: \.isReschedule) { list.append(applied(.reschedule)) }
    if effects.contains(where: \.isWriteOff) { list.append(applied(.writeOff)) }
    list.append(applied(.noCompounding))
    if let day = overdue.transferDay { list.append(applied(.transferDay, "transfer_day \(day)")) }
    return list
  }

  private func applied(_ convention: Convention, _ setting: String? = nil) -> AppliedConvention {
    applied(convention, setting, convention.standing)
  }

  private func applied(
    _ convention: Convention, _ setting: String?, _ standing: Standing?
  ) -> AppliedConvention {
    AppliedConvention(convention: convention, setting: setting, standing: standing)
  }
}

extension LedgerEntry.Effect {
  fileprivate var isReschedule: Bool {
    if case .reschedule = self { true } else { false }
  }

  fileprivate var isWriteOff: Bool {
    if case .writeOff = self { true } else { false }
  }
}
