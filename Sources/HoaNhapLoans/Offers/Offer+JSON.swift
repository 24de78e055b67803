import HoaNhapEligibility
import HoaNhapPolicy
public import HoaNhapValues

extension Offer {
  /// The offer as JSON: its bounds, its terms as a loan document, its plan, and what it rests on.
  ///
  /// - Throws: ``InputError`` for a rate that no decimal of six places writes.
  public func json() throws(InputError) -> JSONValue {
    let schedule = schedule
    return [
      "offer": 1, "application": .string(application.applicationID.text),
      "kind": .string(application.borrowerKind.rawValue), "purpose": .string(application.purpose.rawValue),
      "edition": .string(edition.description), "receipt": .string(schedule.receipt.hash),
      "judged_on": .string(application.judgedOn.text), "day": .string(day.text),
      "amount": .integer(amount.amount), "maturity": .string(plan.maturity.text),
      "bounds": application.bounds,
      "standing": .string(schedule.standing.rawValue),
      "not_enacted": .array(application.notEnacted.map(\.source)),
      "terms": try LoanDocument(terms).json(), "schedule": plan.json()["schedule"] ?? .null,
    ]
  }
}

extension EligibleApplication {
  /// What bounds an offer.
  fileprivate var bounds: JSONValue {
    [
      "amount_asked": amountAsked.value.map { .integer($0.amount) } ?? .null,
      "amount_ceiling": amountCeiling.map { .integer($0.amount) } ?? .null,
      "term_asked": termMonthsAsked.value.map { .integer($0) } ?? .null,
      "repayment_months": longestRepaymentMonths.map { .integer($0.value) } ?? .null,
      "days": ["from": days.from.json, "until": days.until.json],
    ]
  }
}

extension CivilDate? {
  fileprivate var json: JSONValue { map { .string($0.text) } ?? .null }
}

extension Finding {
  /// The clause and where it stands.
  fileprivate var source: JSONValue {
    [
      "clause": .string(clause.text), "citation": .string(citation.text),
      "standing": .string(standing.rawValue),
    ]
  }
}
