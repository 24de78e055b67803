public import HoaNhapValues

extension LoanDocument {
  /// The document written out in full: every default and every first date as it applies.
  ///
  /// - Throws: ``InputError`` for a rate that no decimal of six places writes, such as a third of a per cent.
  public func json() throws(InputError) -> JSONValue {
    var members: [JSONMember] = [
      JSONMember("currency", "VND"),
      JSONMember("day_count", .string(terms.dayCount.rawValue)),
      JSONMember("day_attribution", .string(terms.dayAttribution.rawValue)),
      JSONMember("disbursements", .array(terms.disbursements.map(\.json))),
      JSONMember("rates", .array(try rates())),
      JSONMember("interest", .object(terms.resolved.interestGrid.members)),
      JSONMember("interest_rounding", terms.interestRounding.json),
      JSONMember(
        "principal", terms.principalPlan.json(terms.resolved.gridSteps?.grid)),
      JSONMember("overdue", try overdue()),
      JSONMember("allocation", .array(terms.allocation.map { .string($0.rawValue) })),
    ]
    if let id = terms.loanID { members.append(JSONMember("id", .string(id.text))) }
    if let deferral = terms.deferral { members.append(JSONMember("deferral", deferral.json)) }
    if let calendar = terms.dueCalendar { members.append(JSONMember("calendar", json(calendar))) }
    if let day = terms.finalTransactionDay {
      members.append(JSONMember("final_due", ["transaction_day": .integer(Int64(day))]))
    }
    if !events.isEmpty { members.append(JSONMember("events", .array(events.map(\.json)))) }
    if let asOf { members.append(JSONMember("as_of", .string(asOf.text))) }
    return .object(JSONObject(members))
  }

  private func rates() throws(InputError) -> [JSONValue] {
    var list: [JSONValue] = []
    for (index, change) in terms.rates.enumerated() {
      let percent = try decimal(change.rate, "rates[\(index)].annual_pct")
      list.append(["from": .string(change.from.text), "annual_pct": percent])
    }
    return list
  }

  private func overdue() throws(InputError) -> JSONValue {
    let overdue = terms.overdueTerms
    let multiplier = try decimal(Rate(annualPercent: overdue.multiplierPercent), "overdue.multiplier_pct")
    var members = [
      JSONMember("multiplier_pct", multiplier), JSONMember("mode", .string(overdue.mode.rawValue)),
      JSONMember("base", .string(overdue.base.rawValue)),
    ]
    if let day = overdue.transferDay { members.append(JSONMember("transfer_day", .integer(Int64(day)))) }
    return .object(JSONObject(members))
  }

  private func decimal(_ rate: Rate, _ field: String) throws(InputError) -> JSONValue {
    guard let text = rate.decimal, Rate(percent: text) == rate else {
      throw InputError(
        .outOfRange, field: field, vi: "Số phần trăm này không viết được với sáu chữ số thập phân.",
        en: "This number of per cent cannot be written with six decimals.")
    }
    return .string(text)
  }

  private func json(_ calendar: DueCalendar) -> JSONValue {
    let (weekend, off) = restDays(calendar.workCalendar)
    return [
      "weekend": .array(weekend.sorted().map { .integer(Int64($0.rawValue)) }),
      "holidays": .array(off.sorted().map { .string($0.text) }),
      "roll": .string(calendar.roll.rawValue), "accrual": .string(calendar.accrual.rawValue),
    ]
  }

  /// The rest days as the form knows them: it has no days worked against a weekend.
  ///
  /// Where there are such days, every rest day that a due date could meet is listed by itself.
  private func restDays(_ calendar: WorkCalendar) -> (weekend: Set<Weekday>, off: Set<CivilDate>) {
    guard calendar.worked.contains(where: { calendar.weekend.contains($0.weekday) }) else {
      return (calendar.weekend, calendar.off.subtracting(calendar.worked))
    }
    // A due date is moved by a year at most.
    let days = (terms.resolved.base.dayNumber - 366)...(terms.resolved.maturity.dayNumber + 366)
    let rest = days.compactMap { CivilDate(dayNumber: $0) }.filter { !calendar.isWorkingDay($0) }
    return ([], Set(rest))
  }
}

