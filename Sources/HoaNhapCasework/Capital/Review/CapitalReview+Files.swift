import HoaNhapEligibility
import HoaNhapLoans
import HoaNhapModels
import HoaNhapPlan
import HoaNhapPolicy
public import HoaNhapValues

extension CapitalReview {
  /// The review as JSON, with exact numbers, small ones included: for the agencies that see all totals, not for publication.
  ///
  /// ```json
  /// {"capital_review": 1, "as_of", "edition", "plan", "clause_deadlines": [{"clause", "agency", "last_day"}],
  ///  "assumptions": {"revolving", "method", "share", "training_months", "standing"}, "figures": {…},
  ///  "demand": [{"stage", "purpose", "source", "count", "amount", "without_amount"}],
  ///  "balance": [{"source", "available", "lent", "returned", "left", "missing", "later", "months": [{"month", "incoming", "returning",
  ///    "demand", "undetermined", "left", "missing"}]}], "years": [{"source", "year", "requested", "allocated", "lent", "returned"}],
  ///  "bound": {"people", "production", "training_month", "training_months", "training"},
  ///  "projection": [{"source", "month", "known", "amount"}], "findings": [{"code", "source", "month", "amount", "count", "clause",
  ///    "agencies", "to", "vi", "en"}], "comparison": [{"name", "before", "now", "change"}]}
  /// ```
  /// What is not known is null.
  public var json: JSONValue {
    .object([
      "capital_review": 1, "as_of": .string(asOf.text), "edition": .string(edition.description),
      "plan": .string(plan.id.text),
      "clause_deadlines": .array(
        deadlines.map { deadline in
          .object([
            "clause": .string(deadline.clause.text), "agency": .optional(deadline.agency?.text),
            "last_day": .string(deadline.due.lastDay.text),
          ])
        }),
      "assumptions": assumptionsJSON, "figures": figures.json,
      "demand": .array(demand.rows.map(\.json)), "balance": .array(balance.sources.map(\.json)),
      "years": .array(balance.years.map(\.json)), "bound": bound.json,
      "projection": .array(projection.months.map(\.json)), "findings": .array(findings.map(\.json)),
      "comparison": .array(comparison.map(\.json)),
    ])
  }

  private var assumptionsJSON: JSONValue {
    var share: Ratio?
    if case .repeatedYear(let ratio) = assumptions.method { share = ratio }
    return .object([
      "revolving": .string(assumptions.reading.revolving.rawValue),
      "method": .string(assumptions.method.code),
      "share": .optional(share.map { "\($0.numerator)/\($0.denominator)" }),
      "training_months": .optional(assumptions.trainingMonths.map { Int64($0) }),
      "standing": .string(CapitalAssumptions.standing.rawValue),
    ])
  }

  /// The balance by source and month as a table for a spreadsheet, with a byte order mark; exact numbers.
  public func csv(_ language: Language = .vietnamese) -> [UInt8] { balance.csv(language) }
}

extension JSONValue {
  fileprivate static func optional(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }
  fileprivate static func optional(_ number: Int64?) -> JSONValue { number.map { .integer($0) } ?? .null }
  fileprivate static func dong(_ amount: Dong?) -> JSONValue { .optional(amount?.amount) }
  fileprivate static func source(_ source: Fact<CapitalSource>) -> JSONValue {
    .optional(source.value?.rawValue)
  }
}

extension CapitalDemand.Row {
  fileprivate var json: JSONValue {
    .object([
      "stage": .string(stage.rawValue), "purpose": .string(purpose.rawValue), "source": .source(source),
      "count": .integer(Int64(requests.count)), "amount": .dong(requests.amount),
      "without_amount": .integer(Int64(requests.withoutAmount)),
    ])
  }
}

extension SourceBalance {
  fileprivate var json: JSONValue {
    .object([
      "source": .source(source), "available": .dong(available), "lent": .dong(lent),
      "returned": .dong(returned), "left": .dong(left), "missing": .dong(missing), "later": .dong(later),
      "months": .array(
        months.map { month in
          .object([
            "month": .string(month.month.description), "incoming": .dong(month.incoming),
            "returning": .dong(month.returning), "demand": .dong(month.demand),
            "undetermined": .dong(month.undetermined), "left": .dong(month.left),
            "missing": .dong(month.missing),
          ])
        }),
    ])
  }
}

extension CapitalBalance.Year {
  fileprivate var json: JSONValue {
    .object([
      "source": .source(source), "year": .integer(Int64(year)), "requested": .dong(requested),
      "allocated": .dong(allocated), "lent": .dong(lent), "returned": .dong(returned),
    ])
  }
}

extension CapitalBound {
  fileprivate var json: JSONValue {
    .object([
      "people": .integer(Int64(people)), "production": .dong(production),
      "training_month": .dong(trainingPerMonth),
      "training_months": .optional(trainingMonths.map { Int64($0) }), "training": .dong(training),
    ])
  }
}

extension CapitalProjection.Month {
  fileprivate var json: JSONValue {
    .object([
      "source": .source(source), "month": .string(month.description), "known": .dong(known),
      "amount": .dong(amount.value),
    ])
  }
}

extension CapitalFinding {
  fileprivate var json: JSONValue {
    .object([
      "code": .string(code.rawValue), "source": .optional(source?.rawValue),
      "month": .optional(month?.description), "amount": .dong(amount),
      "count": .optional(count.map { Int64($0) }), "clause": .string(duty.clause.text),
      "agencies": .array(duty.agencies.map { .string($0.text) }),
      "to": .array(duty.to.map { .string($0.text) }), "vi": .string(wording.vi), "en": .string(wording.en),
    ])
  }
}

extension CapitalComparison {
  fileprivate var json: JSONValue {
    .object([
      "name": .string(name.rawValue), "before": .optional(before), "now": .optional(now),
      "change": .optional(change),
    ])
  }
}
