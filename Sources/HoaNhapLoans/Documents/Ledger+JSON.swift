public import HoaNhapPolicy
public import HoaNhapValues

extension LoanDocument {
  /// The result document: `{"schedule": {…}}`, with `"ledger"` where there are events or a day is asked for.
  ///
  /// - Parameters:
  ///   - explaining: whether each row, and the study period, carries its segments.
  ///   - edition: the policy whose rates are looked up; where it is given, `"explanation"` stands beside the others, with
  ///     the sources of ``Schedule/explanation(citing:)``.
  /// - Throws: ``InputError`` that names the field.
  public func result(
    explaining: Bool = false, citing edition: Edition? = nil
  ) throws(InputError) -> JSONValue {
    let ledger = try ledger()
    let schedule = try ledger.schedule()
    var members = [schedule.member(explaining: explaining)]
    if let edition { members.append(schedule.explanationMember(citing: edition)) }
    if let balanceDay { members.append(JSONMember("ledger", try ledger.json(on: balanceDay))) }
    return .object(JSONObject(members))
  }
}

extension Ledger {
  /// The ledger at the end of a day as the result document holds it: its log, the balances, what remains to be paid.
  ///
  /// - Throws: as ``state(on:)``.
  public func json(on day: CivilDate) throws(InputError) -> JSONValue {
    [
      "as_of": .string(day.text),
      "log": .array(entries(until: day).map(\.json)),
      "state": try state(on: day).json,
      "remaining_instalments": .array(try remainingInstalments(on: day).map(\.json)),
    ]
  }
}

extension LedgerEntry {
  fileprivate var json: JSONValue {
    var members = [JSONMember("date", .string(date.text))]
    switch effect {
    case .payment(let use):
      members += [
        JSONMember("type", "payment"), JSONMember("amount", .integer(use.amount.amount)),
        JSONMember("allocated", use.allocated), JSONMember("excess", .integer(use.excess.amount)),
        JSONMember("outstanding_after", .integer(use.outstandingAfter.amount)),
      ]
    case .reschedule(let principal, let instalments):
      members += [
        JSONMember("type", "reschedule"), JSONMember("principal", .integer(principal.amount)),
        JSONMember("instalments", .integer(Int64(instalments))),
      ]
    case .writeOff(let principal, let interest):
      members += [
        JSONMember("type", "write_off"), JSONMember("principal", .integer(principal.amount)),
        JSONMember("interest", .integer(interest.amount)),
      ]
    }
    return .object(JSONObject(members))
  }
}

extension PaymentUse {
  /// The steps that got something.
  fileprivate var allocated: JSONValue {
    let steps = AllocationStep.allCases.filter { self[$0] > .zero }
    return .object(JSONObject(steps.map { JSONMember($0.rawValue, .integer(self[$0].amount)) }))
  }
}

extension LedgerState {
  fileprivate var json: JSONValue {
    [
      "outstanding_principal": .integer(outstandingPrincipal.amount),
      "overdue_principal": .integer(overduePrincipal.amount),
      "past_due_principal": .integer(pastDuePrincipal.amount),
      "due_unpaid_interest": .integer(dueUnpaidInterest.amount),
      "overdue_interest": .integer(overdueInterest.amount),
      "accrued_not_due_exact": .string(accruedNotDue.text),
      "deferred_not_billed": .integer(deferredNotBilled.amount),
      "deferred_exact": deferredExact.map { .string($0.text) } ?? .null,
      "days_past_due": .integer(Int64(daysPastDue)),
      "paid_principal": .integer(paidPrincipal.amount), "paid_interest": .integer(paidInterest.amount),
      "paid_overdue_interest": .integer(paidOverdueInterest.amount),
      "written_off_principal": .integer(writtenOffPrincipal.amount),
      "written_off_interest": .integer(writtenOffInterest.amount), "excess": .integer(excess.amount),
      "interest_posted": .integer(interestPosted.amount),
    ]
  }
}

extension RemainingInstalment {
  fileprivate var json: JSONValue { ["due": .string(due.text), "unpaid": .integer(unpaid.amount)] }
}