extension PrincipalPlan {
  /// The plan in the form of the document, with the dates of its grid where they are known.
  func json(_ grid: MonthGrid?) -> JSONValue {
    switch self {
    case .equal(let plan):
      let members = [
        JSONMember("count", .integer(Int64(plan.count))), JSONMember("unit", .integer(plan.unit)),
        JSONMember("rounding", .string(plan.rounding.rawValue)),
      ]
      return .object(
        JSONObject(members + Self.dates(grid, plan.everyMonths, day: plan.day, firstDue: plan.firstDue)))
    case .annuity(let plan):
      var members = [
        JSONMember("method", "annuity"), JSONMember("count", .integer(Int64(plan.count))),
        JSONMember("unit", .integer(plan.unit)), JSONMember("rounding", .string(plan.rounding.rawValue)),
        JSONMember("on_rate_change", .string(plan.onRateChange.rawValue)),
      ]
      if let payment = plan.payment { members.append(JSONMember("payment", .integer(payment.amount))) }
      return .object(
        JSONObject(members + Self.dates(grid, plan.everyMonths, day: plan.day, firstDue: plan.firstDue)))
    case .custom(let plan):
      let rest: JSONValue = ["date": .string(plan.restDue.text), "amount": "rest"]
      let parts: [JSONValue] = plan.parts.map { part in
        ["date": .string(part.date.text), "amount": .integer(part.amount.amount)]
      }
      return ["custom": .array(parts + [rest])]
    }
  }

  /// The dates of a grid where they are known, else what the plan says of them.
  private static func dates(
    _ grid: MonthGrid?, _ everyMonths: Int, day: Int?, firstDue: CivilDate?
  ) -> [JSONMember] {
    if let grid { return grid.members.members }
    var members = [JSONMember("every_months", .integer(Int64(everyMonths)))]
    if let day { members.append(JSONMember("day", .integer(Int64(day)))) }
    if let firstDue { members.append(JSONMember("first_due", .string(firstDue.text))) }
    return members
  }
}

extension LoanEvent {
  /// The event in the form of the document.
  var json: JSONValue {
    switch self {
    case .payment(let payment):
      [
        "type": "payment", "date": .string(payment.date.text), "amount": .integer(payment.amount.amount),
        "prepay": .string(payment.prepayment.rawValue),
      ]
    case .reschedule(let event):
      [
        "type": "reschedule", "date": .string(event.date.text), "principal": event.principalPlan.json(nil),
      ]
    case .freeze(let freeze):
      ["type": "freeze", "from": .string(freeze.from.text), "to": .string(freeze.to.text)]
    case .writeOff(let event):
      [
        "type": "write_off", "date": .string(event.date.text), "principal": event.principal.json,
        "interest": event.interest.json,
      ]
    }
  }
}

extension LoanEvent.WriteOff.Extent {
  var json: JSONValue {
    switch self {
    case .all: "all"
    case .amount(let amount): .integer(amount.amount)
    }
  }
}

extension Disbursement {
  fileprivate var json: JSONValue { ["date": .string(date.text), "amount": .integer(amount.amount)] }
}

extension MonthGrid {
  fileprivate var members: JSONObject {
    [
      "every_months": .integer(Int64(everyMonths)), "day": .integer(Int64(wantedDay)),
      "first_due": .string(first.text),
    ]
  }
}

extension InterestRounding {
  fileprivate var json: JSONValue {
    ["mode": .string(mode.rawValue), "unit": .integer(unit), "scope": .string(scope.rawValue)]
  }
}

extension Deferral {
  fileprivate var json: JSONValue {
    [
      "until": .string(until.text), "interest": .string(interest.rawValue),
      "spread_unit": .integer(spreadUnit),
    ]
  }
}
