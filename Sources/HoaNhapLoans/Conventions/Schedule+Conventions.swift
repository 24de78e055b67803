import HoaNhapValues

extension Schedule {
  /// The conventions that the schedule used, in order of their codes.
  ///
  /// A convention whose case does not arise is left out: study interest where there is no study period, a calendar that
  /// moves nothing.
  public var conventions: [AppliedConvention] {
    var list = terms.appliedConventions
    guard !freezes.isEmpty else { return list }
    let freeze = AppliedConvention(
      convention: .freeze, setting: nil, standing: Convention.freeze.standing)
    let later: Set<Convention> = [.finalTransactionDay, .levelPayment, .levelAfterRateChange]
    let place = list.firstIndex { later.contains($0.convention) } ?? list.count
    list.insert(freeze, at: place)
    return list
  }
}

extension LoanTerms {
  fileprivate var appliedConventions: [AppliedConvention] {
    var list = [
      applied(.simpleInterest),
      // The law's own count is enacted; any other is a choice, and so is the label of a night.
      applied(
        .dayCount, dayCount.rawValue, standing: dayCount == .actual365Fixed ? .enacted : .assumed),
      applied(.dayAttribution, dayAttribution.rawValue, standing: .assumed),
      applied(.sameDayMoney), applied(.rateFrom), applied(.ownRates), applied(.firstRate),
      applied(.wholeDong),
      applied(.interestGrid, "every_months \(interestGrid.everyMonths)"), applied(.firstPeriod),
      applied(
        .interestRounding,
        "\(interestRounding.mode.rawValue), unit \(interestRounding.unit), \(interestRounding.scope.rawValue)"
      ),
      applied(.roundingDrift),
    ]
    var usesDefaultDate = interestGrid.firstDue == nil
    switch principalPlan {
    case .equal(let plan):
      list.append(applied(.equalParts, "\(plan.rounding.rawValue), unit \(plan.unit)"))
      usesDefaultDate = usesDefaultDate || plan.firstDue == nil
    case .annuity(let plan): usesDefaultDate = usesDefaultDate || plan.firstDue == nil
    case .custom: break
    }
    list += [
      applied(.lastTakesRest), applied(.principalDates), applied(.disbursedFirst), applied(.wholeAmount),
    ]
    if usesDefaultDate { list.append(applied(.defaultFirstDue)) }
    list.append(applied(.wantedDay, "day \(resolved.interestGrid.wantedDay)"))
    if let calendar = dueCalendar, calendar.roll != .none {
      list.append(applied(.roll, calendar.roll.rawValue))
      list.append(applied(.accrual, calendar.accrual.rawValue))
    }
    if let deferral {
      list.append(applied(.studyPeriod, "until \(deferral.until)"))
      list.append(
        applied(.studyInterest, "\(deferral.interest.rawValue), spread_unit \(deferral.spreadUnit)"))
    }
    if let day = finalTransactionDay { list.append(applied(.finalTransactionDay, "transaction_day \(day)")) }
    if case .annuity(let plan) = principalPlan {
      let payment = plan.payment.map { ", payment \($0.amount)" } ?? ""
      list.append(applied(.levelPayment, "\(plan.rounding.rawValue), unit \(plan.unit)\(payment)"))
      if rates.contains(where: { $0.from > resolved.base && $0.from <= resolved.maturity }) {
        list.append(applied(.levelAfterRateChange, plan.onRateChange.rawValue))
      }
    }
    return list
  }

  private func applied(_ convention: Convention, _ setting: String? = nil) -> AppliedConvention {
    applied(convention, setting, standing: convention.standing)
  }

  private func applied(
    _ convention: Convention, _ setting: String?, standing: Standing?
  ) -> AppliedConvention {
    AppliedConvention(convention: convention, setting: setting, standing: standing)
  }
}
